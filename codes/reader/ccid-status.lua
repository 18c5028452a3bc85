return {
  system = "ccid-status",
  title = { en = "USB CCID slot status byte (bStatus)", zh = "USB CCID 卡槽状态字节（bStatus）" },
  form = "bits1",
  lsb = 0,
  markers = { "bStatus" },
  senders = { "ccid", "RDR_to_PC", "libccid" },
  sources = {
    S1 = "LudovicRousseau/CCID src/ccid.c ccid_error and src/commands.c",
    S4 = "wireshark packet-usb-ccid.c (ICC and command status values)",
  },
  codes = {
    { "1.1-0=00", class = "info.fact", en = "Card present and active", zh = "有卡且已激活", source = "S4", confidence = "single" },
    { "1.1-0=01", class = "info.fact", en = "Card present, not active", zh = "有卡未激活", source = "S4", confidence = "single" },
    { "1.1-0=10", class = "cardholder.no_input", en = "No card in slot", zh = "卡槽中无卡", source = "S4", confidence = "single" },
    { "1.7-6=00", class = "info.success", en = "Processed without error", zh = "处理成功", source = "S4", confidence = "single" },
    { "1.7-6=01", class = "device.reader", en = "Command failed, see bError", zh = "命令失败，见bError", note = "only then bError is valid", source = "S4", confidence = "single" },
    { "1.7-6=10", class = "info.notice", en = "Time extension requested", zh = "请求延长时间", note = "bError is then a multiplier, not an error", source = "S1 S4" },
  },
}
