return {
  system = "mifare-nak",
  title = { en = "MIFARE acknowledge and refusal (ACK, NAK)", zh = "MIFARE 应答与拒绝（ACK、NAK）" },
  form = "hex2",
  markers = { "NAK", "NACK", "MIFARE NAK" },
  senders = { "MIFARE", "NTAG", "Ultralight" },
  sources = {
    G = "NXP data sheets of MIFARE Ultralight and NTAG as commonly quoted",
  },
  codes = {
    { "0A", class = "info.success", en = "Acknowledge from card", zh = "卡片确认", confidence = "general" },
    { "00", class = "card.command", en = "Invalid argument for card", zh = "参数无效（页地址）", confidence = "general" },
    { "01", class = "card.unreadable", en = "Parity or CRC error", zh = "奇偶或CRC错误", confidence = "general" },
    { "04", class = "security.key", en = "Authentication refused or counter overflow", zh = "认证被拒或计数溢出", note = "Classic: operation not allowed", confidence = "general" },
    { "05", class = "card.chip", en = "EEPROM write error", zh = "写EEPROM错误", retry = "verify", actor = "cashier", note = "MIFARE Classic: transmission error", confidence = "general" },
  },
}
