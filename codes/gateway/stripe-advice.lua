return {
  system = "stripe-advice",
  title = { en = "Stripe advice code", zh = "Stripe 处理建议码" },
  form = "name",
  markers = { "advice_code", "outcome.advice_code" },
  senders = { "Stripe" },
  sources = {
    S1 = "IanFoxDev/decline-codes data/stripe.json, quoting docs.stripe.com/declines/card (2026-10-05)",
  },
  codes = {
    { "do_not_try_again", class = "transaction.declined", retry = "never", en = { title = "Never retry this card", cause = "The issuer says that this payment will never pass with this card.", steps = { "Stop automatic retries.", "Ask for another card or way of paying." } }, zh = { title = "不得再次尝试", cause = "发卡行表示此卡的这笔付款不会成功。", steps = { "停止自动重试。", "请客户更换其他卡或支付方式。" } }, source = "S1", confidence = "single" },
    { "try_again_later", class = "transaction.declined", retry = "later", en = { title = "May succeed later", cause = "The decline is temporary.", steps = { "Retry later, with growing intervals, at most eight times." } }, zh = { title = "可稍后重试", cause = "该拒绝是暂时的。", steps = { "稍后重试，间隔逐次加长，最多八次。" } }, note = "Stripe advises at most eight retries", source = "S1", confidence = "single" },
    { "confirm_card_data", class = "card.invalid", retry = "after-fix", en = { title = "Check the card data", cause = "A part of the card data is wrong.", steps = { "Compare number, expiry date and security code with the card.", "Enter them again." } }, zh = { title = "请核对卡信息", cause = "卡号、有效期或安全码有误。", steps = { "请与卡面核对卡号、有效期和安全码。", "重新输入后再支付。" } }, source = "S1", confidence = "single" },
  },
}
