--[[ Retry rules: what schemes, gateways and good practice allow after a decline or an open outcome.

A rule is one row. Of the rows of one id the latest that is in force on the day counts, in whatever
pack it stands (on the same day the upper pack's), so that a change of a scheme is a new row below the old
one, and a pack corrects a rule by repeating its id. All rules that apply hold together: any `never` wins,
then the longest wait and the tightest limit. They are a ceiling: an acquirer may be stricter.

When it applies (all that are given must fit; a list fits with any of its words):
  valid_from     day from which it holds; without it, since ever
  scheme         card scheme: of the context, or the entry's system and its bases
  region         region of the context: "us", "ca", "br", "europe", "cemea"
  system         the entry's system or one of its bases; then `codes` are codes of that system
  class, retry   class of the entry (or a class above it), retry class of the entry
  recurring      true: only for payments that the merchant begins
  codes          the scheme's response codes (DE39)
  advice         merchant advice codes; advice_system names the system in which they are entries themselves
  category       the scheme's decline category; one that the network names decides over `codes`. What no row
                 of a scheme with categories lists is in category 4
What it says:
  action         "never" (with `window`: for so long), "later" (the same card may pass later), "approve"
  wait           at least so long after the attempt: "24h"; of a query or a reversal, before the first one
  again          of a query or a reversal: before each further one
  limit, window  at most so many requests in any so long time, the first one included. Where a scheme counts
                 repetitions after the first decline, this is one less than it may allow and never one more
  reset          true: an approval ends the count          same_amount  true: other amounts do not count
  fallback       true: only where no other limit applies
  fix            what must change first                    how          "query" or "reverse": how to verify
  next           the steps, each a row "step.<name>"
What it is:
  id, edition, source (below), note; en, zh: the reason in words

Sources
  R1   Visa Core Rules, edition of 18 April 2026, section 7.3.6.3, table 7-2, as quoted by IanFoxDev/decline-codes
  R2   Mastercard rules as quoted by processors (TabaPay, Adyen, Braintree, Paya), collected there, ADR 0001
  R3   docs.cielo.com.br, "New limit for Visa retries starting May 25, 2025"
  R4   developers.tabapay.com, excessive retry rules; authorization optimizer
  R5   dev.to/tomwangcn on Visa's and Mastercard's retry rules, September 2026
  R6   developer.paypal.com/braintree, authorization responses; network updates of Mastercard
  R7   docs.adyen.com, raw acquirer responses, refusal reason 46
  R8   merchant notice of 2021 on Visa's categories
  R9   payment pages of Peach, Dintero, Solidgate
  R10  Cielo, Pagar.me and docs.payzu.com.br, retry program of the card schemes in Brazil (ABECS)
  R11  Cybersource, Antom and Oppwa on merchant advice codes
  R12  Checkout.com, merchant communication of 27 April 2023
  W1   pay.weixin.qq.com: query every 3 to 5 seconds within 45 seconds, then reverse, not before 15 seconds
  U1   UnionPay terminals: parameter "number of reversal repeats" (冲正重发次数), 1 to 3, 3 as delivered; no new
       transaction before the reversal went through
  S1   docs.stripe.com/declines, as quoted by IanFoxDev/decline-codes
  P    practice; no scheme asks for it
]]

local MASTERCARD = { "mastercard", "maestro" }
local BRAZIL = { "br", "brazil" }

return { rules = {
  -- Visa: categories
  { id = "visa.category1", scheme = "visa", category = 1, advice_system = "visa-decline-category", action = "never",
    codes = { "03", "04", "07", "12", "14", "15", "41", "43", "46", "57", "62", "78", "93", "R0", "R1", "R3" },
    edition = "2020", source = "R1 R8", next = { "other_card" },
    en = "Visa category 1: the issuer will never approve this card, a further attempt costs a fee.",
    zh = "Visa 第1类：发卡行永不批准此卡，再次尝试将收费。" },
  { id = "visa.category1", scheme = "visa", category = 1, advice_system = "visa-decline-category", action = "never",
    codes = { "04", "07", "12", "14", "15", "41", "43", "46", "57", "R0", "R1", "R3" },
    valid_from = "2021-04-17", edition = "2026-04-18", source = "R1 R12", next = { "other_card" },
    note = "R0: R1 alone",
    en = "Visa category 1: the issuer will never approve this card, a further attempt costs a fee.",
    zh = "Visa 第1类：发卡行永不批准此卡，再次尝试将收费。" },
  { id = "visa.stop_payment", scheme = "visa", codes = { "R0", "R1", "R3" }, action = "never",
    valid_from = "2021-04-17", edition = "2026-04-18", source = "R1 R12", next = { "stop_recurring" },
    en = "The cardholder stopped these payments, from the fourth further attempt on Visa charges more.",
    zh = "持卡人已停止该扣款，第4次再扣起 Visa 另行收费。" },
  { id = "visa.category2", scheme = "visa", category = 2, advice_system = "visa-decline-category", action = "later",
    codes = { "19", "39", "51", "52", "53", "59", "61", "65", "75", "86", "91", "96", "5C", "9G", "N3", "N4", "Z5" },
    edition = "2020", source = "R1",
    en = "Visa category 2: the issuer cannot approve now.", zh = "Visa 第2类：发卡行暂时不能批准。" },
  { id = "visa.category2", scheme = "visa", category = 2, advice_system = "visa-decline-category", action = "later",
    codes = { "03", "19", "39", "51", "52", "53", "59", "61", "62", "65", "75", "78", "86", "91", "93", "96", "5C", "9G", "N3", "N4", "Z5" },
    valid_from = "2021-04-17", edition = "2026-04-18", source = "R1 R12",
    en = "Visa category 2: the issuer cannot approve now.", zh = "Visa 第2类：发卡行暂时不能批准。" },
  { id = "visa.category2", scheme = "visa", category = 2, advice_system = "visa-decline-category", action = "later",
    codes = { "03", "19", "39", "51", "52", "53", "59", "61", "62", "65", "75", "78", "83", "86", "91", "93", "96", "5C", "9G", "N3", "N4", "Z5" },
    valid_from = "2026-07-25", edition = "2026-04-18", source = "R1", note = "83: R4 says 25 October 2026",
    en = "Visa category 2: the issuer cannot approve now.", zh = "Visa 第2类：发卡行暂时不能批准。" },
  { id = "visa.category3", scheme = "visa", category = 3, advice_system = "visa-decline-category",
    codes = { "54", "55", "82", "6P", "N7" },
    edition = "2026-04-18", source = "R1",
    en = "Visa category 3: check the data before the next attempt.", zh = "Visa 第3类：核对数据后再试。" },
  { id = "visa.category3_named", scheme = "visa", category = 3, advice_system = "visa-decline-category", fix = "card_data",
    class = { "transaction.declined", "message", "unknown" }, edition = "2026-04-18", source = "R1", next = { "check_card", "repeat" },
    en = "Visa category 3: check the data before the next attempt.", zh = "Visa 第3类：核对数据后再试。" },
  { id = "visa.category3_region", scheme = "visa", region = { "europe", "eu", "cemea" }, category = 3, codes = { "70", "1A" },
    edition = "2026-04-18", source = "R1",
    en = "Visa category 3: check the data before the next attempt.", zh = "Visa 第3类：核对数据后再试。" },

  -- Visa: how often
  { id = "visa.reattempts", scheme = "visa", advice_system = "visa-decline-category", limit = 15, window = "30d", reset = true, same_amount = true,
    valid_from = "2021-04-17", edition = "2021-04-17", source = "R1 R5 R6 R9", next = { "other_card" },
    en = "Visa allows 15 attempts in 30 days.", zh = "Visa 规定30天内最多尝试15次。" },
  { id = "visa.reattempts", scheme = "visa", advice_system = "visa-decline-category", limit = 20, window = "30d", reset = true, same_amount = true,
    valid_from = "2025-05-25", edition = "2026-04-18", source = "R1 R3 R4", next = { "other_card" },
    en = "Visa allows 20 attempts in 30 days.", zh = "Visa 规定30天内最多尝试20次。" },

  -- Mastercard: merchant advice codes
  { id = "mastercard.advice_never", scheme = MASTERCARD, advice = { "03", "21" }, advice_system = "mastercard-mac", action = "never", window = "30d",
    source = "R2 R10 R11", next = { "other_card" },
    en = "Mastercard advice: do not try again, an attempt within 30 days costs a fee.", zh = "万事达卡建议码：请勿重试，30天内再试将收费。" },
  { id = "mastercard.advice_stop", scheme = MASTERCARD, advice = { "06", "07", "22", "42" }, advice_system = "mastercard-mac", action = "never",
    source = "R11", note = "06 and 07: one processor only", next = { "other_card" },
    en = "Mastercard advice: this payment will not be approved.", zh = "万事达卡建议码：该交易不会获批。" },
  { id = "mastercard.advice_01", scheme = MASTERCARD, advice = "01", advice_system = "mastercard-mac", fix = "card_data",
    source = "R2 R11", next = { "update_card", "repeat" },
    en = "Mastercard advice: new card data exist.", zh = "万事达卡建议码：持卡人已有新卡信息。" },
  { id = "mastercard.advice_04", scheme = MASTERCARD, advice = { "04", "05" }, advice_system = "mastercard-mac", fix = "setting",
    source = "R2 R11", next = { "set_up", "repeat" },
    en = "Mastercard advice: the request does not meet the conditions of its token or value.", zh = "万事达卡建议码：请求不符合令牌或协商值要求。" },
  { id = "mastercard.advice_02", scheme = MASTERCARD, advice = "02", advice_system = "mastercard-mac", action = "later", wait = "72h",
    source = "R2 R9", en = "Mastercard advice: try again after 72 hours.", zh = "万事达卡建议码：72小时后再试。" },
  { id = "mastercard.advice_24", scheme = MASTERCARD, advice = "24", advice_system = "mastercard-mac", action = "later", wait = "1h",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 1 hour.", zh = "万事达卡建议码：1小时后再试。" },
  { id = "mastercard.advice_25", scheme = MASTERCARD, advice = "25", advice_system = "mastercard-mac", action = "later", wait = "24h",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 24 hours.", zh = "万事达卡建议码：24小时后再试。" },
  { id = "mastercard.advice_26", scheme = MASTERCARD, advice = "26", advice_system = "mastercard-mac", action = "later", wait = "2d",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 2 days.", zh = "万事达卡建议码：2天后再试。" },
  { id = "mastercard.advice_27", scheme = MASTERCARD, advice = "27", advice_system = "mastercard-mac", action = "later", wait = "4d",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 4 days.", zh = "万事达卡建议码：4天后再试。" },
  { id = "mastercard.advice_28", scheme = MASTERCARD, advice = "28", advice_system = "mastercard-mac", action = "later", wait = "6d",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 6 days.", zh = "万事达卡建议码：6天后再试。" },
  { id = "mastercard.advice_29", scheme = MASTERCARD, advice = "29", advice_system = "mastercard-mac", action = "later", wait = "8d",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 8 days.", zh = "万事达卡建议码：8天后再试。" },
  { id = "mastercard.advice_30", scheme = MASTERCARD, advice = "30", advice_system = "mastercard-mac", action = "later", wait = "10d",
    source = "R2 R4 R10 R11", en = "Mastercard advice: try again after 10 days.", zh = "万事达卡建议码：10天后再试。" },

  -- Mastercard: how often
  { id = "mastercard.day", scheme = MASTERCARD, advice_system = "mastercard-mac", limit = 20, window = "24h", reset = true,
    edition = "before 2022-10-01", source = "R2", next = { "other_card" },
    en = "Mastercard allows 20 attempts in 24 hours.", zh = "万事达卡规定24小时内最多尝试20次。" },
  { id = "mastercard.day", scheme = MASTERCARD, advice_system = "mastercard-mac", limit = 10, window = "24h", reset = true,
    valid_from = "2022-10-01", edition = "2022-10-01", source = "R2 R4", next = { "other_card" },
    en = "Mastercard allows 10 attempts in 24 hours.", zh = "万事达卡规定24小时内最多尝试10次。" },
  { id = "mastercard.month", scheme = MASTERCARD, advice_system = "mastercard-mac", region = { "us", "usa" }, limit = 35, window = "30d", same_amount = true, reset = true,
    valid_from = "2023-11-01", edition = "2023-11-01", source = "R2 R4 R6 R9", next = { "other_card" },
    en = "Mastercard allows 35 attempts in 30 days.", zh = "万事达卡规定30天内最多尝试35次。" },
  { id = "mastercard.month", scheme = MASTERCARD, advice_system = "mastercard-mac", region = { "ca", "canada" }, limit = 35, window = "30d", same_amount = true, reset = true,
    valid_from = "2024-04-01", edition = "2024-04-01", source = "R2 R6", next = { "other_card" },
    en = "Mastercard allows 35 attempts in 30 days.", zh = "万事达卡规定30天内最多尝试35次。" },
  { id = "mastercard.month", scheme = MASTERCARD, advice_system = "mastercard-mac", limit = 35, window = "30d", same_amount = true, reset = true,
    valid_from = "2024-08-01", edition = "2024-08-01", source = "R2", note = "outside the United States and Canada: one source for the date", next = { "other_card" },
    en = "Mastercard allows 35 attempts in 30 days.", zh = "万事达卡规定30天内最多尝试35次。" },
  { id = "mastercard.brazil", scheme = MASTERCARD, advice_system = "mastercard-mac", region = BRAZIL, limit = 10, window = "31d", wait = "24h",
    edition = "before 2023-02-01", source = "R10", next = { "other_card" },
    note = "per settlement month, 31 days hold whatever day that begins",
    en = "Mastercard in Brazil allows 10 attempts in a month, 24 hours apart.", zh = "万事达卡在巴西规定每月最多尝试10次，间隔24小时。" },
  { id = "mastercard.brazil", scheme = MASTERCARD, advice_system = "mastercard-mac", region = BRAZIL, limit = 7, window = "31d", wait = "24h",
    valid_from = "2023-02-01", edition = "2023-02-01", source = "R10", next = { "other_card" },
    note = "per settlement month, 31 days hold whatever day that begins",
    en = "Mastercard in Brazil allows 7 attempts in a month, 24 hours apart.", zh = "万事达卡在巴西规定每月最多尝试7次，间隔24小时。" },

  -- Elo (Brazil)
  { id = "elo.irreversible", scheme = "elo", action = "never", source = "R10", next = { "other_card" },
    codes = { "13", "14", "19", "23", "30", "41", "43", "46", "54", "56", "57", "58", "63", "64", "76", "77", "82", "83", "P5" },
    en = "ABECS: an irreversible decline, never to be repeated.", zh = "ABECS：不可逆拒绝，不得重试。" },

  -- Gateways
  { id = "gateway.do_not_try_again", advice = "do_not_try_again", advice_system = "stripe-advice", action = "never", source = "S1", next = { "other_card" },
    en = "The gateway says: do not try again.", zh = "网关要求：请勿重试。" },
  { id = "gateway.try_again_later", advice = "try_again_later", advice_system = "stripe-advice", action = "later", source = "S1",
    en = "The gateway says: try again later.", zh = "网关建议：稍后再试。" },
  { id = "gateway.confirm_card_data", advice = "confirm_card_data", advice_system = "stripe-advice", fix = "card_data", source = "S1", next = { "check_card", "repeat" },
    en = "The gateway says: a part of the card data is wrong.", zh = "网关提示：卡信息有误。" },
  { id = "stripe.retries", system = { "stripe", "stripe-advice" }, limit = 8, reset = true, source = "S1", next = { "other_card" },
    en = "Stripe recommends at most 8 attempts.", zh = "Stripe 建议最多尝试8次。" },
  { id = "braintree.never", system = "braintree", codes = { "2004", "2015" }, action = "never", source = "R6", next = { "other_card" },
    en = "Braintree: never repeat this decline.", zh = "Braintree：此类拒绝不得重试。" },
  { id = "braintree.mastercard", system = "braintree", scheme = MASTERCARD, codes = { "2009", "2012", "2019", "2022", "2047", "2053" }, action = "never",
    source = "R6", next = { "other_card" },
    en = "Mastercard forbids to repeat this decline.", zh = "万事达卡禁止重试此类拒绝。" },
  { id = "braintree.card_data", system = "braintree", codes = "2005", fix = "card_data", source = "R6", next = { "check_card", "repeat" },
    en = "Braintree: not again with the same card number.", zh = "Braintree：不得用同一卡号重试。" },
  { id = "braintree.recurring", system = "braintree", recurring = true, limit = 15, window = "30d", reset = true, source = "R6", next = { "other_card" },
    en = "Braintree allows 15 recurring attempts in 30 days.", zh = "Braintree 规定30天内最多循环扣款15次。" },
  { id = "adyen.blocked", system = "adyen", codes = "46", action = "never", window = "30d", source = "R7", next = { "other_card" },
    en = "Adyen held it back: a further attempt would cost a fee.", zh = "Adyen 已拦截：再次尝试将产生费用。" },
  { id = "cybersource.advice_99", advice = "99", action = "never", source = "R11", note = "disputed", next = { "other_card" },
    en = "Advice code 99: do not try again.", zh = "建议码99：请勿重试。" },

  -- Where no scheme sets a limit
  { id = "practice.month", limit = 15, window = "30d", reset = true, fallback = true, source = "P", note = "the lowest that any scheme has asked for", next = { "other_card" },
    en = "No more than 15 attempts in 30 days.", zh = "30天内最多尝试15次。" },
  { id = "practice.day", limit = 10, window = "24h", reset = true, fallback = true, source = "P", next = { "other_card" },
    en = "No more than 10 attempts in 24 hours.", zh = "24小时内最多尝试10次。" },
  { id = "practice.funds", recurring = true, class = "funds", retry = "other-means", action = "later", wait = "24h", source = "P",
    en = "The card may have money another day.", zh = "改日该卡可能有足够余额。" },

  -- Open outcomes
  { id = "verify.query", how = "query", wait = "5s", again = "5s", limit = 3, source = "W1", next = { "query" },
    en = "The outcome is open. Query it, do not charge again.", zh = "结果不明，先查询，不得再次扣款。" },
  { id = "verify.pending", how = "query", class = "transaction.pending", wait = "5s", again = "5s", limit = 9, source = "W1", next = { "query" },
    en = "The payment is still running. Query it until it ends.", zh = "交易仍在进行，轮询直至有结果。" },
  { id = "verify.reverse", how = "reverse", wait = "0s", again = "10s", limit = 3, source = "U1", next = { "reverse" },
    en = "The outcome stays open. Reverse it before anything else.", zh = "结果仍不明，先冲正，再做其他交易。" },
  { id = "verify.reverse_wechat", how = "reverse", system = { "wechatpay", "wechatpay-v3" }, wait = "15s", again = "10s", limit = 3, source = "W1", next = { "reverse" },
    en = "The outcome stays open. Revoke the order, 15 seconds after the payment at the earliest.", zh = "结果仍不明，支付15秒后撤销订单。" },
  { id = "verify.same_number", wait = "60s", source = "P", next = { "repeat_same" }, retry = "verify",
    en = "The outcome is open. Send the same request with the same number again.", zh = "结果不明，用原流水号重发同一请求。" },
  { id = "verify.approved", source = "P", next = { "record", "sign", "print" },
    en = "The query found that the sale was approved.", zh = "查询结果：交易已成功。" },
  { id = "verify.in_vain", source = "U1", next = { "keep_reversal", "call_acquirer" },
    en = "Neither query nor reversal came through. Nothing may be charged until it is cleared.", zh = "查询和冲正均未成功，查清前不得再次扣款。" },

  -- Approvals: what is still to do
  { id = "approve.full", action = "approve", class = "approved", source = "P", next = { "sign", "print" },
    en = "Approved.", zh = "交易成功。" },
  { id = "approve.partial", action = "approve", class = "approved.partial", source = "P", next = { "sign", "print", "collect_rest" },
    en = "Only a part of the amount was approved.", zh = "仅批准部分金额。" },
  { id = "approve.with_id", action = "approve", class = "approved.with_id", source = "P", next = { "check_id", "sign", "print" },
    en = "Approved if the identity fits.", zh = "核对证件后交易成功。" },
  { id = "approve.offline", action = "approve", class = "approved.offline", source = "P", next = { "sign", "print", "upload" },
    en = "Approved offline.", zh = "脱机批准。" },

  -- The entry's own retry class
  { id = "class.now", retry = "now", wait = "0s", source = "P", en = "It can be tried again at once.", zh = "可立即重试。" },
  { id = "class.later", retry = "later", wait = "60s", source = "P", en = "It can be tried again after a while.", zh = "稍后可重试。" },
  { id = "class.never", retry = "never", action = "never", source = "P", next = { "other_card" },
    en = "This must not be tried again.", zh = "不得重试。" },
  { id = "class.none", source = "P", en = "This is no answer to a payment.", zh = "不是支付应答。" },

  -- What must change first
  { id = "fix.other_card", retry = "other-means", fix = "other_card", source = "P", next = { "other_card" },
    en = "Not with this card.", zh = "此卡不可用。" },
  { id = "fix.funds", retry = "other-means", class = "funds", fix = "other_card", source = "P", next = { "other_card", "lower_amount" },
    en = "The card does not cover this amount now.", zh = "此卡目前不足以支付该金额。" },
  { id = "fix.setting", retry = "after-fix", fix = "setting", source = "P", next = { "set_up", "repeat" },
    en = "Something must be corrected first.", zh = "须先改正。" },
  { id = "fix.pin", retry = "after-fix", class = { "cardholder.pin", "cardholder.pin_required" }, fix = "pin", source = "P", next = { "enter_pin", "repeat" },
    en = "The PIN must be entered, correctly.", zh = "须正确输入密码。" },
  { id = "fix.verification", retry = "after-fix", class = "cardholder.verification", fix = "verification", source = "P", next = { "check_card", "repeat" },
    en = "Security code, address or signature must be right.", zh = "须核对安全码、地址或签名。" },
  { id = "fix.authentication", retry = "after-fix", class = "cardholder.authentication", fix = "authentication", source = "P", next = { "authenticate", "repeat" },
    en = "The cardholder must be authenticated.", zh = "持卡人须完成身份认证。" },
  { id = "fix.identity", retry = "after-fix", class = "cardholder.identity", fix = "identity", source = "P", next = { "check_id", "repeat" },
    en = "The cardholder's identity must be proven.", zh = "须核实持卡人身份。" },
  { id = "fix.card", retry = "after-fix", class = { "card", "account.invalid" }, fix = "card_data", source = "P", next = { "check_card", "repeat" },
    en = "The card data must be right.", zh = "须核对卡信息。" },
  { id = "fix.activation", retry = "after-fix", class = "card.not_activated", fix = "activation", source = "P", next = { "call_issuer", "other_card" },
    en = "The card must be activated first.", zh = "须先激活卡片。" },
  { id = "fix.code", retry = "after-fix", class = "card.payment_code", fix = "payment_code", source = "P", next = { "new_code", "repeat" },
    en = "A new payment code is needed.", zh = "须刷新付款码。" },
  { id = "fix.amount", retry = "after-fix", class = { "funds", "transaction.amount", "merchant.limit" }, fix = "amount", source = "P", next = { "change_amount", "repeat" },
    en = "The amount must change.", zh = "须修改金额。" },
  { id = "fix.currency", retry = "after-fix", class = "transaction.currency", fix = "currency", source = "P", next = { "change_currency", "repeat" },
    en = "The currency must change.", zh = "须更换币种。" },
  { id = "fix.account", retry = "after-fix", class = "account", fix = "account", source = "P", next = { "choose_account", "repeat" },
    en = "Another account must be chosen.", zh = "须选择其他账户。" },
  { id = "fix.issuer", retry = "after-fix", class = "transaction.refer", fix = "issuer", source = "P", next = { "call_issuer", "other_card" },
    en = "The issuer must be asked first.", zh = "须先联系发卡行。" },
  { id = "fix.original", retry = "after-fix", class = { "transaction.original_not_found", "transaction.state", "transaction.expired" }, fix = "original", source = "P",
    next = { "check_original" },
    en = "The original transaction must be found and its state checked.", zh = "须查明原交易及其状态。" },
  { id = "fix.merchant", retry = "after-fix", class = "merchant", fix = "merchant", source = "P", next = { "call_acquirer" },
    en = "The merchant's set-up must be corrected.", zh = "须更正商户设置。" },
  { id = "fix.connection", retry = "after-fix", class = "communication", fix = "connection", source = "P", next = { "check_line", "repeat" },
    en = "The connection must be set right.", zh = "须修复通讯设置。" },
  { id = "fix.sign_in", retry = "after-fix", class = { "terminal.not_signed_in", "security.mac" }, fix = "sign_in", source = "P", next = { "sign_in", "repeat" },
    en = "The terminal must sign in first.", zh = "须先签到。" },
  { id = "fix.keys", retry = "after-fix", class = { "security.key", "security.sam", "security.certificate", "security.credentials" }, fix = "keys", source = "P",
    next = { "load_keys", "repeat" },
    en = "Keys, certificate or password must be set right.", zh = "须更新密钥、证书或口令。" },
  { id = "fix.message", retry = "after-fix", class = { "message", "transaction.invalid" }, fix = "request", source = "P", next = { "call_support" },
    en = "The request itself must be corrected.", zh = "须更正请求报文。" },
  { id = "fix.clock", retry = "after-fix", class = "terminal.clock", fix = "clock", source = "P", next = { "set_clock", "repeat" },
    en = "The clock must be set.", zh = "须校准时钟。" },
  { id = "fix.device", retry = "after-fix", class = { "device", "terminal.hardware", "terminal.power" }, fix = "device", source = "P", next = { "check_device", "repeat" },
    en = "The device must work first.", zh = "须先修复设备。" },
  { id = "fix.paper", retry = "after-fix", class = "device.paper", fix = "paper", source = "P", next = { "load_paper", "reprint" },
    en = "Paper is needed. Reprint the receipt, do not charge again.", zh = "须装纸。重打签购单，不得再次扣款。" },
  { id = "fix.printer", retry = "after-fix", class = "device.printer", fix = "printer", source = "P", next = { "check_device", "reprint" },
    en = "The printer must work first. Reprint the receipt, do not charge again.", zh = "须修复打印机。重打签购单，不得再次扣款。" },
  { id = "fix.unknown", retry = "after-fix", class = "unknown", fix = "support", source = "P", next = { "call_support" },
    en = "The meaning of this code must be found out first.", zh = "须先查明该代码含义。" },

  -- The steps in words
  { id = "step.query", en = "Query the transaction.", zh = "查询该笔交易。" },
  { id = "step.reverse", en = "Send a reversal with the original number.", zh = "用原流水号发冲正。" },
  { id = "step.repeat", en = "Send it again with a new number.", zh = "用新流水号重新交易。" },
  { id = "step.repeat_same", en = "Send it again with the same number.", zh = "用原流水号重发。" },
  { id = "step.keep_reversal", en = "Keep the reversal and send it before the next sale.", zh = "保留冲正，下笔交易前先上送。" },
  { id = "step.record", en = "Record the sale as approved.", zh = "将该笔记为成功。" },
  { id = "step.print", en = "Print the receipt.", zh = "打印签购单。" },
  { id = "step.reprint", en = "Reprint the last receipt.", zh = "重打上一笔签购单。" },
  { id = "step.sign", en = "Let the cardholder sign.", zh = "请持卡人签名。" },
  { id = "step.check_id", en = "Check the cardholder's identity document.", zh = "核对持卡人证件。" },
  { id = "step.collect_rest", en = "Collect the rest in another way.", zh = "余款用其他方式收取。" },
  { id = "step.upload", en = "Send the offline sale to the host.", zh = "上送脱机交易。" },
  { id = "step.other_card", en = "Ask for another card or way of paying.", zh = "请换卡或用其他方式支付。" },
  { id = "step.lower_amount", en = "Or take a smaller amount.", zh = "或减少金额。" },
  { id = "step.change_amount", en = "Correct the amount.", zh = "修改金额。" },
  { id = "step.change_currency", en = "Choose another currency.", zh = "更换币种。" },
  { id = "step.choose_account", en = "Choose another account.", zh = "选择其他账户。" },
  { id = "step.enter_pin", en = "Let the cardholder enter the PIN again.", zh = "请持卡人重新输入密码。" },
  { id = "step.check_card", en = "Check number, expiry date and security code.", zh = "核对卡号、有效期和安全码。" },
  { id = "step.update_card", en = "Get the new card data.", zh = "获取新卡信息。" },
  { id = "step.authenticate", en = "Authenticate the cardholder: chip and PIN, or 3-D Secure.", zh = "完成认证：插卡输密码，或3-D Secure。" },
  { id = "step.new_code", en = "Ask for a fresh payment code.", zh = "请顾客刷新付款码。" },
  { id = "step.stop_recurring", en = "End the recurring payment and ask the customer.", zh = "停止循环扣款，联系顾客。" },
  { id = "step.call_issuer", en = "The cardholder calls the issuer.", zh = "请持卡人联系发卡行。" },
  { id = "step.call_acquirer", en = "Call the acquirer.", zh = "联系收单机构。" },
  { id = "step.call_support", en = "Call support with code and time.", zh = "将代码和时间报技术支持。" },
  { id = "step.check_original", en = "Look the original transaction up.", zh = "查找原交易。" },
  { id = "step.check_line", en = "Check network and settings.", zh = "检查网络和通讯设置。" },
  { id = "step.check_device", en = "Check the device, its cable and power.", zh = "检查设备、连接线和电源。" },
  { id = "step.load_paper", en = "Put in a new roll of paper.", zh = "装入新纸卷。" },
  { id = "step.load_keys", en = "Load keys, certificate or password anew.", zh = "重新下载密钥、证书或口令。" },
  { id = "step.sign_in", en = "Sign in.", zh = "签到。" },
  { id = "step.set_clock", en = "Set date and time.", zh = "设置日期时间。" },
  { id = "step.set_up", en = "Correct what the code names.", zh = "按代码提示更正。" },
} }
