-- Card security code (CVV2, CVC2, CID): what the issuer found.
return {
  system = "cvv",
  title = { en = "Card security code results", zh = "卡安全码验证结果" },
  form = "name",
  markers = { "cvv_result", "cvvResultCode", "xCvvResultCode", "cvResultCode", "cvc_result_code", "cvv_response", "cvv_code", "cvc_result", "cvnResult", "cvv2response", "cvv2match" },
  sources = {
    S1 = "airwallex.com and tabapay.com documentation, CVC2 and CVV2 codes",
    S2 = "activemerchant/active_merchant, cvv_result.rb",
    S3 = "developer.cybersource.com, CVN codes",
    S4 = "checkout.com documentation, CVV response codes",
  },
  codes = {
    { "M", class = "info.fact", en = "Security code matches", zh = "安全码一致", source = "S1 S2 S3" },
    { "N", class = "cardholder.verification", en = "Security code wrong", zh = "安全码不符", note = "checkout.com: check not attempted", source = "S1 S2 S3" },
    { "P", class = "info.fact", en = "Security code not processed", zh = "安全码未验证", source = "S1 S2 S3" },
    { "S", class = "cardholder.verification", en = "Security code should be present", zh = "应提供安全码", source = "S1 S2 S3" },
    { "U", class = "info.fact", en = "Issuer does not check code", zh = "发卡行不支持安全码验证", source = "S1 S2 S3" },
    { "X", class = "info.fact", en = "Security code check not supported", zh = "不支持安全码验证", source = "S1 S2 S3" },
    { "Y", class = "info.fact", en = "Security code valid", zh = "安全码有效", source = "S1 S4" },
    { "D", class = "cardholder.verification", en = "Security code suspicious or invalid", zh = "安全码可疑或无效", source = "S2 S3 S4", note = "disputed: suspicious (Cybersource) or invalid (checkout.com)" },
    { "I", class = "cardholder.verification", en = "Security code failed data check", zh = "安全码格式校验失败", source = "S2 S3" },
    { "1", class = "info.fact", en = "Check not supported for card", zh = "该卡种不支持安全码验证", source = "S3", confidence = "single" },
    { "2", class = "info.fact", en = "Result of check unknown", zh = "安全码结果无法识别", source = "S3", confidence = "single" },
    { "3", class = "info.fact", en = "No result returned", zh = "未返回安全码结果", source = "S3", confidence = "single" },
  },
}
