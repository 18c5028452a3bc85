return {
  system = "mfrc522",
  title = { en = "MFRC522 reader library status", zh = "MFRC522 读卡库状态码" },
  form = "hex2",
  markers = { "StatusCode", "MFRC522 status", "RC522 status" },
  senders = { "MFRC522", "RC522", "PCD_Authenticate", "PCD_Transceive", "MIFARE_Read", "MIFARE_Write", "PICC_Select" },
  sources = {
    S1 = "public mfrc522_status.h and Arduino MFRC522 ports",
    S2 = "cesco345/pi_interfaces mfrc522 constants.rs (MI_ names)",
    S3 = "dotnet Iot.Device RfidRc522 StatusCode",
  },
  codes = {
    { "00", class = "info.success", en = "Operation successful", zh = "成功", name = "STATUS_OK", aliases = { "MI_OK" }, source = "S1", confidence = "single" },
    { "01", class = "card.unreadable", en = "Communication error with card", zh = "与卡通讯错误", name = "STATUS_ERROR", aliases = { "MI_ERR", "Error in communication" }, note = "MI_ERR is number 2 in older drivers", source = "S1", confidence = "single" },
    { "02", class = "card.interface", en = "Collision, several cards", zh = "检测到冲突，有多张卡", name = "STATUS_COLLISION", aliases = { "Collision detected" }, source = "S1", confidence = "single" },
    { "03", class = "card.unreadable", en = "Timeout, no card answered", zh = "超时，无卡应答", name = "STATUS_TIMEOUT", aliases = { "MI_NOTAGERR", "Timeout in communication" }, note = "MI_NOTAGERR is number 1 in older drivers", source = "S1", confidence = "single" },
    { "04", class = "terminal.software", en = "Buffer too small", zh = "缓冲区不够大", name = "STATUS_NO_ROOM", aliases = { "A buffer is not big enough" }, source = "S1", confidence = "single" },
    { "05", class = "terminal.software", en = "Internal code error", zh = "内部错误", name = "STATUS_INTERNAL_ERROR", source = "S1", confidence = "single" },
    { "06", class = "terminal.software", en = "Invalid argument of call", zh = "调用参数无效", name = "STATUS_INVALID", source = "S1", confidence = "single" },
    { "07", class = "card.unreadable", en = "Checksum of card answer wrong", zh = "卡片应答CRC不符", name = "STATUS_CRC_WRONG", aliases = { "The CRC A does not match" }, source = "S1", confidence = "single" },
    { "08", class = "card.command", en = "Card refused (NAK), newer libraries", zh = "卡片拒绝（NAK）", note = "FF in the original Arduino library", source = "S1", confidence = "single" },
    { "FF", class = "card.command", en = "Card refused (NAK)", zh = "卡片拒绝（NAK）", name = "STATUS_MIFARE_NACK", aliases = { "A MIFARE PICC responded with NAK" }, source = "S1", confidence = "single" },
  },
}
