-- EMV 3-D Secure: errorCode of an Erro message (table A.4 of the protocol).
return {
  system = "emv-3ds-error",
  title = { en = "3-D Secure protocol errors", zh = "3DS 协议错误码" },
  form = "n3",
  senders = { "threeDSServerTransID", "acsTransID", "3DS2" },
  sources = {
    S1 = "public 3DS SDKs (Stripe3DS2 for iOS and Android: ProtocolError, ErrorMessageCode)",
    S2 = "a public iOS 3DS SDK sample (error codes with their descriptions)",
  },
  codes = {
    { "101", class = "message.format", en = "Message received invalid", zh = "收到的报文无效", source = "S1 S2" },
    { "102", class = "message.version", en = "Message version not supported", zh = "不支持的报文版本", source = "S1", confidence = "single" },
    { "103", class = "host.busy", en = "Too many messages sent", zh = "报文数量超限", confidence = "general", source = "S1" },
    { "201", class = "message.field", en = "Required data element missing", zh = "缺少必填数据项", source = "S1 S2" },
    { "202", class = "message.format", en = "Critical extension not recognised", zh = "无法识别的关键扩展", source = "S1 S2" },
    { "203", class = "message.field", en = "Data element format invalid", zh = "数据项格式无效", source = "S1 S2" },
    { "204", class = "message.format", en = "Duplicate data element", zh = "数据项重复", confidence = "general", source = "S1" },
    { "301", class = "transaction.original_not_found", en = "Transaction number not recognised", zh = "无法识别的交易号", source = "S1", confidence = "single" },
    { "302", class = "security.key", en = "Data decryption failed", zh = "数据解密失败", source = "S1", confidence = "single" },
    { "303", class = "security.credentials", en = "Access denied, wrong endpoint", zh = "拒绝访问，端点无效", confidence = "general", source = "S1" },
    { "304", class = "message.field", en = "ISO code invalid", zh = "ISO 代码无效", confidence = "general", source = "S1" },
    { "305", class = "message.field", en = "Transaction data not valid", zh = "交易数据无效", confidence = "general", source = "S1" },
    { "402", class = "communication.timeout", en = "Authentication message timed out", zh = "验证报文超时", source = "S1", confidence = "single" },
    { "403", class = "host.error", en = "Transient system failure", zh = "系统暂时故障", confidence = "general", source = "S1" },
    { "404", class = "host.error", en = "Permanent system failure", zh = "系统永久故障", confidence = "general", source = "S1" },
    { "405", class = "host.network", en = "System connection failure", zh = "系统连接失败", confidence = "general", source = "S1" },
  },
}
