return {
  system = "braintree-gateway-rejection",
  title = { en = "Braintree gateway rejection reason", zh = "Braintree 网关拦截原因" },
  form = "name",
  markers = { "gatewayRejectionReason" },
  senders = { "Braintree", "gateway_rejected" },
  sources = {
    S1 = "braintree/braintree_python transaction.py GatewayRejectionReason, commit of 2026-06-16",
  },
  codes = {
    { "application_incomplete", class = "merchant.config", en = "Merchant application incomplete", zh = "商户申请未完成", source = "S1", confidence = "single" },
    { "avs", class = "cardholder.verification", en = "Address rule rejected", zh = "地址规则拦截", source = "S1", confidence = "single" },
    { "avs_and_cvv", class = "cardholder.verification", en = "Address and security code rule", zh = "地址与安全码规则拦截", source = "S1", confidence = "single" },
    { "cvv", class = "cardholder.verification", en = "Security code rule rejected", zh = "安全码规则拦截", source = "S1", confidence = "single" },
    { "duplicate", class = "transaction.duplicate", en = "Duplicate check rejected", zh = "重复交易拦截", source = "S1", confidence = "single" },
    { "excessive_retry", class = "risk.policy", en = "Too many retries of card", zh = "重试次数过多", retry = "never", source = "S1", confidence = "single" },
    { "fraud", class = "risk.fraud", en = "Fraud tool rejected", zh = "欺诈规则拦截", source = "S1", confidence = "single" },
    { "risk_threshold", class = "risk.policy", en = "Risk threshold rejected", zh = "风险阈值拦截", source = "S1", confidence = "single" },
    { "three_d_secure", class = "cardholder.authentication", en = "3-D Secure rule rejected", zh = "3DS 规则拦截", source = "S1", confidence = "single" },
    { "token_issuance", class = "card.unsupported", en = "Wallet token not issued", zh = "令牌发放失败", source = "S1", confidence = "single" },
  },
}
