return {
  system = "alipay-sdk",
  title = { en = "Alipay app SDK resultStatus", zh = "支付宝 App 支付" },
  form = "n4",
  markers = { "resultStatus", "同步返回码" },
  senders = { "支付宝", "Alipay", "PayTask", "AlipaySDK" },
  sources = {
    S1 = "several public Android/iOS integrations of the Alipay SDK (agree)",
    S2 = "cnblogs.com article on Alipay app payment",
  },
  codes = {
    { "9000", class = "approved.full", en = { title = "Payment successful", cause = "The app reports that the order was paid.", steps = { "Deliver after the asynchronous notice or a query confirms it." } }, zh = { title = "订单支付成功", cause = "App返回订单支付成功。", steps = { "以异步通知或查询结果为准再发货。" } }, source = "S1 S2" },
    { "8000", class = "transaction.pending", en = { title = "Processing, outcome unknown", cause = "The payment is in work; it may already be paid.", steps = { "Query the order on the server." } }, zh = { title = "正在处理，结果未知", cause = "支付正在处理，可能已成功。", steps = { "由服务端查询订单结果。" } }, source = "S1 S2" },
    { "4000", class = "transaction.declined", en = { title = "Payment failed", cause = "The order was not paid.", steps = { "Pay again, or choose another means of payment." } }, zh = { title = "订单支付失败", cause = "订单没有支付成功。", steps = { "重新支付，或换支付方式。" } }, note = "Generic POS lists give 4000 another meaning", source = "S1 S2" },
    { "5000", class = "transaction.duplicate", en = { title = "Duplicate request", cause = "The same request was made twice.", steps = { "Query the order before paying again." } }, zh = { title = "重复请求", cause = "同一支付请求重复提交。", steps = { "先查询订单再支付。" } }, note = "Generic POS lists give 5000 another meaning", source = "S1 S2" },
    { "6001", class = "cardholder.cancelled", en = { title = "Cancelled by the user", cause = "The user left the payment page.", steps = { "Start the payment again if it is still wanted." } }, zh = { title = "用户中途取消", cause = "用户退出了支付页面。", steps = { "如仍需付款请重新支付。" } }, note = "Generic POS lists give 6001 another meaning", source = "S1 S2" },
    { "6002", class = "communication.interrupted", en = { title = "Network connection error", cause = "The phone lost its connection during the payment.", steps = { "Check the network of the phone.", "Query the order before paying again." } }, zh = { title = "网络连接出错", cause = "手机网络在支付过程中断开。", steps = { "检查手机网络。", "先查询订单再重新支付。" } }, note = "Generic POS lists give 6002 another meaning", source = "S1 S2" },
    { "6004", class = "transaction.unknown_outcome", en = { title = "Payment outcome unknown", cause = "The result did not arrive; the order may be paid.", steps = { "Query the order on the server." } }, zh = { title = "支付结果未知", cause = "未收到支付结果，订单可能已支付。", steps = { "由服务端查询订单结果。" } }, source = "S1 S2" },
  },
}
