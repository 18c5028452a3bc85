-- English fault texts of hosts and devices: abbreviations of terminals and hosts, names of exceptions and of constants, words of gateways.
-- The rules are those of en.lua, which stands first.
return {
  system = "phrases-en-hosts",
  title = { en = "English fault texts of hosts and devices", zh = "后台与设备的英文故障提示" },
  form = "text",
  sources = { S1 = "wording of gateways, hosts, terminals and their libraries in public documents and code" },
  codes = {
    -- transaction.declined
    { "misc decline", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "miscellaneous decline", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "auth declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "authorization declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "transaction denied", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "rejected by gateway", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "rejected by processor", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "processor reject", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "rejected by issuer", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "unable to process payment", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "card refused", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "refused by bank", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "acct declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    -- transaction.refer
    { "call auth centre", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call auth", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "voice authorization required", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "place a call", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "acceptor contact acquirer", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call help desk", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call helpdesk", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call the number on the card", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "customer should call", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "refer to branch", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "referral response", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call for auth", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call amex", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "call discover", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    -- card.expired
    { "expiration month", class = "card.expired", en = "Expiry date wrong", zh = "有效期错误", source = "S1", confidence = "general" },
    { "expiry error", class = "card.expired", en = "Expiry date wrong", zh = "有效期错误", source = "S1", confidence = "general" },
    -- card.invalid
    { "card no error", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "inv card no", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "invalid credit card number", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "invalid credit card no", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "invalid cc number", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "no issuer", class = "card.invalid", en = "No such issuer", zh = "无此发卡行", source = "S1", confidence = "general" },
    { "card not on file", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "card number not found", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "check digit failed", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "failed check digit", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "mod 10 check", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "error account", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "missing card number", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "card number required", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "card number missing", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    -- card.unsupported
    { "bin not allowed", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "card type not enabled", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "not currently being accepted", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "service not supported for this card", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "no application", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "no matching aid", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "emv no app", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    -- card.restricted
    { "card use limited", class = "card.restricted", en = "Restricted card", zh = "受限制的卡", source = "S1", confidence = "general" },
    { "card limited use", class = "card.restricted", en = "Restricted card", zh = "受限制的卡", source = "S1", confidence = "general" },
    { "limited use card", class = "card.restricted", en = "Restricted card", zh = "受限制的卡", source = "S1", confidence = "general" },
    { "country not allowed", class = "card.restricted", en = "Restricted card", zh = "受限制的卡", source = "S1", confidence = "general" },
    -- card.blocked
    { "blocked credit card", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    { "declined blocked", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    { "appli blocked", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    { "appl blocked", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    { "card status invalid", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    -- card.not_activated
    { "card not set up", class = "card.not_activated", en = "Card not activated", zh = "卡未激活", source = "S1", confidence = "general" },
    { "card is not set up", class = "card.not_activated", en = "Card not activated", zh = "卡未激活", source = "S1", confidence = "general" },
    -- card.unreadable
    { "invalid track information", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "magstripe error", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "manual card entry invalid", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "card did not respond", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "present card again", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "re present card", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "represent card", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    -- card.interface
    { "insert or swipe", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "use magstripe", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "chip not working swipe", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "see phone", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "see phone for instructions", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "see your phone", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "check your phone", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    -- card.removed
    { "card lost during transaction", class = "card.removed", en = "Card removed", zh = "卡片已拔出", source = "S1", confidence = "general" },
    -- card.chip
    { "emv error", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "emv failure", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "emv terminated", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "emv transaction terminated", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "emv data invalid", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "card data corrupt", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    -- card.stolen
    { "lost or stolen card", class = "card.stolen", en = "Lost or stolen card", zh = "挂失或被盗卡", source = "S1", confidence = "general" },
    { "stolen or lost", class = "card.stolen", en = "Lost or stolen card", zh = "挂失或被盗卡", source = "S1", confidence = "general" },
    -- cardholder.pin
    { "pin entry error", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "online pin failed", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "cannot verify pin", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "cant verify pin", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "unable to verify pin", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "pin not verified", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "invalid mpin", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "incorrect mpin", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "inv pin", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    -- cardholder.pin_tries
    { "excess pin tries", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    { "excessive pin failures", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    { "pin entry limit", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    { "exceeds number of pin entries", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    -- cardholder.pin_required
    { "pin data missing", class = "cardholder.pin_required", en = "PIN required", zh = "需要输入密码", source = "S1", confidence = "general" },
    { "enter pin to continue", class = "cardholder.pin_required", en = "PIN required", zh = "需要输入密码", source = "S1", confidence = "general" },
    -- cardholder.verification
    { "verification number didnt match", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cvv validation error", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cvv results", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cvv should have been present", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cvv not processed", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cvc2 code did not match", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "code did not match", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cvc2 cid error", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cid error", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "cid fail", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "invalid zip", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "address and zip code do not match", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "address and postal code do not match", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "invalid postal code", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "avs check failed", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "bad signature", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "signature incorrect", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "signature not verified", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "issuer does not participate in avs", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "address information unavailable", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "avs not supported", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "avs unavailable", class = "cardholder.verification", en = "Address or signature mismatch", zh = "地址或签名不符", source = "S1", confidence = "general" },
    { "verification number invalid", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    { "verification number mismatch", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "not enrolled", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "cardholder was not verified", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "otp failed", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "verification code expired", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "verification code incorrect", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "securecode failed", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    -- cardholder.no_input
    { "card timeout", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "no card detected", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "no card found", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "card not presented", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "card not inserted", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "prompt timeout", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "swipe timeout", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "tap timeout", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "insert timeout", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "time to pay exceeded", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    -- cardholder.identity
    { "positive id", class = "cardholder.identity", en = "Identity not verified", zh = "身份未验证", source = "S1", confidence = "general" },
    { "request positive id", class = "cardholder.identity", en = "Identity not verified", zh = "身份未验证", source = "S1", confidence = "general" },
    -- funds.insufficient
    { "insuff funds", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "insuf funds", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "insufficient limit", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "insufficient available balance", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "balance not enough", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "balance is insufficient", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "account balance too low", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    -- funds.amount_limit
    { "exceeds amt lmt", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "exceeds approval amount", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "exceeds approved limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "exceeds issuer limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "amount exceeds issuer", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "exceeds issuer or approved limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "exceeds single transaction limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "single transaction limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "monthly volume limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "over credit flr", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "amount exceeds maximum", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "per transaction limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "purchase limit", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "times used exceeded", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "number of times used", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "retry limits exceeded", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "retry limit exceeded", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "maximum number of attempts", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "too many attempts", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "too many retries", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "velocity check fail", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "exceeds pre auth limit", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "number of transactions limit", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "attempts exceeded", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    -- account.invalid
    { "account not recognized", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "account not recognised", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "invalid account number", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "invalid acct", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "invld acct", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "invalid routing number", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "account problem", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "account number is incorrect", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    -- account.closed
    { "declined closed", class = "account.closed", en = "Account closed", zh = "账户已销户", source = "S1", confidence = "general" },
    { "acct closed", class = "account.closed", en = "Account closed", zh = "账户已销户", source = "S1", confidence = "general" },
    { "account expired", class = "account.closed", en = "Account closed", zh = "账户已销户", source = "S1", confidence = "general" },
    -- account.wrong_type
    { "chequing acct", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型错误", source = "S1", confidence = "general" },
    { "acct not set up", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型错误", source = "S1", confidence = "general" },
    -- transaction.amount
    { "amt error", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    { "amount is required", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    { "zero value transaction", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    { "tip over limit", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    -- transaction.currency
    { "unknown payment currency", class = "transaction.currency", en = "Currency error", zh = "币种错误", source = "S1", confidence = "general" },
    -- transaction.invalid
    { "invalid trans", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "invalid tran", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "invalid txn", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "invalid tran type", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "invalid trans type", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "unknown trans type", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "tran not defined", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    { "illegal operation", class = "transaction.invalid", en = "Invalid transaction", zh = "无效交易", source = "S1", confidence = "general" },
    -- transaction.not_permitted
    { "tran not allowed", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "trans not allowed", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "txn not allowed", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "no cashback allowed", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "cash back not available", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "refund denied", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "e commerce not allowed", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "closed to e commerce", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    { "online payments not allowed", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    -- transaction.duplicate
    { "duplicate batch", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    { "duplicate detected", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    { "duplicate submission", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    { "already approved", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    { "order number repeated", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    { "already processed", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    { "already been processed", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    -- transaction.original_not_found
    { "original txn not found", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "no orig trans", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "no match found", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "no matching transaction", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "no such record", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "reference not found", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    -- transaction.state
    { "no action taken", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "cannot be reversed", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "not settled", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "has been voided", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "has been refunded", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "batch error", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "authorization already used", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "auth amount depleted", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "nothing to settle", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    -- transaction.expired
    { "time limit exceeded", class = "transaction.expired", en = "Order or authorisation expired", zh = "订单或授权已过期", source = "S1", confidence = "general" },
    -- transaction.revoked
    { "stop order", class = "transaction.revoked", en = "Authorisation withdrawn", zh = "授权已撤回", source = "S1", confidence = "general" },
    -- transaction.pending
    { "waiting for user", class = "transaction.pending", en = "Payment in progress", zh = "交易处理中", source = "S1", confidence = "general" },
    { "user paying", class = "transaction.pending", en = "Payment in progress", zh = "交易处理中", source = "S1", confidence = "general" },
    { "deferred transaction", class = "transaction.pending", en = "Payment in progress", zh = "交易处理中", source = "S1", confidence = "general" },
    { "request in process", class = "transaction.pending", en = "Payment in progress", zh = "交易处理中", source = "S1", confidence = "general" },
    -- transaction.unknown_outcome
    { "transaction incomplete", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "交易结果未知", source = "S1", confidence = "general" },
    { "settle failed", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "交易结果未知", source = "S1", confidence = "general" },
    { "contact bank to confirm", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "交易结果未知", source = "S1", confidence = "general" },
    { "unable to determine status", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "交易结果未知", source = "S1", confidence = "general" },
    -- risk.fraud
    { "fraud screen", class = "risk.fraud", en = "Suspected fraud", zh = "疑似欺诈", source = "S1", confidence = "general" },
    { "fraud screen failure", class = "risk.fraud", en = "Suspected fraud", zh = "疑似欺诈", source = "S1", confidence = "general" },
    { "fraud probability", class = "risk.fraud", en = "Suspected fraud", zh = "疑似欺诈", source = "S1", confidence = "general" },
    -- risk.policy
    { "blocked list", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "block list", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "has been flagged", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "card has been flagged", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "country blocked", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "declined by rule", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "blocked by merchant", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    -- risk.compliance
    { "violates the law", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    { "against the law", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    { "embargo", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    -- merchant.invalid
    { "merch id error", class = "merchant.invalid", en = "Invalid merchant", zh = "无效商户", source = "S1", confidence = "general" },
    { "merchant id error", class = "merchant.invalid", en = "Invalid merchant", zh = "无效商户", source = "S1", confidence = "general" },
    { "invalid merch id", class = "merchant.invalid", en = "Invalid merchant", zh = "无效商户", source = "S1", confidence = "general" },
    { "inv merchant", class = "merchant.invalid", en = "Invalid merchant", zh = "无效商户", source = "S1", confidence = "general" },
    { "invalid mid", class = "merchant.invalid", en = "Invalid merchant", zh = "无效商户", source = "S1", confidence = "general" },
    { "merchant number error", class = "merchant.invalid", en = "Invalid merchant", zh = "无效商户", source = "S1", confidence = "general" },
    -- merchant.suspended
    { "account is suspended", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    { "website has been disabled", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    { "site disabled", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "payment type not enabled", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "payment method not available", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "payment method not allowed", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "payment method disabled", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "merchant does not support", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "not supported by merchant", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "program not allowed", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "no permission for this merchant", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    -- merchant.limit
    { "over store limit", class = "merchant.limit", en = "Merchant limit reached", zh = "商户限额超限", source = "S1", confidence = "general" },
    { "over retailer limit", class = "merchant.limit", en = "Merchant limit reached", zh = "商户限额超限", source = "S1", confidence = "general" },
    { "store limit", class = "merchant.limit", en = "Merchant limit reached", zh = "商户限额超限", source = "S1", confidence = "general" },
    { "sales cap", class = "merchant.limit", en = "Merchant limit reached", zh = "商户限额超限", source = "S1", confidence = "general" },
    { "cannot exceed sales cap", class = "merchant.limit", en = "Merchant limit reached", zh = "商户限额超限", source = "S1", confidence = "general" },
    -- host.error
    { "re enter", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "please re enter", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "re submit transaction", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "resubmit transaction", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "system problem", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "system exception", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "database down", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "error returned by processor", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "transaction error", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "internal error occurred", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "suspected malfunction", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "security module down", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    -- host.busy
    { "try later", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    { "retry later", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    { "under maintenance", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    { "scheduled maintenance", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    { "temporarily unavailable", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    { "file is temporarily unavailable", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    -- host.timeout
    { "late response", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "response late", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "no reply from host", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "no answer from host", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "processor not responding", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "processor timeout", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "returned timeout", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "host does not respond", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "payment timeout", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "request timed out at host", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    -- host.issuer_unavailable
    { "issuer system unavailable", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    { "cannot contact issuer", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    { "cannot reach issuer", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    { "auth down", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    { "authorizer not available", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    -- host.acquirer_unavailable
    { "auth host down", class = "host.acquirer_unavailable", en = "Host not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "system down", class = "host.acquirer_unavailable", en = "Host not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "online unable", class = "host.acquirer_unavailable", en = "Host not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    -- host.network
    { "error communicating with bank", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "communicating with bank", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "communication error with issuer", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "error with issuer", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "communication error with bank", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "destination not found", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "not online to", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "network error within", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "link down", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    { "merchant link not logged on", class = "host.network", en = "Network between hosts down", zh = "机构间网络故障", source = "S1", confidence = "general" },
    -- host.cutover
    { "settlement in progress", class = "host.cutover", en = "End-of-day change running", zh = "系统日切中", source = "S1", confidence = "general" },
    { "batch close in progress", class = "host.cutover", en = "End-of-day change running", zh = "系统日切中", source = "S1", confidence = "general" },
    -- communication.interrupted
    { "comms failure", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "transmit error", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "recv failed", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "recv error", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "socket exception", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "unexpected end of file", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "empty reply from server", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    -- communication.connect
    { "cant connect", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "connectexception", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "network not available", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "offline mode", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "err connect", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "open socket failed", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "httphostconnectexception", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "noroutetohostexception", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "connection timed out", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    -- communication.dns
    { "dns failure", class = "communication.dns", en = "Host name not found", zh = "域名解析失败", source = "S1", confidence = "general" },
    { "enotfound", class = "communication.dns", en = "Host name not found", zh = "域名解析失败", source = "S1", confidence = "general" },
    { "getaddrinfo", class = "communication.dns", en = "Host name not found", zh = "域名解析失败", source = "S1", confidence = "general" },
    -- communication.tls
    { "sslexception", class = "communication.tls", en = "Secure connection failed", zh = "安全连接失败", source = "S1", confidence = "general" },
    { "certpathvalidatorexception", class = "communication.tls", en = "Secure connection failed", zh = "安全连接失败", source = "S1", confidence = "general" },
    { "sslpeerunverifiedexception", class = "communication.tls", en = "Secure connection failed", zh = "安全连接失败", source = "S1", confidence = "general" },
    { "unable to get local issuer certificate", class = "communication.tls", en = "Secure connection failed", zh = "安全连接失败", source = "S1", confidence = "general" },
    { "protocol version alert", class = "communication.tls", en = "Secure connection failed", zh = "安全连接失败", source = "S1", confidence = "general" },
    -- communication.signal
    { "no service", class = "communication.signal", en = "No or weak signal", zh = "信号弱或无信号", source = "S1", confidence = "general" },
    -- communication.sim
    { "sim error", class = "communication.sim", en = "SIM card problem", zh = "SIM 卡异常", source = "S1", confidence = "general" },
    -- communication.dial
    { "no line", class = "communication.dial", en = "Dial-up failed", zh = "拨号失败", source = "S1", confidence = "general" },
    -- message.format
    { "msg format error", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "msg parsing error", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "malformed", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "invalid xml", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "edit error", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "incorrect payment information", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "incorrect payment data", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    { "err unpack", class = "message.format", en = "Message format error", zh = "报文格式错误", source = "S1", confidence = "general" },
    -- message.field
    { "field required", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "first name required", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "last name required", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "invalid phone", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "invalid zip format", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "invalid data", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    -- message.version
    { "version not supported", class = "message.version", en = "Message version mismatch", zh = "报文版本不符", source = "S1", confidence = "general" },
    { "invalid version", class = "message.version", en = "Message version mismatch", zh = "报文版本不符", source = "S1", confidence = "general" },
    { "invalid version number", class = "message.version", en = "Message version mismatch", zh = "报文版本不符", source = "S1", confidence = "general" },
    -- security.mac
    { "invalid sign", class = "security.mac", en = "MAC or signature check failed", zh = "MAC 或签名校验错", source = "S1", confidence = "general" },
    { "checksum failed", class = "security.mac", en = "MAC or signature check failed", zh = "MAC 或签名校验错", source = "S1", confidence = "general" },
    -- security.key
    { "invalid pin key", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    { "tmk not loaded", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    { "encryption failure", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    { "decrypt failed", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    -- security.certificate
    { "invalid client certificate", class = "security.certificate", en = "Certificate or CA key problem", zh = "证书或公钥异常", source = "S1", confidence = "general" },
    -- security.credentials
    { "invalid username", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "invalid user", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "invalid login", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "log you in", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "wrong password", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "missing incorrect password", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "username or password", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "invalid authentication", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "authentication error", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "user authentication failed", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "ip not registered", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "ip address not allowed", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "insufficient privilege", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "client authentication failed", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    -- security.tamper
    { "unauthorised opening", class = "security.tamper", en = "Tamper protection triggered", zh = "终端防拆触发", source = "S1", confidence = "general" },
    -- security.sam
    { "sam reset failed", class = "security.sam", en = "Security module fault", zh = "安全模块故障", source = "S1", confidence = "general" },
    -- terminal.not_signed_in
    { "log on failed", class = "terminal.not_signed_in", en = "Terminal not signed in", zh = "终端未签到", source = "S1", confidence = "general" },
    -- terminal.unregistered
    { "term id error", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未登记", source = "S1", confidence = "general" },
    { "invalid term id", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未登记", source = "S1", confidence = "general" },
    { "tid error", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未登记", source = "S1", confidence = "general" },
    { "invalid term no", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未登记", source = "S1", confidence = "general" },
    -- terminal.operator
    { "supervisor required", class = "terminal.operator", en = "Operator error", zh = "操作员操作有误", source = "S1", confidence = "general" },
    -- terminal.config
    { "failed to initialize", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "failed to initialise", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "initialisation failed", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "initialization failed", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "terminal not configured", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "duplicate terminal name", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "aid not loaded", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    -- terminal.state
    { "please settle", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "settle now", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "need settle", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "need settle now", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "need settle later", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "not initialised", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "not initialized", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "transaction in progress on terminal", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "service is busy", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "day end required", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    -- terminal.storage
    { "database full", class = "terminal.storage", en = "Storage full", zh = "存储已满", source = "S1", confidence = "general" },
    -- terminal.memory
    { "memory fail", class = "terminal.memory", en = "Out of memory", zh = "内存不足", source = "S1", confidence = "general" },
    -- terminal.power
    { "battery is used up", class = "terminal.power", en = "Battery or power too low", zh = "电量不足", source = "S1", confidence = "general" },
    { "battery near end", class = "terminal.power", en = "Battery or power too low", zh = "电量不足", source = "S1", confidence = "general" },
    -- device.paper
    { "less paper", class = "device.paper", en = "Paper nearly used up", zh = "打印纸将用完", source = "S1", confidence = "general" },
    { "add paper", class = "device.paper", en = "Out of paper", zh = "打印机缺纸", source = "S1", confidence = "general" },
    { "check paper", class = "device.paper", en = "Out of paper", zh = "打印机缺纸", source = "S1", confidence = "general" },
    { "paper missing", class = "device.paper", en = "Out of paper", zh = "打印机缺纸", source = "S1", confidence = "general" },
    { "media empty", class = "device.paper", en = "Out of paper", zh = "打印机缺纸", source = "S1", confidence = "general" },
    -- device.printer
    { "over hot", class = "device.printer", en = "Printer too hot", zh = "打印机过热", source = "S1", confidence = "general" },
    { "over heat", class = "device.printer", en = "Printer too hot", zh = "打印机过热", source = "S1", confidence = "general" },
    { "overheat", class = "device.printer", en = "Printer too hot", zh = "打印机过热", source = "S1", confidence = "general" },
    { "overheated", class = "device.printer", en = "Printer too hot", zh = "打印机过热", source = "S1", confidence = "general" },
    { "roll cover", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "lever is up", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "printer not responding", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "printer init error", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "no toner", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "over head temperature", class = "device.printer", en = "Printer too hot", zh = "打印机过热", source = "S1", confidence = "general" },
    -- device.pinpad
    { "pinpad offline", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "pin pad offline", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "pinpad init error", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "pinpad comm error", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "pinpad timeout", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "ped locked", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    -- device.reader
    { "reader unavailable", class = "device.reader", en = "Reader fault", zh = "读卡器故障", source = "S1", confidence = "general" },
    -- device.drawer
    { "drawer failed to open", class = "device.drawer", en = "Cash drawer fault", zh = "钱箱故障", source = "S1", confidence = "general" },
    { "cashbox error", class = "device.drawer", en = "Cash drawer fault", zh = "钱箱故障", source = "S1", confidence = "general" },
    -- approved.full
    { "vip approval", class = "approved.full", en = "Transaction approved", zh = "交易批准", source = "S1", confidence = "general" },
    { "no reason to decline", class = "approved.full", en = "Transaction approved", zh = "交易批准", source = "S1", confidence = "general" },
    -- approved.partial
    { "completed partially", class = "approved.partial", en = "Approved in part", zh = "部分金额批准", source = "S1", confidence = "general" },
    { "lesser amount", class = "approved.partial", en = "Approved in part", zh = "部分金额批准", source = "S1", confidence = "general" },
    -- transaction.declined_offline
    { "declined gac2", class = "transaction.declined_offline", en = "Declined offline", zh = "脱机拒绝", source = "S1", confidence = "general" },
    -- info.notice
    { "please tap", class = "info.notice", en = "Prompt for the card", zh = "提示出示卡片", source = "S1", confidence = "general" },
    { "signature required", class = "info.notice", en = "Prompt for the card", zh = "提示出示卡片", source = "S1", confidence = "general" },
    { "reader ready", class = "info.notice", en = "Prompt for the card", zh = "提示出示卡片", source = "S1", confidence = "general" },
    -- info.fact
    { "cvv matches", class = "info.fact", en = "Check result matches", zh = "核对一致", source = "S1", confidence = "general" },
    { "exact match", class = "info.fact", en = "Check result matches", zh = "核对一致", source = "S1", confidence = "general" },
    { "street and postal code match", class = "info.fact", en = "Check result matches", zh = "核对一致", source = "S1", confidence = "general" },
    { "postal code match", class = "info.fact", en = "Check result matches", zh = "核对一致", source = "S1", confidence = "general" },
    -- transaction.declined
    { "request has been declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "declined by the issuing bank", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "this transaction cannot be processed", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "the transaction cannot be processed", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "payment cannot be processed", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "cannot process this payment", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "your order was declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "purchase declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "sale declined", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "the bank refused the payment", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "transaction was refused", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    -- account.invalid
    { "inv acct", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    -- cardholder.verification
    { "cvc length is not correct", class = "cardholder.verification", en = "Security code wrong", zh = "安全码错误", source = "S1", confidence = "general" },
    -- transaction.amount
    { "invld amount", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    { "invld amt", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    { "different amount", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    -- transaction.state
    { "charge cannot be captured", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "payment can not be voided", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "only settled transactions can be refunded", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "only pending transactions can be voided", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "only authorized payments can be captured", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    -- transaction.original_not_found
    { "no such charge", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "no such payment", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    { "no matching sale", class = "transaction.original_not_found", en = "Original not found", zh = "原交易不存在", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "client not set up for this card processing", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "merchant is not set up for international cards", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "not set up for this card type", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    -- message.field
    { "parameter is required", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "parameter is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "value is required", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "request body is malformed", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "requires an additional action", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    -- transaction.currency
    { "currency not valid", class = "transaction.currency", en = "Currency error", zh = "币种错误", source = "S1", confidence = "general" },
    { "currency is not enabled", class = "transaction.currency", en = "Currency error", zh = "币种错误", source = "S1", confidence = "general" },
    { "cannot settle in this currency", class = "transaction.currency", en = "Currency error", zh = "币种错误", source = "S1", confidence = "general" },
    -- cardholder.cancelled
    { "not authorized by shopper", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "request was canceled", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "request was cancelled", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "tran cancelled", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "trans cancelled", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "txn cancelled", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "trx cancelled", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "cancelled on pin pad", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    { "you cancelled the payment", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消", source = "S1", confidence = "general" },
    -- funds.insufficient
    { "amount exceeds card balance", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "exceeds available balance", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    { "bank balance is too low", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    -- communication.dial
    { "check line", class = "communication.dial", en = "Dial-up failed", zh = "拨号失败", source = "S1", confidence = "general" },
    { "line error", class = "communication.dial", en = "Dial-up failed", zh = "拨号失败", source = "S1", confidence = "general" },
    -- device.pinpad
    { "check sped", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "pinpad disconnected", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "check pin pad", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "check pinpad cable", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    -- terminal.state
    { "settlement unsuccessful", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "settlement not completed", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "settle batch first", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "batch full settle now", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    { "close batch first", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    -- card.unreadable
    { "manually key card", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "key in card number", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "swipe error key card", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "invalid track id data", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    -- transaction.declined
    { "declined remove card", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    -- host.error
    { "system problem call help desk", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "internal error occurred contact support", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "fatal system error", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "host application error", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "system unavailable at processor", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    -- communication.connect
    { "ethernet down", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "network down", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "wifi down", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "failure on all comm modes", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "all comm modes failed", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "no network available", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "because of a connection error", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "lan cable not connected", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    -- communication.interrupted
    { "lost communication with host", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "communication lost", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    { "connection to host lost", class = "communication.interrupted", en = "Connection interrupted", zh = "通讯中断", source = "S1", confidence = "general" },
    -- card.chip
    { "chip not working", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "card is not working properly", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "chip card not working", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    { "chip defective", class = "card.chip", en = "Chip malfunction", zh = "芯片故障", source = "S1", confidence = "general" },
    -- cardholder.pin
    { "pin must be digits", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "pin must be 4 to 12 digits", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    { "pin too short", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    -- cardholder.no_input
    { "time out remove card", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "operation timed out", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    { "not completed on time", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    -- communication.dns
    { "dns error occurred", class = "communication.dns", en = "Host name not found", zh = "域名解析失败", source = "S1", confidence = "general" },
    -- host.issuer_unavailable
    { "issuer not live", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    -- card.blocked
    { "card is currently blocked", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    -- terminal.storage
    { "saf full", class = "terminal.storage", en = "Storage full", zh = "存储已满", source = "S1", confidence = "general" },
    -- security.credentials
    { "unrecognized authentication token", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "not allowed to perform this action", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "not authenticated", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    -- host.timeout
    { "transaction timed out at host", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "issuer did not answer in time", class = "host.timeout", en = "Host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    -- risk.policy
    { "card number has been flagged", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "flagged as fraudulent", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "risk screening failed", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "blocked for suspected fraud", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "over card use limit", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "over credit card use limit", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "card used too often", class = "funds.count_limit", en = "Too many transactions", zh = "交易次数超限", source = "S1", confidence = "general" },
    -- card.capture
    { "card to be picked up", class = "card.capture", en = "Keep the card", zh = "没收卡", source = "S1", confidence = "general" },
    -- account.wrong_type
    { "account type not set up", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型错误", source = "S1", confidence = "general" },
    { "savings account not set up", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型错误", source = "S1", confidence = "general" },
    { "chequing account not set up", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型错误", source = "S1", confidence = "general" },
    { "cheque account not set up", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型错误", source = "S1", confidence = "general" },
    -- device.paper
    { "error printer no paper", class = "device.paper", en = "Out of paper", zh = "打印机缺纸", source = "S1", confidence = "general" },
    -- device.printer
    { "error cutter jammed paper", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    -- card.removed
    { "card left reader", class = "card.removed", en = "Card removed", zh = "卡片已拔出", source = "S1", confidence = "general" },
    -- cardholder.pin_tries
    { "pin entries exceeded", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    -- security.credentials
    { "signature does not match", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "banned ip address", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    -- card.unsupported
    { "card type not supported on this merchant account", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "merchant does not accept this type of card", class = "card.unsupported", en = "Card not accepted", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    -- host.acquirer_unavailable
    { "authorization centre not available", class = "host.acquirer_unavailable", en = "Host not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "authorisation center not available", class = "host.acquirer_unavailable", en = "Host not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    -- cardholder.pin_required
    { "pin entry necessary", class = "cardholder.pin_required", en = "PIN required", zh = "需要输入密码", source = "S1", confidence = "general" },
    -- device.printer
    { "printer not available", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "receipt never came out", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "receipt did not print", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "manual entry not allowed", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    -- terminal.state
    { "rejected batch", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端忙或未就绪", source = "S1", confidence = "general" },
    -- communication.connect
    { "problem connecting to the internet", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    -- card.unreadable
    { "machine couldn't read card", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "terminal couldn't read the card", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "nothing happens when card is swiped", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    -- cardholder.no_input
    { "nfc session timeout", class = "cardholder.no_input", en = "No input in time", zh = "操作超时", source = "S1", confidence = "general" },
    -- risk.policy
    { "risk check results do not meet preferences", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    -- communication.tls
    { "ssl handshake exception", class = "communication.tls", en = "Secure connection failed", zh = "安全连接失败", source = "S1", confidence = "general" },
    -- communication.timeout
    { "socket timeout exception", class = "communication.timeout", en = "No answer in time", zh = "通讯超时", source = "S1", confidence = "general" },
    -- security.credentials
    { "csrf token expired", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "not authorized to take this action", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "access token expired", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    -- device.fiscal
    { "fiscal memory overflow", class = "device.fiscal", en = "Fiscal device fault", zh = "税控设备故障", source = "S1", confidence = "general" },
    -- account.frozen
    { "wallet blocked", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    { "account access blocked", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    { "wallet suspended", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    { "wallet locked", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    -- message.field
    { "mandatory parameter absent", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "required payment field is empty", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    -- host.error
    { "qr generation failed", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "internal database error", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "third party exception", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    -- host.timeout
    { "third party timeout", class = "host.timeout", en = "Issuer or host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    { "bank interface timeout", class = "host.timeout", en = "Issuer or host timeout", zh = "主机应答超时", source = "S1", confidence = "general" },
    -- device.reader
    { "reader calibration failed", class = "device.reader", en = "Card reader fault", zh = "读卡器故障", source = "S1", confidence = "general" },
    { "card jammed in reader", class = "device.reader", en = "Card reader fault", zh = "读卡器故障", source = "S1", confidence = "general" },
    -- terminal.software
    { "sdk version outdated", class = "terminal.software", en = "Software not compatible or faulty", zh = "软件不兼容或有误", source = "S1", confidence = "general" },
    { "application update required", class = "terminal.software", en = "Software not compatible or faulty", zh = "软件不兼容或有误", source = "S1", confidence = "general" },
    -- card.capture
    { "keep the payment card", class = "card.capture", en = "Keep the card", zh = "没收卡", source = "S1", confidence = "general" },
    { "retain the card", class = "card.capture", en = "Keep the card", zh = "没收卡", source = "S1", confidence = "general" },
    -- communication.connect
    { "server cannot be contacted", class = "communication.connect", en = "Cannot connect to the server", zh = "无法连接服务器", source = "S1", confidence = "general" },
    -- risk.policy
    { "declined due to policy", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "policy restrictions", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "rejected due to high risk", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "ip blacklisted", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    { "risk score too high", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    -- risk.fraud
    { "fraud detection", class = "risk.fraud", en = "Suspected fraud", zh = "疑似欺诈", source = "S1", confidence = "general" },
    -- merchant.invalid
    { "invalid store number", class = "merchant.invalid", en = "Merchant unknown", zh = "无效商户", source = "S1", confidence = "general" },
    -- security.key
    { "key is not injected", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    -- device.printer
    { "no ribbon", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "ribbon is used up", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "roll cover open", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    -- terminal.config
    { "merchant setup incomplete", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    { "terminal parameter file missing", class = "terminal.config", en = "Terminal parameters wrong", zh = "终端参数错误", source = "S1", confidence = "general" },
    -- transaction.refer
    { "referred transaction", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "manual approval by the bank", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    -- communication.dial
    { "pdp activate error", class = "communication.dial", en = "Dial-up failed", zh = "拨号失败", source = "S1", confidence = "general" },
    { "gprs attach error", class = "communication.dial", en = "Dial-up failed", zh = "拨号失败", source = "S1", confidence = "general" },
    { "no dial line", class = "communication.dial", en = "Dial-up failed", zh = "拨号失败", source = "S1", confidence = "general" },
    -- communication.sim
    { "emergency calls only", class = "communication.sim", en = "SIM card problem", zh = "SIM 卡异常", source = "S1", confidence = "general" },
    { "puk required", class = "communication.sim", en = "SIM card problem", zh = "SIM 卡异常", source = "S1", confidence = "general" },
    { "sim was rejected by the network", class = "communication.sim", en = "SIM card problem", zh = "SIM 卡异常", source = "S1", confidence = "general" },
    -- security.mac
    { "signature value cannot be validated", class = "security.mac", en = "Message check (MAC) failed", zh = "MAC 或签名校验错", source = "S1", confidence = "general" },
    { "mac validation error", class = "security.mac", en = "Message check (MAC) failed", zh = "MAC 或签名校验错", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "transaction is not authenticated", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "otp attempts exceeded", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    -- card.blocked
    { "tokenized card is not active", class = "card.blocked", en = "Card frozen or cancelled", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    { "closed card", class = "card.blocked", en = "Card frozen or cancelled", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    { "card is deactivated", class = "card.blocked", en = "Card frozen or cancelled", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    -- terminal.memory
    { "not enough ram", class = "terminal.memory", en = "Out of memory", zh = "内存不足", source = "S1", confidence = "general" },
    -- host.issuer_unavailable
    { "bank is under maintenance", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行不可用", source = "S1", confidence = "general" },
    -- host.acquirer_unavailable
    { "could not communicate with payment gateway", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "payment method temporarily unavailable", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    -- terminal.hardware
    { "coin jam", class = "terminal.hardware", en = "Hardware fault", zh = "终端硬件故障", source = "S1", confidence = "general" },
    { "bill validator jam", class = "terminal.hardware", en = "Hardware fault", zh = "终端硬件故障", source = "S1", confidence = "general" },
    -- card.unreadable
    { "card data not present", class = "card.unreadable", en = "Card could not be read", zh = "读卡失败", source = "S1", confidence = "general" },
    { "msr data not available", class = "card.unreadable", en = "Card could not be read", zh = "读卡失败", source = "S1", confidence = "general" },
    { "track data not available", class = "card.unreadable", en = "Card could not be read", zh = "读卡失败", source = "S1", confidence = "general" },
    { "chip dip failed", class = "card.unreadable", en = "Card could not be read", zh = "读卡失败", source = "S1", confidence = "general" },
    { "card insertion error", class = "card.unreadable", en = "Card could not be read", zh = "读卡失败", source = "S1", confidence = "general" },
    { "too many cards in field", class = "card.unreadable", en = "Card could not be read", zh = "读卡失败", source = "S1", confidence = "general" },
    -- transaction.not_permitted
    { "transaction not open to card holder", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "此卡不允许该交易", source = "S1", confidence = "general" },
    -- transaction.state
    { "transaction locked", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "not allowed to be cancelled", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    -- merchant.config
    { "invalid mcc", class = "merchant.config", en = "Merchant settings wrong", zh = "商户配置错误", source = "S1", confidence = "general" },
    { "merchant configuration not found", class = "merchant.config", en = "Merchant settings wrong", zh = "商户配置错误", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "charge method blocked", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "payment channel not activated", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    { "product is not authorized to merchant", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通此业务", source = "S1", confidence = "general" },
    -- device.pinpad
    { "unable to locate pinpad", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    { "pinpad closed connection", class = "device.pinpad", en = "PIN pad fault", zh = "密码键盘故障", source = "S1", confidence = "general" },
    -- card.expired
    { "card you entered has expired", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    { "payment method expired", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    -- funds.insufficient
    { "amount is higher than the balance", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    -- funds.amount_limit
    { "limit amount reached", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "wallet limit exceeded", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "excess withdrawal count", class = "funds.count_limit", en = "Too many payments", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "withdrawal count limit exceeded", class = "funds.count_limit", en = "Too many payments", zh = "交易次数超限", source = "S1", confidence = "general" },
    -- transaction.duplicate
    { "duplicate order number", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复交易", source = "S1", confidence = "general" },
    -- terminal.operator
    { "invalid clerk id", class = "terminal.operator", en = "Operator error", zh = "操作员操作有误", source = "S1", confidence = "general" },
    { "clerk not signed on", class = "terminal.operator", en = "Operator error", zh = "操作员操作有误", source = "S1", confidence = "general" },
    -- transaction.amount
    { "capture amount exceeded", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    { "zero amount payment", class = "transaction.amount", en = "Invalid amount", zh = "金额无效", source = "S1", confidence = "general" },
    -- card.payment_code
    { "qr code mismatch", class = "card.payment_code", en = "Payment code invalid or expired", zh = "付款码无效或已过期", source = "S1", confidence = "general" },
    { "payment code does not match", class = "card.payment_code", en = "Payment code invalid or expired", zh = "付款码无效或已过期", source = "S1", confidence = "general" },
    -- transaction.unknown_outcome
    { "state of the transaction is unknown", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "交易结果未知", source = "S1", confidence = "general" },
    -- device.offline
    { "pairing failed", class = "device.offline", en = "Device not connected", zh = "设备未连接", source = "S1", confidence = "general" },
    -- cardholder.cancelled
    { "aborted by the buyer", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "用户取消交易", source = "S1", confidence = "general" },
    -- merchant.suspended
    { "merchant account is not active", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    -- risk.policy
    { "declined by gateway rule", class = "risk.policy", en = "Refused by a policy", zh = "风控规则拒绝", source = "S1", confidence = "general" },
    -- message.field
    { "missing card holder name", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "cvv is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "card number is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "expiry date is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "amount is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "currency is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    { "merchant id is missing", class = "message.field", en = "Field missing or wrong", zh = "字段缺失或有误", source = "S1", confidence = "general" },
    -- terminal.storage
    { "batch is nearly full", class = "terminal.storage", en = "Storage full or faulty", zh = "存储已满或故障", source = "S1", confidence = "general" },
    { "journal is full", class = "terminal.storage", en = "Storage full or faulty", zh = "存储已满或故障", source = "S1", confidence = "general" },
    -- host.acquirer_unavailable
    { "psp is not available", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "pay type temporarily unavailable", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "payment service under maintenance", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    { "payment processor down", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "收单系统不可用", source = "S1", confidence = "general" },
    -- risk.compliance
    { "refused due to sanctions", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    { "sanctions screening", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    { "sanctioned country", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    { "prohibited by regulation", class = "risk.compliance", en = "Refused for legal reasons", zh = "合规限制", source = "S1", confidence = "general" },
    -- transaction.declined
    { "declined by psp", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    { "bank refused payment", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "usage limit of card exceeded", class = "funds.count_limit", en = "Too many payments", zh = "交易次数超限", source = "S1", confidence = "general" },
    { "too many uses of card", class = "funds.count_limit", en = "Too many payments", zh = "交易次数超限", source = "S1", confidence = "general" },
    -- account.invalid
    { "wallet not found", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "wallet does not exist", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "unknown wallet", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "no wallet for this customer", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    { "payment account not found", class = "account.invalid", en = "Account not found", zh = "账户不存在", source = "S1", confidence = "general" },
    -- card.invalid
    { "card number entered is wrong", class = "card.invalid", en = "Invalid card data", zh = "卡片信息无效", source = "S1", confidence = "general" },
    { "card number not correct", class = "card.invalid", en = "Invalid card data", zh = "卡片信息无效", source = "S1", confidence = "general" },
    { "card number fails the check", class = "card.invalid", en = "Invalid card data", zh = "卡片信息无效", source = "S1", confidence = "general" },
    -- security.credentials
    { "tokenization failed", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "payment token not found", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "token could not be created", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "payment token invalid", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    { "login of merchant failed", class = "security.credentials", en = "Access refused", zh = "接口认证失败", source = "S1", confidence = "general" },
    -- terminal.hardware
    { "bill acceptor jammed", class = "terminal.hardware", en = "Hardware fault", zh = "终端硬件故障", source = "S1", confidence = "general" },
    { "coin acceptor fault", class = "terminal.hardware", en = "Hardware fault", zh = "终端硬件故障", source = "S1", confidence = "general" },
    -- security.key
    { "pinpad without keys", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    { "pin pad has no key", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    { "key not loaded in pinpad", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    { "keys missing in terminal", class = "security.key", en = "Key missing or wrong", zh = "密钥缺失或错误", source = "S1", confidence = "general" },
    -- card.expired
    { "means of payment expired", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    { "payment card has expired", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    { "payment instrument expired", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    -- card.unsupported
    { "chip has no supported application", class = "card.unsupported", en = "Card not accepted here", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "no common application on chip", class = "card.unsupported", en = "Card not accepted here", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    { "card has no supported application", class = "card.unsupported", en = "Card not accepted here", zh = "不支持的卡类型", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "otp verification limit", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "otp not verified", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    { "verification code wrong", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "需要持卡人认证", source = "S1", confidence = "general" },
    -- device.offline
    { "device connectivity lost", class = "device.offline", en = "Device not connected", zh = "设备未连接", source = "S1", confidence = "general" },
    { "bluetooth reader lost", class = "device.offline", en = "Device not connected", zh = "设备未连接", source = "S1", confidence = "general" },
    { "reader went offline", class = "device.offline", en = "Device not connected", zh = "设备未连接", source = "S1", confidence = "general" },
    -- merchant.suspended
    { "merchant is deactivated", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    { "merchant is blocked", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    { "merchant was closed", class = "merchant.suspended", en = "Merchant suspended", zh = "商户已停用", source = "S1", confidence = "general" },
    -- terminal.blocked
    { "terminal is deactivated", class = "terminal.blocked", en = "Terminal blocked", zh = "终端已停用", source = "S1", confidence = "general" },
    { "terminal is canceled", class = "terminal.blocked", en = "Terminal blocked", zh = "终端已停用", source = "S1", confidence = "general" },
    { "terminal is disabled by host", class = "terminal.blocked", en = "Terminal blocked", zh = "终端已停用", source = "S1", confidence = "general" },
    -- device.paper
    { "no paper detected", class = "device.paper", en = "Paper out or low", zh = "缺纸或卡纸", source = "S1", confidence = "general" },
    { "paper not detected", class = "device.paper", en = "Paper out or low", zh = "缺纸或卡纸", source = "S1", confidence = "general" },
    { "paper was not loaded", class = "device.paper", en = "Paper out or low", zh = "缺纸或卡纸", source = "S1", confidence = "general" },
    -- host.busy
    { "too frequent requests", class = "host.busy", en = "Host busy", zh = "系统繁忙", source = "S1", confidence = "general" },
    -- card.payment_code
    { "wallet code expired", class = "card.payment_code", en = "Payment code invalid or expired", zh = "付款码无效或已过期", source = "S1", confidence = "general" },
    { "barcode of payer invalid", class = "card.payment_code", en = "Payment code invalid or expired", zh = "付款码无效或已过期", source = "S1", confidence = "general" },
    -- device.printer
    { "printer mechanism fault", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "print voltage too low", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    -- security.mac
    { "signature of the response wrong", class = "security.mac", en = "Message check (MAC) failed", zh = "MAC 或签名校验错", source = "S1", confidence = "general" },
    { "response signature check failed", class = "security.mac", en = "Message check (MAC) failed", zh = "MAC 或签名校验错", source = "S1", confidence = "general" },
    -- transaction.state
    { "order is not payable", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    { "payment is already closed", class = "transaction.state", en = "Wrong transaction state", zh = "交易状态不符", source = "S1", confidence = "general" },
    -- account.frozen
    { "account is abnormal", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    { "wallet is restricted", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    { "account status abnormal", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
    { "payer account restricted", class = "account.frozen", en = "Account frozen", zh = "账户已冻结", source = "S1", confidence = "general" },
  },
}
