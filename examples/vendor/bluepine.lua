-- Codes of Bluepine, a maker of terminals that does not exist: what a vendor ships beside the firmware.
return {
  pack = "bluepine",
  systems = {
    { system = "bluepine",
      title = { en = "Bluepine terminal", zh = "蓝松终端" },
      base = "unionpay",                            -- what is not below is answered from there
      form = "an2",
      markers = { "BPERR", "蓝松错误码" },           -- what the firmware's log prints in front of a code
      senders = { "Bluepine", "蓝松" },
      sources = { S1 = "Bluepine service manual, edition 3" },
      codes = {
        { "Z1", class = "terminal.not_signed_in", name = "BP_NOT_SIGNED_IN", aliases = { "尚未签到" }, actor = "cashier",
          en = { title = "Terminal not signed in", display = "SIGN IN FIRST", steps = { "Press F2 and sign in, then repeat the sale." } },
          zh = { title = "终端未签到", display = "请先签到", steps = { "按 F2 签到后再交易。" } }, source = "S1" },
        { "Z7", class = "device.paper", en = "Paper roll is empty", zh = "打印纸用完", source = "S1" },
        { "H3", class = "terminal.hardware", retry = "never", name = "BP_FAN_STUCK",
          en = "Cooling fan is stuck", zh = "散热风扇卡住", source = "S1" },
      },
    },
    { system = "unionpay",                          -- a system of somebody else: only what is said here changes
      codes = {
        { "51", zh = { display = "余额不足请换卡" }, en = { display = "LOW BALANCE" } },
        { "91", en = { title = "Issuer closed for maintenance" } },
      },
    },
  },
}
