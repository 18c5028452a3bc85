return {
  system = "visa-decline-category",
  title = { en = "Visa decline category", zh = "Visa 拒绝类别" },
  form = "int",
  markers = { "declineCategory", "categoryCode", "Visa category" },
  senders = { "responseInsights", "paymentInsights", "Visa" },
  sources = {
    S1 = "support.cardpointe.com, Visa decline rules",
    S2 = "developer.cybersource.com, Visa Platform Connect declined authorizations (paymentInsights response categories)",
    S3 = "docs.cielo.com.br changelog new-limit-for-visa-retries-starting-may-25-2025; developers.tabapay.com excessive-retry-rules",
  },
  codes = {
    { "1", class = "transaction.declined", retry = "never", en = { title = "Issuer will never approve", cause = "The account never existed or is blocked for ever; Visa charges a fee for each further attempt.", steps = { "Do not send this card again; ask for another card." }, cardholder = "Please use another card.", display = "NEVER RETRY" }, zh = { title = "发卡行永不批准", cause = "账户从未存在或已永久封锁，再次提交会被Visa收费。", steps = { "请勿再用此卡提交，请持卡人换卡。" }, cardholder = "请更换一张卡。", display = "不可重试" }, note = "fee for any attempt after the first", source = "S1 S2 S3" },
    { "2", class = "transaction.declined", retry = "later", en = { title = "Issuer cannot approve now", cause = "The refusal is for the time being; a later attempt may pass.", steps = { "Wait before the next attempt and keep within the limit of the scheme, or ask for another card." }, cardholder = "Please try later or use another card.", display = "TRY LATER" }, zh = { title = "发卡行当前不能批准", cause = "当前拒绝，稍后可能批准。", steps = { "稍后再试，次数不超过卡组织限制，或换卡。" }, cardholder = "请稍后再试或更换一张卡。", display = "请稍后再试" }, note = "20 attempts in 30 days since 25 May 2025, 15 before", source = "S1 S2 S3" },
    { "3", class = "message.field", actor = "cashier", en = { title = "Data quality, revalidate details", cause = "Card data, PIN, expiry, security code or authentication in the request are wrong or missing.", steps = { "Check these data with the cardholder before the next attempt." }, cardholder = "Please check the card data and try again.", display = "CHECK CARD DATA" }, zh = { title = "数据有误，须核对后再试", cause = "请求中的卡信息、密码、有效期、安全码或认证有误或缺失。", steps = { "与持卡人核对后再提交。" }, cardholder = "请核对卡信息后重试。", display = "请核对卡信息" }, note = "20 attempts in 30 days since 25 May 2025, 15 before", source = "S1 S2 S3" },
    { "4", class = "transaction.declined", en = { title = "Generic decline", cause = "The code belongs to none of the other categories.", steps = { "Ask for another card, or try later within the limit of the scheme." }, cardholder = "Your bank did not approve this payment. Please use another card.", display = "DECLINED" }, zh = { title = "一般拒绝", cause = "该应答码不属于其他类别。", steps = { "请换卡，或在卡组织限制内稍后再试。" }, cardholder = "发卡银行未批准本次付款，请更换一张卡。", display = "发卡行拒绝" }, note = "20 attempts in 30 days since 25 May 2025, 15 before", source = "S1 S2 S3" },
    { "97", class = "host.error", en = "Insights internal error", zh = "分析服务内部错误", note = "Cybersource", source = "S2", confidence = "single" },
    { "98", class = "unknown.unclassified", en = "Other category", zh = "其他类别", note = "Cybersource", source = "S2", confidence = "single" },
    { "99", class = "unknown.unclassified", en = "No category match found", zh = "无匹配类别", note = "Cybersource", source = "S2", confidence = "single" },
  },
}
