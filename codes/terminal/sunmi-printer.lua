return {
  system = "sunmi-printer",
  title = { en = "SUNMI built-in printer", zh = "商米内置打印机" },
  form = "int",
  markers = { "updatePrinterState", "printer state", "printerStatus", "商米打印机状态" },
  senders = { "SUNMI", "商米" },
  sources = {
    S1 = "tillhub print engine, SunmiPrinterState.kt (public Kotlin library)",
  },
  codes = {
    { "-1", class = "device.printer", en = "Unknown printer state", zh = "打印机状态未知", source = "S1", confidence = "single" },
    { "1", class = "info.success", en = "Printer normal", zh = "打印机正常", source = "S1", confidence = "single" },
    { "2", class = "device.busy", en = "Printer preparing", zh = "打印机初始化中", source = "S1", confidence = "single" },
    { "3", class = "device.printer", en = "Printer hardware link abnormal", zh = "打印机通讯异常", source = "S1", confidence = "single" },
    { "4", class = "device.paper", en = "Paper out", zh = "打印机缺纸", source = "S1", confidence = "single" },
    { "5", class = "device.printer", en = "Print head overheated", zh = "打印头过热", source = "S1", confidence = "single" },
    { "6", class = "device.printer", en = "Cover open", zh = "打印机盖未合上", source = "S1", confidence = "single" },
    { "7", class = "device.printer", en = "Cutter abnormal", zh = "打印机切刀异常", source = "S1", confidence = "single" },
    { "8", class = "info.notice", en = "Cutter recovered", zh = "打印机切刀已恢复", source = "S1", confidence = "single" },
    { "9", class = "device.printer", en = "Black mark not found", zh = "未检测到黑标", source = "S1", confidence = "single" },
    { "505", class = "device.printer", en = "Printer not detected", zh = "未检测到打印机", source = "S1", confidence = "single" },
    { "507", class = "terminal.software", en = "Printer firmware update failed", zh = "打印机固件升级失败", source = "S1", confidence = "single" },
  },
}
