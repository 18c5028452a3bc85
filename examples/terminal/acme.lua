-- acme.lua - what the maker of this terminal adds: its prompts as a system of codes, in both languages, and the
-- faults of its printer. Compiled to a C catalog, so that the LCD's GBK table knows every character.
local function prompt(name, zh, en) return { name, class = "info.notice", zh = { title = zh, display = zh }, en = { title = en, display = en } } end

return {
  pack = "acme",
  systems = {
    { system = "acme-ui", form = "name", title = { en = "Acme terminal, prompts", zh = "爱客美终端提示" },
      codes = {
        prompt("TITLE", "爱客美收单终端", "ACME TERMINAL"),
        prompt("SALE", "消费", "Sale"),
        prompt("SIGN_IN", "签到", "Sign in"),
        prompt("SERVICE", "服务菜单", "Service"),
        prompt("AMOUNT", "请输入金额", "Amount"),
        prompt("CARD", "请插卡或挥卡", "Insert or tap"),
        prompt("PIN", "请输入密码", "PIN, then OK"),
        prompt("BUSY", "正在处理", "Please wait"),
        prompt("APPROVED", "交易成功", "APPROVED"),
        prompt("PRINTED", "签购单已打印", "Receipt printed"),
        prompt("AGAIN", "请按确认键重试", "OK tries again"),
        prompt("FIX", "处理后按确认键", "Mend it, then OK"),
        prompt("OTHER_CARD", "请换卡后按确认", "Other card, OK"),
        prompt("WAIT", "稍后自动重试", "Retry follows"),
        prompt("STOP", "交易终止", "STOPPED"),
        prompt("QUERYING", "查询交易结果", "Querying result"),
        prompt("REVERSING", "正在冲正", "Reversing"),
        prompt("REVERSED", "已冲正未扣款", "Reversed"),
        prompt("NOT_CHARGED", "查实未扣款", "Was not charged"),
        prompt("UNRESOLVED", "结果未明勿重刷", "UNRESOLVED"),
        prompt("SIGNED_IN", "签到成功", "Signed in"),
        prompt("ERRORS", "最近错误", "Last errors"),
        prompt("NONE", "无", "none"),
        prompt("LOOKUP", "查应答码", "Look up"),
        prompt("CODE", "请输入应答码", "Response code"),
        prompt("STATE", "内存状态", "Memory"),
        prompt("EXHAUST", "耗尽内存试验", "Use memory up"),
        prompt("REASON", "原因", "Why"),
        { "MEMORY", class = "terminal.memory",
          zh = { title = "内存不足", display = "内存不足已重启", steps = { "按任意键继续。" } },
          en = { title = "Out of memory", display = "OUT OF MEMORY", steps = { "Restarted. Press any key." } } },
      } },
    { system = "acme-printer", form = "n2", title = { en = "Acme printer", zh = "爱客美打印机" },
      codes = {
        { "01", class = "device.paper", zh = { title = "打印机缺纸", display = "打印机缺纸", steps = { "装纸后重打签购单，不要再刷卡。" } },
          en = { title = "Printer out of paper", display = "NO PAPER", steps = { "Load paper and print again; do not charge again." } } },
        { "02", class = "device.printer", zh = { title = "打印头过热", display = "打印头过热" }, en = { title = "Print head too hot", display = "PRINTER TOO HOT" } },
      } },
    { system = "acme", form = "an2", title = { en = "Acme payment application", zh = "爱客美收单应用" },
      codes = {
        { "Z1", class = "transaction.declined_offline", zh = { title = "脱机拒绝", display = "脱机拒绝" },
          en = { title = "Declined offline", display = "DECLINED OFFLINE" } },
      } },
  },
}
