return {
  system = "emv-tsi",
  title = { en = "EMV Transaction Status Information (tag 9B)", zh = "EMV 交易状态信息 TSI（标签9B）" },
  form = "bits2",
  markers = { "TSI", "tag 9B", "T9B", "Transaction Status Information", "交易状态信息" },
  frames = { "9B02{code}" },
  sources = {
    S1 = "openemv/emv-utils src/emv_fields.h (EMV 4.4 Book 3 Annex C6, Table 47)",
    S2 = "binaryfoo/emv-bertlv fields/tsi.txt",
    S3 = "public TSI decoders",
  },
  codes = {
    { "1.8", class = "info.fact", en = "Offline data authentication performed", zh = "已执行脱机数据认证", note = "result in TVR 1.7, 1.4, 1.3", source = "S1 S2 S3" },
    { "1.7", class = "info.fact", en = "Cardholder verification performed", zh = "已执行持卡人验证", note = "result in TVR byte 3 and CVM Results", source = "S1 S2 S3" },
    { "1.6", class = "info.fact", en = "Card risk management performed", zh = "已执行卡片风险管理", note = "set after first GENERATE AC", source = "S1 S2 S3" },
    { "1.5", class = "info.fact", en = "Issuer authentication performed", zh = "已执行发卡行认证", note = "result in TVR 5.7", source = "S1 S2 S3" },
    { "1.4", class = "info.fact", en = "Terminal risk management performed", zh = "已执行终端风险管理", source = "S1 S2 S3" },
    { "1.3", class = "info.fact", en = "Script processing performed", zh = "已执行发卡行脚本处理", note = "result in TVR 5.6 and 5.5", source = "S1 S2 S3" },
    { "1.2", class = "info.fact", en = "Reserved bit 2 set", zh = "保留位已置位", source = "S1 S2" },
    { "1.1", class = "info.fact", en = "Reserved bit 1 set", zh = "保留位已置位", source = "S1 S2" },
    { "2=01-FF", class = "info.fact", en = "Reserved byte is not zero", zh = "保留字节不为零", note = "always 00 in valid data", source = "S1 S2" },
  },
}
