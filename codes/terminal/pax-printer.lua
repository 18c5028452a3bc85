return {
  system = "pax-printer",
  title = { en = "PAX built-in printer", zh = "百富内置打印机" },
  form = "int",
  markers = { "printer status", "PrnStatus", "getStatus", "IPrinter", "打印机状态" },
  senders = { "PAX", "百富", "Neptune", "Prolin" },
  sources = {
    S1 = "tillhub print engine, PaxPrinterState.kt (two versions, public Kotlin library)",
    S2 = "myPOS smart SDK, PrinterStatus.java (same numbers 0-3)",
  },
  codes = {
    { "0", class = "info.success", en = "Printing successful", zh = "打印成功", source = "S1 S2" },
    { "1", class = "device.busy", en = "Printer busy", zh = "打印机忙", source = "S1 S2" },
    { "2", class = "device.paper", en = "Paper out", zh = "打印机缺纸", source = "S1 S2" },
    { "3", class = "terminal.software", en = "Print data format error", zh = "打印数据格式错误", source = "S1 S2" },
    { "4", class = "device.printer", en = "Printer malfunction", zh = "打印机故障", source = "S1", confidence = "single" },
    { "8", class = "device.printer", en = "Print head overheated", zh = "打印机过热", source = "S1", confidence = "single" },
    { "9", class = "terminal.power", en = "Voltage too low", zh = "电压过低，不能打印", source = "S1", confidence = "single" },
    { "240", class = "device.printer", en = "Print unfinished", zh = "打印未完成", note = "Hex F0; as a signed byte -16", source = "S1", confidence = "single" },
    { "252", class = "terminal.config", en = "Font library not installed", zh = "未安装字库", note = "Hex FC; as a signed byte -4", source = "S1", confidence = "single" },
    { "254", class = "terminal.software", en = "Data package too long", zh = "打印数据包过长", note = "Hex FE; as a signed byte -2", source = "S1", confidence = "single" },
  },
}
