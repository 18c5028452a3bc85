return {
  system = "authorizenet-response",
  title = { en = "Authorize.net response code", zh = "Authorize.net 应答码" },
  form = "n1",
  markers = { "transactionResponse.responseCode", "x_response_code" },
  senders = { "Authorize.net", "authorizenet", "AuthNet", "responseReasonCode" },
  sources = {
    S1 = "OtoAnalytics/killbill-authnet-plugin README",
  },
  codes = {
    { "1", class = "approved.full", en = "Transaction approved", zh = "交易成功", source = "S1", confidence = "single" },
    { "2", class = "transaction.declined", en = "Transaction declined", zh = "拒绝", note = "Reason in responseReasonCode", source = "S1", confidence = "single" },
    { "3", class = "unknown.general", en = "Processing error, see reason code", zh = "处理出错，见原因码", retry = "after-fix", note = "Reason in responseReasonCode", source = "S1", confidence = "single" },
    { "4", class = "transaction.pending", en = "Held for review", zh = "待审核", actor = "merchant", note = "Reason 252 or 253", source = "S1", confidence = "single" },
  },
}
