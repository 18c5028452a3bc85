-- EMV 3-D Secure: transStatus, the outcome of an authentication.
return {
  system = "emv-3ds-status",
  title = { en = "3-D Secure status", zh = "3DS 验证状态" },
  form = "name",
  markers = { "transStatus", "aresTransStatus", "paresStatus", "threeDOfferedResponse", "threeDAuthenticatedResponse", "directoryResponse" },
  sources = {
    S1 = "docs.adyen.com, raw 3D Secure responses",
    S2 = "docs.fiserv.dev, SCA result (excerpt of EMV 3DS 2.2)",
  },
  codes = {
    { "Y", class = "info.success", en = "Cardholder authenticated", zh = "持卡人验证成功", source = "S1 S2" },
    { "A", class = "info.success", en = "Authentication attempted", zh = "已尝试验证", source = "S1 S2" },
    { "N", class = "cardholder.authentication", en = "Not authenticated", zh = "未通过验证", source = "S1 S2" },
    { "U", class = "cardholder.authentication", en = "Authentication could not be performed", zh = "无法进行验证", source = "S1 S2" },
    { "C", class = "info.notice", en = "Challenge required", zh = "需要持卡人验证", source = "S1 S2" },
    { "D", class = "info.notice", en = "Challenge required, decoupled", zh = "需要异步验证", source = "S1 S2" },
    { "R", class = "transaction.declined", en = "Rejected by the issuer", zh = "发卡行拒绝验证", source = "S1 S2" },
    { "I", class = "info.fact", en = "Information only", zh = "仅供参考", source = "S1 S2" },
  },
}
