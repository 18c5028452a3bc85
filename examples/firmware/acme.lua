-- acme.lua - a vendor's pack: its own codes above those of UnionPay, and one text of UnionPay's corrected.
return {
  pack = "acme",
  systems = {
    { system = "acme", base = "unionpay", form = "an2", title = { en = "Acme terminals", zh = "爱客美终端" },
      codes = {
        { "Z1", class = "terminal.not_signed_in", name = "NOT_SIGNED_IN",
          en = { title = "Terminal not signed in", display = "SIGN IN FIRST", steps = { "Sign in, then repeat the sale." } },
          zh = { title = "终端未签到", display = "请先签到", steps = { "重新签到后再交易。" } } },
        { "Z2", class = "device.paper", en = { title = "Paper roll empty", display = "NO PAPER" }, zh = { title = "打印纸用完", display = "请装纸" } },
      } },
    { system = "unionpay", codes = { { "51", zh = { display = "余额不足请换卡" } } } },
  },
}
