return {
  system = "emv-ui-status",
  title = { en = "EMV contactless reader status (DF8116 byte 2)", zh = "EMV 非接读卡器界面状态（DF8116 第2字节）" },
  form = "hex2",
  markers = { "UI status", "UIRD status" },
  sources = {
    S2 = "Digrol/Denom MessageIdentifier.java, UIRD.java (Book C-8 A.1.92, A.1.143)",
    S3 = "public Python Kernel 2 decoder",
  },
  codes = {
    { "00", class = "info.notice", en = "Reader not ready", zh = "读卡器未就绪", source = "S2 S3" },
    { "01", class = "info.notice", en = "Reader is idle", zh = "读卡器空闲", source = "S2 S3" },
    { "02", class = "info.notice", en = "Ready to read", zh = "可以读卡", source = "S2 S3" },
    { "03", class = "info.notice", en = "Reader is processing", zh = "处理中", source = "S2 S3" },
    { "04", class = "info.success", en = "Card read successfully", zh = "读卡成功", source = "S2 S3" },
    { "05", class = "card.unreadable", en = "Processing error", zh = "处理错误", source = "S2 S3" },
    { "FF", class = "info.fact", en = "No status", zh = "无状态", source = "S2 S3" },
  },
}
