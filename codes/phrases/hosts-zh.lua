-- Chinese fault texts of hosts and devices: what platforms, terminals and their libraries say, and how merchants put it.
-- The rules are those of zh.lua, which stands first.
return {
  system = "phrases-zh-hosts",
  title = { en = "Chinese fault texts of hosts and devices", zh = "后台与设备的中文故障提示" },
  form = "text",
  sources = { S1 = "wording of platforms, terminals and merchants in public documents and code" },
  codes = {
    -- funds.insufficient
    { "无足够的存款", class = "funds.insufficient", en = "Insufficient funds", zh = "无足够的存款", source = "S1", confidence = "general" },
    { "存款不足", class = "funds.insufficient", en = "Insufficient funds", zh = "存款不足", source = "S1", confidence = "general" },
    { "账户余额不足", class = "funds.insufficient", en = "Insufficient funds", zh = "账户余额不足", source = "S1", confidence = "general" },
    { "积分余额不足", class = "funds.insufficient", en = "Insufficient funds", zh = "积分余额不足", source = "S1", confidence = "general" },
    { "余额不足以支付", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足以支付", source = "S1", confidence = "general" },
    -- funds.amount_limit
    { "超过银行限制", class = "funds.amount_limit", en = "Amount over card limit", zh = "超过银行限制", source = "S1", confidence = "general" },
    { "日累计超限", class = "funds.amount_limit", en = "Amount over card limit", zh = "日累计超限", source = "S1", confidence = "general" },
    { "当日累计金额超限", class = "funds.amount_limit", en = "Amount over card limit", zh = "当日累计金额超限", source = "S1", confidence = "general" },
    { "月累计超限", class = "funds.amount_limit", en = "Amount over card limit", zh = "月累计超限", source = "S1", confidence = "general" },
    { "超过今日消费上限", class = "funds.amount_limit", en = "Amount over card limit", zh = "超过今日消费上限", source = "S1", confidence = "general" },
    { "超过单笔消费上限", class = "funds.amount_limit", en = "Amount over card limit", zh = "超过单笔消费上限", source = "S1", confidence = "general" },
    { "金额超上限", class = "funds.amount_limit", en = "Amount over card limit", zh = "金额超上限", source = "S1", confidence = "general" },
    { "超出持卡人设置的交易限额", class = "funds.amount_limit", en = "Amount over card limit", zh = "超出持卡人设置的交易限额", source = "S1", confidence = "general" },
    { "刷卡额度超限", class = "funds.amount_limit", en = "Amount over card limit", zh = "刷卡额度超限", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "交易过于频繁", class = "funds.count_limit", en = "Too many transactions", zh = "交易过于频繁", source = "S1", confidence = "general" },
    { "当日交易过于频繁", class = "funds.count_limit", en = "Too many transactions", zh = "当日交易过于频繁", source = "S1", confidence = "general" },
    { "充值次数超限", class = "funds.count_limit", en = "Too many transactions", zh = "充值次数超限", source = "S1", confidence = "general" },
    { "操作次数过多", class = "funds.count_limit", en = "Too many transactions", zh = "操作次数过多", source = "S1", confidence = "general" },
    -- cardholder.pin
    { "PIN错", class = "cardholder.pin", en = "Wrong PIN", zh = "PIN错", source = "S1", confidence = "general" },
    { "密码不符", class = "cardholder.pin", en = "Wrong PIN", zh = "密码不符", source = "S1", confidence = "general" },
    { "密码校验失败", class = "cardholder.pin", en = "Wrong PIN", zh = "密码校验失败", source = "S1", confidence = "general" },
    { "密码验证失败", class = "cardholder.pin", en = "Wrong PIN", zh = "密码验证失败", source = "S1", confidence = "general" },
    { "卡密码校验失败", class = "cardholder.pin", en = "Wrong PIN", zh = "卡密码校验失败", source = "S1", confidence = "general" },
    { "个人密码错误", class = "cardholder.pin", en = "Wrong PIN", zh = "个人密码错误", source = "S1", confidence = "general" },
    { "两次输入密码不一致", class = "cardholder.pin", en = "Wrong PIN", zh = "两次输入密码不一致", source = "S1", confidence = "general" },
    { "交易密码错误", class = "cardholder.pin", en = "Wrong PIN", zh = "交易密码错误", source = "S1", confidence = "general" },
    { "取款密码错误", class = "cardholder.pin", en = "Wrong PIN", zh = "取款密码错误", source = "S1", confidence = "general" },
    -- cardholder.pin_tries
    { "超过允许的PIN试输入", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "超过允许的PIN试输入", source = "S1", confidence = "general" },
    { "超过允许的试输入", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "超过允许的试输入", source = "S1", confidence = "general" },
    { "超过允许的密码数输入", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "超过允许的密码数输入", source = "S1", confidence = "general" },
    { "密码已锁定", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码已锁定", source = "S1", confidence = "general" },
    { "密码连续输错", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码连续输错", source = "S1", confidence = "general" },
    -- cardholder.pin_required
    { "需要密码", class = "cardholder.pin_required", en = "PIN required", zh = "需要密码", source = "S1", confidence = "general" },
    { "未设置支付密码", class = "cardholder.pin_required", en = "PIN required", zh = "未设置支付密码", source = "S1", confidence = "general" },
    { "没输密码", class = "cardholder.pin_required", en = "PIN required", zh = "没输密码", source = "S1", confidence = "general" },
    -- cardholder.verification
    { "CVV2不正确", class = "cardholder.verification", en = "Security code wrong", zh = "CVV2不正确", source = "S1", confidence = "general" },
    { "卡片效验错", class = "cardholder.verification", en = "Security code wrong", zh = "卡片效验错", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "短信验证码超时", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "短信验证码超时", source = "S1", confidence = "general" },
    { "验证码超过有效时间", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "验证码超过有效时间", source = "S1", confidence = "general" },
    { "验证码已使用", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "验证码已使用", source = "S1", confidence = "general" },
    { "动态密码错误", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "动态密码错误", source = "S1", confidence = "general" },
    { "指纹验证失败", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "指纹验证失败", source = "S1", confidence = "general" },
    -- cardholder.identity
    { "请填写真实用户信息", class = "cardholder.identity", en = "Identity not verified", zh = "请填写真实用户信息", source = "S1", confidence = "general" },
    { "预留手机号不符", class = "cardholder.identity", en = "Identity not verified", zh = "预留手机号不符", source = "S1", confidence = "general" },
    { "未登记预留手机", class = "cardholder.identity", en = "Identity not verified", zh = "未登记预留手机", source = "S1", confidence = "general" },
    { "证件号与签约行记录不符", class = "cardholder.identity", en = "Identity not verified", zh = "证件号与签约行记录不符", source = "S1", confidence = "general" },
    { "账户名称与签约行记录不符", class = "cardholder.identity", en = "Identity not verified", zh = "账户名称与签约行记录不符", source = "S1", confidence = "general" },
    { "四要素不符", class = "cardholder.identity", en = "Identity not verified", zh = "四要素不符", source = "S1", confidence = "general" },
    -- cardholder.cancelled
    { "取消付款", class = "cardholder.cancelled", en = "Cancelled by the user", zh = "取消付款", source = "S1", confidence = "general" },
    -- cardholder.no_input
    { "未搜寻到卡片", class = "cardholder.no_input", en = "No input in time", zh = "未搜寻到卡片", source = "S1", confidence = "general" },
    { "未检测到卡片", class = "cardholder.no_input", en = "No input in time", zh = "未检测到卡片", source = "S1", confidence = "general" },
    { "未发现卡片", class = "cardholder.no_input", en = "No input in time", zh = "未发现卡片", source = "S1", confidence = "general" },
    { "密码键盘输入超时", class = "cardholder.no_input", en = "No input in time", zh = "密码键盘输入超时", source = "S1", confidence = "general" },
    { "支付超时未付款", class = "cardholder.no_input", en = "No input in time", zh = "支付超时未付款", source = "S1", confidence = "general" },
    -- card.invalid
    { "卡号不合法", class = "card.invalid", en = "Invalid card number", zh = "卡号不合法", source = "S1", confidence = "general" },
    { "卡未找到", class = "card.invalid", en = "Invalid card number", zh = "卡未找到", source = "S1", confidence = "general" },
    { "卡bin未配置", class = "card.invalid", en = "Invalid card number", zh = "卡bin未配置", source = "S1", confidence = "general" },
    { "查无此卡", class = "card.invalid", en = "Invalid card number", zh = "查无此卡", source = "S1", confidence = "general" },
    -- card.expired
    { "有效期不合法", class = "card.expired", en = "Card expired", zh = "有效期不合法", source = "S1", confidence = "general" },
    { "卡片有效期已过", class = "card.expired", en = "Card expired", zh = "卡片有效期已过", source = "S1", confidence = "general" },
    { "应用已失效", class = "card.expired", en = "Card expired", zh = "应用已失效", source = "S1", confidence = "general" },
    -- card.blocked
    { "卡被注销", class = "card.blocked", en = "Card blocked", zh = "卡被注销", source = "S1", confidence = "general" },
    { "卡片已停用", class = "card.blocked", en = "Card blocked", zh = "卡片已停用", source = "S1", confidence = "general" },
    { "卡已停用", class = "card.blocked", en = "Card blocked", zh = "卡已停用", source = "S1", confidence = "general" },
    { "卡失效", class = "card.blocked", en = "Card blocked", zh = "卡失效", source = "S1", confidence = "general" },
    { "该卡已销户", class = "card.blocked", en = "Card blocked", zh = "该卡已销户", source = "S1", confidence = "general" },
    -- card.not_activated
    { "卡未启用", class = "card.not_activated", en = "Card not activated", zh = "卡未启用", source = "S1", confidence = "general" },
    { "未启用的卡", class = "card.not_activated", en = "Card not activated", zh = "未启用的卡", source = "S1", confidence = "general" },
    -- card.lost
    { "遗失卡", class = "card.lost", en = "Lost card", zh = "遗失卡", source = "S1", confidence = "general" },
    { "账户挂失", class = "card.lost", en = "Lost card", zh = "账户挂失", source = "S1", confidence = "general" },
    -- card.stolen
    { "被偷卡", class = "card.stolen", en = "Stolen card", zh = "被偷卡", source = "S1", confidence = "general" },
    -- card.capture
    { "卡被吞", class = "card.capture", en = "Keep the card", zh = "卡被吞", source = "S1", confidence = "general" },
    -- card.unsupported
    { "商户不受理的卡", class = "card.unsupported", en = "Card not accepted", zh = "商户不受理的卡", source = "S1", confidence = "general" },
    { "不受理信用卡", class = "card.unsupported", en = "Card not accepted", zh = "不受理信用卡", source = "S1", confidence = "general" },
    { "不支持外卡", class = "card.unsupported", en = "Card not accepted", zh = "不支持外卡", source = "S1", confidence = "general" },
    -- card.unreadable
    { "不读卡", class = "card.unreadable", en = "Card read error", zh = "不读卡", source = "S1", confidence = "general" },
    { "用户卡无响应", class = "card.unreadable", en = "Card read error", zh = "用户卡无响应", source = "S1", confidence = "general" },
    { "卡上电失败", class = "card.unreadable", en = "Card read error", zh = "卡上电失败", source = "S1", confidence = "general" },
    { "CPU卡上电失败", class = "card.unreadable", en = "Card read error", zh = "CPU卡上电失败", source = "S1", confidence = "general" },
    { "用户卡复位异常", class = "card.unreadable", en = "Card read error", zh = "用户卡复位异常", source = "S1", confidence = "general" },
    { "卡复位失败", class = "card.unreadable", en = "Card read error", zh = "卡复位失败", source = "S1", confidence = "general" },
    { "复位失败", class = "card.unreadable", en = "Card read error", zh = "复位失败", source = "S1", confidence = "general" },
    { "卡插反", class = "card.unreadable", en = "Card read error", zh = "卡插反", source = "S1", confidence = "general" },
    { "卡片插反", class = "card.unreadable", en = "Card read error", zh = "卡片插反", source = "S1", confidence = "general" },
    { "磁道信息错误", class = "card.unreadable", en = "Card read error", zh = "磁道信息错误", source = "S1", confidence = "general" },
    { "磁条信息错误", class = "card.unreadable", en = "Card read error", zh = "磁条信息错误", source = "S1", confidence = "general" },
    -- card.interface
    { "感应区内卡片过多", class = "card.interface", en = "Use another card interface", zh = "感应区内卡片过多", source = "S1", confidence = "general" },
    { "卡片过多", class = "card.interface", en = "Use another card interface", zh = "卡片过多", source = "S1", confidence = "general" },
    { "请查看手机", class = "card.interface", en = "Use another card interface", zh = "请查看手机", source = "S1", confidence = "general" },
    -- card.removed
    { "卡被拨出", class = "card.removed", en = "Card removed", zh = "卡被拨出", source = "S1", confidence = "general" },
    -- card.chip
    { "发卡行认证失败", class = "card.chip", en = "Chip malfunction", zh = "发卡行认证失败", source = "S1", confidence = "general" },
    { "发卡行脚本失败", class = "card.chip", en = "Chip malfunction", zh = "发卡行脚本失败", source = "S1", confidence = "general" },
    { "卡数据异常", class = "card.chip", en = "Chip malfunction", zh = "卡数据异常", source = "S1", confidence = "general" },
    { "EMV错误", class = "card.chip", en = "Chip malfunction", zh = "EMV错误", source = "S1", confidence = "general" },
    { "内核错误", class = "card.chip", en = "Chip malfunction", zh = "内核错误", source = "S1", confidence = "general" },
    { "读取内核失败", class = "card.chip", en = "Chip malfunction", zh = "读取内核失败", source = "S1", confidence = "general" },
    { "卡片操作错误", class = "card.chip", en = "Chip malfunction", zh = "卡片操作错误", source = "S1", confidence = "general" },
    -- card.payment_code
    { "二维码仅限使用一次", class = "card.payment_code", en = "Payment code invalid", zh = "二维码仅限使用一次", source = "S1", confidence = "general" },
    { "授权码过期", class = "card.payment_code", en = "Payment code expired", zh = "授权码过期", source = "S1", confidence = "general" },
    { "授权码无效", class = "card.payment_code", en = "Payment code invalid", zh = "授权码无效", source = "S1", confidence = "general" },
    -- account.frozen
    { "账户已锁定", class = "account.frozen", en = "Account frozen", zh = "账户已锁定", source = "S1", confidence = "general" },
    { "账户锁定", class = "account.frozen", en = "Account frozen", zh = "账户锁定", source = "S1", confidence = "general" },
    { "账户状态不正确", class = "account.frozen", en = "Account frozen", zh = "账户状态不正确", source = "S1", confidence = "general" },
    { "账户未启用", class = "account.frozen", en = "Account frozen", zh = "账户未启用", source = "S1", confidence = "general" },
    { "账户未激活", class = "account.frozen", en = "Account frozen", zh = "账户未激活", source = "S1", confidence = "general" },
    { "止付", class = "account.frozen", en = "Account frozen", zh = "止付", source = "S1", confidence = "general" },
    { "账户受限", class = "account.frozen", en = "Account frozen", zh = "账户受限", source = "S1", confidence = "general" },
    -- account.closed
    { "账户注销", class = "account.closed", en = "Account closed", zh = "账户注销", source = "S1", confidence = "general" },
    { "账户超过有效期", class = "account.closed", en = "Account closed", zh = "账户超过有效期", source = "S1", confidence = "general" },
    -- account.invalid
    { "账户信息不存在", class = "account.invalid", en = "Account not found", zh = "账户信息不存在", source = "S1", confidence = "general" },
    { "账号不正确", class = "account.invalid", en = "Account not found", zh = "账号不正确", source = "S1", confidence = "general" },
    { "账户不匹配", class = "account.invalid", en = "Account not found", zh = "账户不匹配", source = "S1", confidence = "general" },
    { "积分账户不存在", class = "account.invalid", en = "Account not found", zh = "积分账户不存在", source = "S1", confidence = "general" },
    -- account.wrong_type
    { "无贷记账户", class = "account.wrong_type", en = "Wrong account type", zh = "无贷记账户", source = "S1", confidence = "general" },
    { "账户类型与签约行记录不符", class = "account.wrong_type", en = "Wrong account type", zh = "账户类型与签约行记录不符", source = "S1", confidence = "general" },
    -- transaction.not_permitted
    { "不支持当前交易", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "不支持当前交易", source = "S1", confidence = "general" },
    { "不支持本交易", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "不支持本交易", source = "S1", confidence = "general" },
    { "不支持协议支付", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "不支持协议支付", source = "S1", confidence = "general" },
    { "当前卡不支持", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "当前卡不支持", source = "S1", confidence = "general" },
    { "自主关闭该业务", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "自主关闭该业务", source = "S1", confidence = "general" },
    { "请开通后再试", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "请开通后再试", source = "S1", confidence = "general" },
    { "未开通此业务", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "未开通此业务", source = "S1", confidence = "general" },
    { "请求的功能尚不支持", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "请求的功能尚不支持", source = "S1", confidence = "general" },
    { "功能尚不支持", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "功能尚不支持", source = "S1", confidence = "general" },
    { "暂不支持该交易", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "暂不支持该交易", source = "S1", confidence = "general" },
    { "银行卡不支持快捷", class = "transaction.not_permitted", en = "Not permitted for this card", zh = "银行卡不支持快捷", source = "S1", confidence = "general" },
    -- transaction.invalid
    { "交易类型不存在", class = "transaction.invalid", en = "Invalid transaction", zh = "交易类型不存在", source = "S1", confidence = "general" },
    { "交易不识别", class = "transaction.invalid", en = "Invalid transaction", zh = "交易不识别", source = "S1", confidence = "general" },
    { "无效的关联交易", class = "transaction.invalid", en = "Invalid transaction", zh = "无效的关联交易", source = "S1", confidence = "general" },
    { "关联交易错误", class = "transaction.invalid", en = "Invalid transaction", zh = "关联交易错误", source = "S1", confidence = "general" },
    -- transaction.amount
    { "金额不在许可范围", class = "transaction.amount", en = "Invalid amount", zh = "金额不在许可范围", source = "S1", confidence = "general" },
    { "小费超限", class = "transaction.amount", en = "Invalid amount", zh = "小费超限", source = "S1", confidence = "general" },
    -- transaction.currency
    { "没有该币种", class = "transaction.currency", en = "Currency error", zh = "没有该币种", source = "S1", confidence = "general" },
    -- transaction.duplicate
    { "重复缴费", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复缴费", source = "S1", confidence = "general" },
    { "五分钟内不允许重复交易", class = "transaction.duplicate", en = "Duplicate transaction", zh = "五分钟内不允许重复交易", source = "S1", confidence = "general" },
    { "不允许重复交易", class = "transaction.duplicate", en = "Duplicate transaction", zh = "不允许重复交易", source = "S1", confidence = "general" },
    -- transaction.original_not_found
    { "无效订单", class = "transaction.original_not_found", en = "Original not found", zh = "无效订单", source = "S1", confidence = "general" },
    { "未能找到文件上记录", class = "transaction.original_not_found", en = "Original not found", zh = "未能找到文件上记录", source = "S1", confidence = "general" },
    { "无交易记录", class = "transaction.original_not_found", en = "Original not found", zh = "无交易记录", source = "S1", confidence = "general" },
    { "无此记录", class = "transaction.original_not_found", en = "Original not found", zh = "无此记录", source = "S1", confidence = "general" },
    { "没有交易记录", class = "transaction.original_not_found", en = "Original not found", zh = "没有交易记录", source = "S1", confidence = "general" },
    -- transaction.state
    { "原交易的状态为失败", class = "transaction.state", en = "Wrong transaction state", zh = "原交易的状态为失败", source = "S1", confidence = "general" },
    { "超出业务规定期限", class = "transaction.state", en = "Wrong transaction state", zh = "超出业务规定期限", source = "S1", confidence = "general" },
    { "非当天撤销", class = "transaction.state", en = "Wrong transaction state", zh = "非当天撤销", source = "S1", confidence = "general" },
    { "当天交易不允许退货", class = "transaction.state", en = "Wrong transaction state", zh = "当天交易不允许退货", source = "S1", confidence = "general" },
    { "不支持退款", class = "transaction.state", en = "Wrong transaction state", zh = "不支持退款", source = "S1", confidence = "general" },
    { "已撤消", class = "transaction.state", en = "Wrong transaction state", zh = "已撤消", source = "S1", confidence = "general" },
    -- transaction.expired
    { "退款时间已过期", class = "transaction.expired", en = "Order or authorisation expired", zh = "退款时间已过期", source = "S1", confidence = "general" },
    -- transaction.unknown_outcome
    { "未收到应答", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "未收到应答", source = "S1", confidence = "general" },
    { "可疑交易", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "可疑交易", source = "S1", confidence = "general" },
    { "冲正未成功", class = "transaction.unknown_outcome", en = "Reversal failed", zh = "冲正未成功", source = "S1", confidence = "general" },
    { "扣款成功但", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "扣款成功但", source = "S1", confidence = "general" },
    { "缴费超时请核查", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "缴费超时请核查", source = "S1", confidence = "general" },
    -- transaction.refer
    { "联系快钱公司", class = "transaction.refer", en = "Call the issuer", zh = "联系快钱公司", source = "S1", confidence = "general" },
    { "受卡方与代理方联系", class = "transaction.refer", en = "Call the issuer", zh = "受卡方与代理方联系", source = "S1", confidence = "general" },
    -- transaction.revoked
    { "代扣协议已解除", class = "transaction.revoked", en = "Authorisation withdrawn", zh = "代扣协议已解除", source = "S1", confidence = "general" },
    { "委托已撤销", class = "transaction.revoked", en = "Authorisation withdrawn", zh = "委托已撤销", source = "S1", confidence = "general" },
    -- risk.policy
    { "限制交易", class = "risk.policy", en = "Refused by a policy", zh = "限制交易", source = "S1", confidence = "general" },
    { "限制支付", class = "risk.policy", en = "Refused by a policy", zh = "限制支付", source = "S1", confidence = "general" },
    { "侵犯安全", class = "risk.policy", en = "Refused by a policy", zh = "侵犯安全", source = "S1", confidence = "general" },
    { "商户风险", class = "risk.policy", en = "Refused by a policy", zh = "商户风险", source = "S1", confidence = "general" },
    -- risk.fraud
    { "欺诈嫌疑", class = "risk.fraud", en = "Suspected fraud", zh = "欺诈嫌疑", source = "S1", confidence = "general" },
    { "盗刷", class = "risk.fraud", en = "Suspected fraud", zh = "盗刷", source = "S1", confidence = "general" },
    -- risk.compliance
    { "违法交易", class = "risk.compliance", en = "Refused for legal reasons", zh = "违法交易", source = "S1", confidence = "general" },
    { "违反法律", class = "risk.compliance", en = "Refused for legal reasons", zh = "违反法律", source = "S1", confidence = "general" },
    -- merchant.invalid
    { "商户信息不存在", class = "merchant.invalid", en = "Invalid merchant", zh = "商户信息不存在", source = "S1", confidence = "general" },
    { "受限商户", class = "merchant.invalid", en = "Invalid merchant", zh = "受限商户", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "不允许机构做此交易", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "不允许机构做此交易", source = "S1", confidence = "general" },
    { "渠道不支持该交易", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "渠道不支持该交易", source = "S1", confidence = "general" },
    { "未开通支付宝", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "未开通支付宝", source = "S1", confidence = "general" },
    { "未开通微信", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "未开通微信", source = "S1", confidence = "general" },
    { "支付方式未开通", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "支付方式未开通", source = "S1", confidence = "general" },
    { "终端限制此交易", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "终端限制此交易", source = "S1", confidence = "general" },
    -- merchant.limit
    { "批次金额已超限", class = "merchant.limit", en = "Merchant limit reached", zh = "批次金额已超限", source = "S1", confidence = "general" },
    { "订单交易金额超限", class = "merchant.limit", en = "Merchant limit reached", zh = "订单交易金额超限", source = "S1", confidence = "general" },
    -- merchant.config
    { "未配置本银行账户", class = "merchant.config", en = "Merchant settings wrong", zh = "未配置本银行账户", source = "S1", confidence = "general" },
    { "商户类型错误", class = "merchant.config", en = "Merchant settings wrong", zh = "商户类型错误", source = "S1", confidence = "general" },
    -- host.issuer_unavailable
    { "发卡行应答失败", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行应答失败", source = "S1", confidence = "general" },
    { "发卡行线路异常", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行线路异常", source = "S1", confidence = "general" },
    { "发卡行暂停服务", class = "host.issuer_unavailable", en = "Issuer not available", zh = "发卡行暂停服务", source = "S1", confidence = "general" },
    { "银行内部系统错误", class = "host.issuer_unavailable", en = "Issuer not available", zh = "银行内部系统错误", source = "S1", confidence = "general" },
    -- host.timeout
    { "银行连接超时", class = "host.timeout", en = "Host timeout", zh = "银行连接超时", source = "S1", confidence = "general" },
    { "系统网络超时", class = "host.timeout", en = "Host timeout", zh = "系统网络超时", source = "S1", confidence = "general" },
    { "平台无应答", class = "host.timeout", en = "Host timeout", zh = "平台无应答", source = "S1", confidence = "general" },
    { "前置响应超时", class = "host.timeout", en = "Host timeout", zh = "前置响应超时", source = "S1", confidence = "general" },
    { "无法获取后台应答", class = "host.timeout", en = "Host timeout", zh = "无法获取后台应答", source = "S1", confidence = "general" },
    { "无法在正常时间内获得交易应答", class = "host.timeout", en = "Host timeout", zh = "无法在正常时间内获得交易应答", source = "S1", confidence = "general" },
    -- host.error
    { "系统异常失效", class = "host.error", en = "Host system error", zh = "系统异常失效", source = "S1", confidence = "general" },
    { "系统异常请稍后再试", class = "host.error", en = "Host system error", zh = "系统异常请稍后再试", source = "S1", confidence = "general" },
    { "系统错误请稍后再试", class = "host.error", en = "Host system error", zh = "系统错误请稍后再试", source = "S1", confidence = "general" },
    { "数据库操作失败", class = "host.error", en = "Host system error", zh = "数据库操作失败", source = "S1", confidence = "general" },
    { "数据库异常", class = "host.error", en = "Host system error", zh = "数据库异常", source = "S1", confidence = "general" },
    { "通道错误", class = "host.error", en = "Host system error", zh = "通道错误", source = "S1", confidence = "general" },
    -- host.busy
    { "系统维护中", class = "host.busy", en = "Host busy", zh = "系统维护中", source = "S1", confidence = "general" },
    -- host.cutover
    { "银行结账中", class = "host.cutover", en = "End-of-day change running", zh = "银行结账中", source = "S1", confidence = "general" },
    -- host.network
    { "无可用通道", class = "host.network", en = "Network between hosts down", zh = "无可用通道", source = "S1", confidence = "general" },
    { "网络暂时无法达到", class = "host.network", en = "Network between hosts down", zh = "网络暂时无法达到", source = "S1", confidence = "general" },
    { "银行渠道不可用", class = "host.network", en = "Network between hosts down", zh = "银行渠道不可用", source = "S1", confidence = "general" },
    -- message.format
    { "数据解析失败", class = "message.format", en = "Message format error", zh = "数据解析失败", source = "S1", confidence = "general" },
    { "数据解析错误", class = "message.format", en = "Message format error", zh = "数据解析错误", source = "S1", confidence = "general" },
    { "解析失败", class = "message.format", en = "Message format error", zh = "解析失败", source = "S1", confidence = "general" },
    { "组包异常", class = "message.format", en = "Message format error", zh = "组包异常", source = "S1", confidence = "general" },
    { "非法包", class = "message.format", en = "Message format error", zh = "非法包", source = "S1", confidence = "general" },
    { "上送数据错误", class = "message.format", en = "Message format error", zh = "上送数据错误", source = "S1", confidence = "general" },
    { "数据格式错误", class = "message.format", en = "Message format error", zh = "数据格式错误", source = "S1", confidence = "general" },
    { "55域错误", class = "message.format", en = "Message format error", zh = "55域错误", source = "S1", confidence = "general" },
    -- message.field
    { "参数格式错误", class = "message.field", en = "Field missing or wrong", zh = "参数格式错误", source = "S1", confidence = "general" },
    { "字段格式错误", class = "message.field", en = "Field missing or wrong", zh = "字段格式错误", source = "S1", confidence = "general" },
    { "字段不合法", class = "message.field", en = "Field missing or wrong", zh = "字段不合法", source = "S1", confidence = "general" },
    -- security.mac
    { "MAC不匹配", class = "security.mac", en = "MAC or signature check failed", zh = "MAC不匹配", source = "S1", confidence = "general" },
    { "MAC生成错误", class = "security.mac", en = "MAC or signature check failed", zh = "MAC生成错误", source = "S1", confidence = "general" },
    -- security.key
    { "密钥写入失败", class = "security.key", en = "Key missing or wrong", zh = "密钥写入失败", source = "S1", confidence = "general" },
    { "解析TMK失败", class = "security.key", en = "Key missing or wrong", zh = "解析TMK失败", source = "S1", confidence = "general" },
    { "数据加密异常", class = "security.key", en = "Key missing or wrong", zh = "数据加密异常", source = "S1", confidence = "general" },
    { "数据认证失败", class = "security.key", en = "Key missing or wrong", zh = "数据认证失败", source = "S1", confidence = "general" },
    -- security.certificate
    { "找不到证书文件", class = "security.certificate", en = "Certificate or CA key problem", zh = "找不到证书文件", source = "S1", confidence = "general" },
    { "证书文件不存在", class = "security.certificate", en = "Certificate or CA key problem", zh = "证书文件不存在", source = "S1", confidence = "general" },
    { "证书密码错误", class = "security.certificate", en = "Certificate or CA key problem", zh = "证书密码错误", source = "S1", confidence = "general" },
    { "未找到证书", class = "security.certificate", en = "Certificate or CA key problem", zh = "未找到证书", source = "S1", confidence = "general" },
    { "未找到该证书", class = "security.certificate", en = "Certificate or CA key problem", zh = "未找到该证书", source = "S1", confidence = "general" },
    -- security.credentials
    { "无接口权限", class = "security.credentials", en = "Access refused", zh = "无接口权限", source = "S1", confidence = "general" },
    { "IP验证失败", class = "security.credentials", en = "Access refused", zh = "IP验证失败", source = "S1", confidence = "general" },
    { "IP地址不匹配", class = "security.credentials", en = "Access refused", zh = "IP地址不匹配", source = "S1", confidence = "general" },
    { "令牌失效", class = "security.credentials", en = "Access refused", zh = "令牌失效", source = "S1", confidence = "general" },
    -- security.sam
    { "SAM卡无响应", class = "security.sam", en = "Security module fault", zh = "SAM卡无响应", source = "S1", confidence = "general" },
    { "SAM卡复位异常", class = "security.sam", en = "Security module fault", zh = "SAM卡复位异常", source = "S1", confidence = "general" },
    { "安全模块错误", class = "security.sam", en = "Security module fault", zh = "安全模块错误", source = "S1", confidence = "general" },
    { "加密卡异常", class = "security.sam", en = "Security module fault", zh = "加密卡异常", source = "S1", confidence = "general" },
    { "SAM卡密钥不存在", class = "security.sam", en = "Security module fault", zh = "SAM卡密钥不存在", source = "S1", confidence = "general" },
    -- security.tamper
    { "触发锁机", class = "security.tamper", en = "Tamper protection triggered", zh = "触发锁机", source = "S1", confidence = "general" },
    { "机器锁死", class = "security.tamper", en = "Tamper protection triggered", zh = "机器锁死", source = "S1", confidence = "general" },
    { "攻击报警", class = "security.tamper", en = "Tamper protection triggered", zh = "攻击报警", source = "S1", confidence = "general" },
    -- terminal.unregistered
    { "终端号找不到", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端号找不到", source = "S1", confidence = "general" },
    { "终端未定义", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未定义", source = "S1", confidence = "general" },
    { "机身号错误", class = "terminal.unregistered", en = "Terminal not registered", zh = "机身号错误", source = "S1", confidence = "general" },
    -- terminal.blocked
    { "终端被冻结", class = "terminal.blocked", en = "Terminal blocked", zh = "终端被冻结", source = "S1", confidence = "general" },
    -- terminal.operator
    { "柜员号不匹配", class = "terminal.operator", en = "Operator error", zh = "柜员号不匹配", source = "S1", confidence = "general" },
    { "录入员非法", class = "terminal.operator", en = "Operator error", zh = "录入员非法", source = "S1", confidence = "general" },
    -- terminal.state
    { "立即结算", class = "terminal.state", en = "Terminal busy or not ready", zh = "立即结算", source = "S1", confidence = "general" },
    { "未结算流水", class = "terminal.state", en = "Terminal busy or not ready", zh = "未结算流水", source = "S1", confidence = "general" },
    { "存在未结算流水", class = "terminal.state", en = "Terminal busy or not ready", zh = "存在未结算流水", source = "S1", confidence = "general" },
    { "请结算后再试", class = "terminal.state", en = "Terminal busy or not ready", zh = "请结算后再试", source = "S1", confidence = "general" },
    { "有未完成交易", class = "terminal.state", en = "Terminal busy or not ready", zh = "有未完成交易", source = "S1", confidence = "general" },
    { "有需要冲正的数据", class = "terminal.state", en = "Terminal busy or not ready", zh = "有需要冲正的数据", source = "S1", confidence = "general" },
    { "设备未登入", class = "terminal.state", en = "Terminal busy or not ready", zh = "设备未登入", source = "S1", confidence = "general" },
    { "终端结算失败", class = "terminal.state", en = "Terminal busy or not ready", zh = "终端结算失败", source = "S1", confidence = "general" },
    -- terminal.storage
    { "存储区满", class = "terminal.storage", en = "Storage full", zh = "存储区满", source = "S1", confidence = "general" },
    { "本地交易数量超限", class = "terminal.storage", en = "Storage full", zh = "本地交易数量超限", source = "S1", confidence = "general" },
    { "内部存储不足", class = "terminal.storage", en = "Storage full", zh = "内部存储不足", source = "S1", confidence = "general" },
    { "保存流水失败", class = "terminal.storage", en = "Storage full", zh = "保存流水失败", source = "S1", confidence = "general" },
    { "交易信息保存失败", class = "terminal.storage", en = "Storage full", zh = "交易信息保存失败", source = "S1", confidence = "general" },
    -- terminal.config
    { "参数未设置", class = "terminal.config", en = "Terminal parameters wrong", zh = "参数未设置", source = "S1", confidence = "general" },
    { "参数需更新", class = "terminal.config", en = "Terminal parameters wrong", zh = "参数需更新", source = "S1", confidence = "general" },
    { "AID参数失败", class = "terminal.config", en = "Terminal parameters wrong", zh = "AID参数失败", source = "S1", confidence = "general" },
    -- terminal.software
    { "程序需更新", class = "terminal.software", en = "Software fault", zh = "程序需更新", source = "S1", confidence = "general" },
    { "未找到服务程序", class = "terminal.software", en = "Software fault", zh = "未找到服务程序", source = "S1", confidence = "general" },
    { "请升级程序", class = "terminal.software", en = "Software fault", zh = "请升级程序", source = "S1", confidence = "general" },
    { "应用停止运行", class = "terminal.software", en = "Software fault", zh = "应用停止运行", source = "S1", confidence = "general" },
    -- terminal.power
    { "自动关机", class = "terminal.power", en = "Battery or power too low", zh = "自动关机", source = "S1", confidence = "general" },
    -- device.paper
    { "打印机纸尽", class = "device.paper", en = "Out of paper", zh = "打印机纸尽", source = "S1", confidence = "general" },
    { "纸尽", class = "device.paper", en = "Out of paper", zh = "纸尽", source = "S1", confidence = "general" },
    { "无纸", class = "device.paper", en = "Out of paper", zh = "无纸", source = "S1", confidence = "general" },
    -- device.printer
    { "切刀出错", class = "device.printer", en = "Printer fault", zh = "切刀出错", source = "S1", confidence = "general" },
    { "打印机电源故障", class = "device.printer", en = "Printer fault", zh = "打印机电源故障", source = "S1", confidence = "general" },
    { "未合盖", class = "device.printer", en = "Printer fault", zh = "未合盖", source = "S1", confidence = "general" },
    { "不出小票", class = "device.printer", en = "Printer fault", zh = "不出小票", source = "S1", confidence = "general" },
    { "打印空白", class = "device.printer", en = "Printer fault", zh = "打印空白", source = "S1", confidence = "general" },
    -- device.offline
    { "打印机掉线", class = "device.offline", en = "Device not connected", zh = "打印机掉线", source = "S1", confidence = "general" },
    { "连接打印机失败", class = "device.offline", en = "Device not connected", zh = "连接打印机失败", source = "S1", confidence = "general" },
    { "打印机不在线", class = "device.offline", en = "Device not connected", zh = "打印机不在线", source = "S1", confidence = "general" },
    -- device.busy
    { "端口被占用", class = "device.busy", en = "Device busy", zh = "端口被占用", source = "S1", confidence = "general" },
    -- device.reader
    { "读写器未连接", class = "device.reader", en = "Reader fault", zh = "读写器未连接", source = "S1", confidence = "general" },
    { "读卡器链路", class = "device.reader", en = "Reader fault", zh = "读卡器链路", source = "S1", confidence = "general" },
    { "射频模块上电失败", class = "device.reader", en = "Reader fault", zh = "射频模块上电失败", source = "S1", confidence = "general" },
    { "卡座异常", class = "device.reader", en = "Reader fault", zh = "卡座异常", source = "S1", confidence = "general" },
    -- device.scanner
    { "扫码器连接失败", class = "device.scanner", en = "Scanner fault", zh = "扫码器连接失败", source = "S1", confidence = "general" },
    { "扫码器未连接", class = "device.scanner", en = "Scanner fault", zh = "扫码器未连接", source = "S1", confidence = "general" },
    -- device.display
    { "触摸屏失灵", class = "device.display", en = "Display fault", zh = "触摸屏失灵", source = "S1", confidence = "general" },
    { "触屏没反应", class = "device.display", en = "Display fault", zh = "触屏没反应", source = "S1", confidence = "general" },
    -- communication.connect
    { "服务器无法访问", class = "communication.connect", en = "Cannot connect", zh = "服务器无法访问", source = "S1", confidence = "general" },
    { "无法访问服务器", class = "communication.connect", en = "Cannot connect", zh = "无法访问服务器", source = "S1", confidence = "general" },
    { "连接超时", class = "communication.connect", en = "Cannot connect", zh = "连接超时", source = "S1", confidence = "general" },
    { "网络不可用", class = "communication.connect", en = "Cannot connect", zh = "网络不可用", source = "S1", confidence = "general" },
    { "断网", class = "communication.connect", en = "Cannot connect", zh = "断网", source = "S1", confidence = "general" },
    { "创建连接失败", class = "communication.connect", en = "Cannot connect", zh = "创建连接失败", source = "S1", confidence = "general" },
    -- communication.timeout
    { "接收主机超时", class = "communication.timeout", en = "No answer in time", zh = "接收主机超时", source = "S1", confidence = "general" },
    { "服务器请求超时", class = "communication.timeout", en = "No answer in time", zh = "服务器请求超时", source = "S1", confidence = "general" },
    { "服务器无响应", class = "communication.timeout", en = "No answer in time", zh = "服务器无响应", source = "S1", confidence = "general" },
    { "接收数据超时", class = "communication.timeout", en = "No answer in time", zh = "接收数据超时", source = "S1", confidence = "general" },
    { "数据接收超时", class = "communication.timeout", en = "No answer in time", zh = "数据接收超时", source = "S1", confidence = "general" },
    { "请求超时", class = "communication.timeout", en = "No answer in time", zh = "请求超时", source = "S1", confidence = "general" },
    { "等待应答超时", class = "communication.timeout", en = "No answer in time", zh = "等待应答超时", source = "S1", confidence = "general" },
    -- communication.interrupted
    { "发送主机失败", class = "communication.interrupted", en = "Connection interrupted", zh = "发送主机失败", source = "S1", confidence = "general" },
    { "接收返回失败", class = "communication.interrupted", en = "Connection interrupted", zh = "接收返回失败", source = "S1", confidence = "general" },
    { "网络通讯异常", class = "communication.interrupted", en = "Connection interrupted", zh = "网络通讯异常", source = "S1", confidence = "general" },
    { "HTTP请求异常", class = "communication.interrupted", en = "Connection interrupted", zh = "HTTP请求异常", source = "S1", confidence = "general" },
    -- communication.dns
    { "地址解析失败", class = "communication.dns", en = "Host name not found", zh = "地址解析失败", source = "S1", confidence = "general" },
    -- communication.dial
    { "正在拨号失败", class = "communication.dial", en = "Dial-up failed", zh = "正在拨号失败", source = "S1", confidence = "general" },
    -- communication.config
    { "连接地址未设置", class = "communication.config", en = "Communication settings wrong", zh = "连接地址未设置", source = "S1", confidence = "general" },
    { "地址未设置", class = "communication.config", en = "Communication settings wrong", zh = "地址未设置", source = "S1", confidence = "general" },
    { "TPDU错误", class = "communication.config", en = "Communication settings wrong", zh = "TPDU错误", source = "S1", confidence = "general" },
    -- approved.full
    { "重要人物批准", class = "approved.full", en = "Transaction approved", zh = "重要人物批准", source = "S1", confidence = "general" },
    -- approved.offline
    { "脱机接受", class = "approved.offline", en = "Approved offline", zh = "脱机接受", source = "S1", confidence = "general" },
    -- unknown.general
    { "操作异常请稍后再试", class = "unknown.general", en = "Unknown error", zh = "操作异常请稍后再试", source = "S1", confidence = "general" },
    { "操作异常", class = "unknown.general", en = "Unknown error", zh = "操作异常", source = "S1", confidence = "general" },
    { "处理异常", class = "unknown.general", en = "Unknown error", zh = "处理异常", source = "S1", confidence = "general" },
    -- funds.insufficient
    { "账户中的余额不足", class = "funds.insufficient", en = "Insufficient funds", zh = "账户中的余额不足", source = "S1", confidence = "general" },
    { "余额不足以完成支付", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足以完成支付", source = "S1", confidence = "general" },
    { "付款账户余额不足", class = "funds.insufficient", en = "Insufficient funds", zh = "付款账户余额不足", source = "S1", confidence = "general" },
    -- card.unreadable
    { "二磁道信息错误", class = "card.unreadable", en = "Card read error", zh = "二磁道信息错误", source = "S1", confidence = "general" },
    { "磁道信息非法", class = "card.unreadable", en = "Card read error", zh = "磁道信息非法", source = "S1", confidence = "general" },
    { "磁道2信息错误", class = "card.unreadable", en = "Card read error", zh = "磁道2信息错误", source = "S1", confidence = "general" },
    -- terminal.state
    { "必须先结算", class = "terminal.state", en = "Terminal busy or not ready", zh = "必须先结算", source = "S1", confidence = "general" },
    -- merchant.invalid
    { "商户代码错误", class = "merchant.invalid", en = "Invalid merchant", zh = "商户代码错误", source = "S1", confidence = "general" },
    -- terminal.unregistered
    { "终端号不正确", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端号不正确", source = "S1", confidence = "general" },
    { "终端编号不存在", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端编号不存在", source = "S1", confidence = "general" },
    { "设备号不存在", class = "terminal.unregistered", en = "Terminal not registered", zh = "设备号不存在", source = "S1", confidence = "general" },
    -- cardholder.no_input
    { "输入密码超过时间限制", class = "cardholder.no_input", en = "No input in time", zh = "输入密码超过时间限制", source = "S1", confidence = "general" },
    { "无卡插入", class = "cardholder.no_input", en = "No input in time", zh = "无卡插入", source = "S1", confidence = "general" },
    { "没有放卡", class = "cardholder.no_input", en = "No input in time", zh = "没有放卡", source = "S1", confidence = "general" },
    -- account.invalid
    { "户号不存在", class = "account.invalid", en = "Account not found", zh = "户号不存在", source = "S1", confidence = "general" },
    { "该户号不存在", class = "account.invalid", en = "Account not found", zh = "该户号不存在", source = "S1", confidence = "general" },
    -- risk.policy
    { "风险卡账户", class = "risk.policy", en = "Refused by a policy", zh = "风险卡账户", source = "S1", confidence = "general" },
    { "收款码被限制收款", class = "risk.policy", en = "Refused by a policy", zh = "收款码被限制收款", source = "S1", confidence = "general" },
    -- security.key
    { "pin加密异常", class = "security.key", en = "Key missing or wrong", zh = "pin加密异常", source = "S1", confidence = "general" },
    { "加密异常", class = "security.key", en = "Key missing or wrong", zh = "加密异常", source = "S1", confidence = "general" },
    -- cardholder.pin_tries
    { "密码已被锁定", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码已被锁定", source = "S1", confidence = "general" },
    { "交易密码已被锁定", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "交易密码已被锁定", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "支付功能未开通", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "支付功能未开通", source = "S1", confidence = "general" },
    { "商户微信支付功能未开通", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户微信支付功能未开通", source = "S1", confidence = "general" },
    { "商户支付宝支付功能未开通", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户支付宝支付功能未开通", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "验证码已失效", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "验证码已失效", source = "S1", confidence = "general" },
    -- card.payment_code
    { "未获取授权请重新扫码", class = "card.payment_code", en = "Payment code invalid", zh = "未获取授权请重新扫码", source = "S1", confidence = "general" },
    { "付款码扫不出", class = "card.payment_code", en = "Payment code invalid", zh = "付款码扫不出", source = "S1", confidence = "general" },
    -- account.frozen
    { "该账户已经被止付", class = "account.frozen", en = "Account frozen", zh = "该账户已经被止付", source = "S1", confidence = "general" },
    { "该账户已被冻结", class = "account.frozen", en = "Account frozen", zh = "该账户已被冻结", source = "S1", confidence = "general" },
    { "账户已被司法冻结", class = "account.frozen", en = "Account frozen", zh = "账户已被司法冻结", source = "S1", confidence = "general" },
    -- security.mac
    { "签名异常", class = "security.mac", en = "MAC or signature check failed", zh = "签名异常", source = "S1", confidence = "general" },
    { "签名核验失败", class = "security.mac", en = "MAC or signature check failed", zh = "签名核验失败", source = "S1", confidence = "general" },
    -- host.acquirer_unavailable
    { "通道已经停用", class = "host.acquirer_unavailable", en = "Host not available", zh = "通道已经停用", source = "S1", confidence = "general" },
    { "该通道已经停用", class = "host.acquirer_unavailable", en = "Host not available", zh = "该通道已经停用", source = "S1", confidence = "general" },
    { "支付通道维护中", class = "host.acquirer_unavailable", en = "Host not available", zh = "支付通道维护中", source = "S1", confidence = "general" },
    { "渠道已关闭", class = "host.acquirer_unavailable", en = "Host not available", zh = "渠道已关闭", source = "S1", confidence = "general" },
    -- host.error
    { "通道系统级错误", class = "host.error", en = "Host system error", zh = "通道系统级错误", source = "S1", confidence = "general" },
    { "系统级错误", class = "host.error", en = "Host system error", zh = "系统级错误", source = "S1", confidence = "general" },
    { "通道返回异常", class = "host.error", en = "Host system error", zh = "通道返回异常", source = "S1", confidence = "general" },
    -- card.invalid
    { "无效票", class = "card.invalid", en = "Invalid card number", zh = "无效票", source = "S1", confidence = "general" },
    -- security.certificate
    { "无法找到平台证书", class = "security.certificate", en = "Certificate or CA key problem", zh = "无法找到平台证书", source = "S1", confidence = "general" },
    { "找不到平台证书", class = "security.certificate", en = "Certificate or CA key problem", zh = "找不到平台证书", source = "S1", confidence = "general" },
    { "无法找到微信平台证书", class = "security.certificate", en = "Certificate or CA key problem", zh = "无法找到微信平台证书", source = "S1", confidence = "general" },
    { "证书序列号不匹配", class = "security.certificate", en = "Certificate or CA key problem", zh = "证书序列号不匹配", source = "S1", confidence = "general" },
    -- card.interface
    { "请使用ic卡", class = "card.interface", en = "Use another card interface", zh = "请使用ic卡", source = "S1", confidence = "general" },
    -- transaction.amount
    { "退款总额超限", class = "transaction.amount", en = "Amount differs from the original", zh = "退款总额超限", source = "S1", confidence = "general" },
    -- merchant.limit
    { "消费超过该商户支持的限额", class = "merchant.limit", en = "Merchant limit reached", zh = "消费超过该商户支持的限额", source = "S1", confidence = "general" },
    { "商户日限额已用完", class = "merchant.limit", en = "Merchant limit reached", zh = "商户日限额已用完", source = "S1", confidence = "general" },
    -- communication.connect
    { "机器没网", class = "communication.connect", en = "Cannot connect", zh = "机器没网", source = "S1", confidence = "general" },
    -- transaction.state
    { "该笔已撤销", class = "transaction.state", en = "Wrong transaction state", zh = "该笔已撤销", source = "S1", confidence = "general" },
    -- card.unreadable
    { "讀卡失敗", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    { "無法讀卡", class = "card.unreadable", en = "Card read error", zh = "读卡失败", source = "S1", confidence = "general" },
    -- card.expired
    { "卡片過期", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    { "卡片已過期", class = "card.expired", en = "Card expired", zh = "卡已过期", source = "S1", confidence = "general" },
    -- card.invalid
    { "卡號錯誤", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    { "無效卡號", class = "card.invalid", en = "Invalid card number", zh = "无效卡号", source = "S1", confidence = "general" },
    -- funds.insufficient
    { "餘額不足", class = "funds.insufficient", en = "Insufficient funds", zh = "余额不足", source = "S1", confidence = "general" },
    -- funds.amount_limit
    { "超過交易限額", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    { "超過限額", class = "funds.amount_limit", en = "Amount over card limit", zh = "交易金额超限", source = "S1", confidence = "general" },
    -- cardholder.pin
    { "密碼錯誤", class = "cardholder.pin", en = "Wrong PIN", zh = "密码错误", source = "S1", confidence = "general" },
    -- cardholder.pin_tries
    { "密碼錯誤次數超過", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    { "密碼錯誤次數過多", class = "cardholder.pin_tries", en = "PIN tries exceeded", zh = "密码输错次数超限", source = "S1", confidence = "general" },
    -- communication.connect
    { "連線失敗", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "網路連線失敗", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    { "網路異常", class = "communication.connect", en = "Cannot connect", zh = "无法连接", source = "S1", confidence = "general" },
    -- communication.timeout
    { "連線逾時", class = "communication.timeout", en = "No answer in time", zh = "通讯超时", source = "S1", confidence = "general" },
    { "通訊逾時", class = "communication.timeout", en = "No answer in time", zh = "通讯超时", source = "S1", confidence = "general" },
    -- transaction.declined
    { "拒絕交易", class = "transaction.declined", en = "Payment declined", zh = "交易被拒绝", source = "S1", confidence = "general" },
    -- transaction.refer
    { "請聯絡發卡銀行", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    { "請聯絡銀行", class = "transaction.refer", en = "Call the issuer", zh = "请联系发卡行", source = "S1", confidence = "general" },
    -- device.printer
    { "印表機錯誤", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    { "印表機故障", class = "device.printer", en = "Printer fault", zh = "打印机故障", source = "S1", confidence = "general" },
    -- device.paper
    { "印表機缺紙", class = "device.paper", en = "Out of paper", zh = "打印机缺纸", source = "S1", confidence = "general" },
    -- card.blocked
    { "卡片已凍結", class = "card.blocked", en = "Card blocked", zh = "卡已冻结或注销", source = "S1", confidence = "general" },
    -- card.interface
    { "請改讀晶片卡", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    { "請插晶片卡", class = "card.interface", en = "Use another card interface", zh = "请换用其他读卡方式", source = "S1", confidence = "general" },
    -- card.removed
    { "晶片卡被取出", class = "card.removed", en = "Card removed", zh = "晶片卡被取出", source = "S1", confidence = "general" },
    -- terminal.not_signed_in
    { "請先簽到", class = "terminal.not_signed_in", en = "Terminal not signed in", zh = "终端未签到", source = "S1", confidence = "general" },
    -- host.error
    { "系統錯誤", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    { "系統異常", class = "host.error", en = "Host system error", zh = "系统故障", source = "S1", confidence = "general" },
    -- card.blocked
    { "银行卡已冻结请联系发卡行", class = "card.blocked", en = "Card blocked", zh = "银行卡已冻结请联系发卡行", source = "S1", confidence = "general" },
    { "卡已锁定请联系发卡行", class = "card.blocked", en = "Card blocked", zh = "卡已锁定请联系发卡行", source = "S1", confidence = "general" },
    -- transaction.duplicate
    { "重复报文", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复报文", source = "S1", confidence = "general" },
    -- message.field
    { "非法参数", class = "message.field", en = "Field missing or wrong", zh = "非法参数", source = "S1", confidence = "general" },
    -- message.format
    { "接收到空报文", class = "message.format", en = "Message format error", zh = "接收到空报文", source = "S1", confidence = "general" },
    -- card.interface
    { "不接受芯片", class = "card.interface", en = "Use another card interface", zh = "不接受芯片", source = "S1", confidence = "general" },
    { "请改读芯片卡", class = "card.interface", en = "Use another card interface", zh = "请改读芯片卡", source = "S1", confidence = "general" },
    -- card.unreadable
    { "卡未插好", class = "card.unreadable", en = "Card read error", zh = "卡未插好", source = "S1", confidence = "general" },
    { "卡片无法读取", class = "card.unreadable", en = "Card read error", zh = "卡片无法读取", source = "S1", confidence = "general" },
    -- device.reader
    { "卡机塞卡", class = "device.reader", en = "Reader fault", zh = "卡机塞卡", source = "S1", confidence = "general" },
    { "卡机卡空", class = "device.reader", en = "Reader fault", zh = "卡机卡空", source = "S1", confidence = "general" },
    -- communication.connect
    { "一直显示网络异常", class = "communication.connect", en = "Cannot connect", zh = "一直显示网络异常", source = "S1", confidence = "general" },
    -- terminal.unregistered
    { "终端未登记请联系收单机构", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未登记请联系收单机构", source = "S1", confidence = "general" },
    -- message.field
    { "缺失请求参数", class = "message.field", en = "Field missing or wrong", zh = "缺失请求参数", source = "S1", confidence = "general" },
    { "请求参数缺失", class = "message.field", en = "Field missing or wrong", zh = "请求参数缺失", source = "S1", confidence = "general" },
    { "业务参数非法", class = "message.field", en = "Field missing or wrong", zh = "业务参数非法", source = "S1", confidence = "general" },
    { "参数校验未通过", class = "message.field", en = "Field missing or wrong", zh = "参数校验未通过", source = "S1", confidence = "general" },
    { "参数超出范围", class = "message.field", en = "Field missing or wrong", zh = "参数超出范围", source = "S1", confidence = "general" },
    { "字段超出允许范围", class = "message.field", en = "Field missing or wrong", zh = "字段超出允许范围", source = "S1", confidence = "general" },
    { "交易要素缺失", class = "message.field", en = "Field missing or wrong", zh = "交易要素缺失", source = "S1", confidence = "general" },
    { "报文要素缺失", class = "message.field", en = "Field missing or wrong", zh = "报文要素缺失", source = "S1", confidence = "general" },
    -- message.format
    { "请求体格式有误", class = "message.format", en = "Message format error", zh = "请求体格式有误", source = "S1", confidence = "general" },
    -- communication.timeout
    { "读写超时", class = "communication.timeout", en = "No answer in time", zh = "读写超时", source = "S1", confidence = "general" },
    { "交互超时", class = "communication.timeout", en = "No answer in time", zh = "交互超时", source = "S1", confidence = "general" },
    -- merchant.invalid
    { "合作方不存在", class = "merchant.invalid", en = "Merchant unknown", zh = "合作方不存在", source = "S1", confidence = "general" },
    { "合作机构不存在", class = "merchant.invalid", en = "Merchant unknown", zh = "合作机构不存在", source = "S1", confidence = "general" },
    { "机构编号错误", class = "merchant.invalid", en = "Merchant unknown", zh = "机构编号错误", source = "S1", confidence = "general" },
    -- communication.interrupted
    { "交互中断", class = "communication.interrupted", en = "Connection interrupted", zh = "交互中断", source = "S1", confidence = "general" },
    -- transaction.revoked
    { "签约关系已失效", class = "transaction.revoked", en = "Authorisation withdrawn", zh = "签约关系已失效", source = "S1", confidence = "general" },
    { "签约已失效", class = "transaction.revoked", en = "Authorisation withdrawn", zh = "签约已失效", source = "S1", confidence = "general" },
    { "协议已解约", class = "transaction.revoked", en = "Authorisation withdrawn", zh = "协议已解约", source = "S1", confidence = "general" },
    -- account.frozen
    { "用户状态异常", class = "account.frozen", en = "Account frozen", zh = "用户状态异常", source = "S1", confidence = "general" },
    { "账户状态非正常", class = "account.frozen", en = "Account frozen", zh = "账户状态非正常", source = "S1", confidence = "general" },
    -- terminal.unregistered
    { "未绑定该终端", class = "terminal.unregistered", en = "Terminal not registered", zh = "未绑定该终端", source = "S1", confidence = "general" },
    { "商户未绑定终端", class = "terminal.unregistered", en = "Terminal not registered", zh = "商户未绑定终端", source = "S1", confidence = "general" },
    { "该终端不存在", class = "terminal.unregistered", en = "Terminal not registered", zh = "该终端不存在", source = "S1", confidence = "general" },
    -- merchant.balance
    { "头寸不足", class = "merchant.balance", en = "Merchant balance too low", zh = "头寸不足", source = "S1", confidence = "general" },
    -- communication.config
    { "请求路径异常", class = "communication.config", en = "Communication settings wrong", zh = "请求路径异常", source = "S1", confidence = "general" },
    { "请求路径错误", class = "communication.config", en = "Communication settings wrong", zh = "请求路径错误", source = "S1", confidence = "general" },
    { "请求地址格式错误", class = "communication.config", en = "Communication settings wrong", zh = "请求地址格式错误", source = "S1", confidence = "general" },
    -- device.offline
    { "打印机未上电", class = "device.offline", en = "Device not connected", zh = "打印机未上电", source = "S1", confidence = "general" },
    { "设备未上电", class = "device.offline", en = "Device not connected", zh = "设备未上电", source = "S1", confidence = "general" },
    -- security.credentials
    { "接口授权已过期", class = "security.credentials", en = "Access refused", zh = "接口授权已过期", source = "S1", confidence = "general" },
    { "访问令牌错误", class = "security.credentials", en = "Access refused", zh = "访问令牌错误", source = "S1", confidence = "general" },
    { "令牌已失效", class = "security.credentials", en = "Access refused", zh = "令牌已失效", source = "S1", confidence = "general" },
    { "IP禁止访问", class = "security.credentials", en = "Access refused", zh = "IP禁止访问", source = "S1", confidence = "general" },
    -- security.key
    { "交易密文错误", class = "security.key", en = "Key missing or wrong", zh = "交易密文错误", source = "S1", confidence = "general" },
    { "信息解密失败", class = "security.key", en = "Key missing or wrong", zh = "信息解密失败", source = "S1", confidence = "general" },
    { "密钥文件不存在", class = "security.key", en = "Key missing or wrong", zh = "密钥文件不存在", source = "S1", confidence = "general" },
    { "密钥文件出错", class = "security.key", en = "Key missing or wrong", zh = "密钥文件出错", source = "S1", confidence = "general" },
    { "公钥文件错误", class = "security.key", en = "Key missing or wrong", zh = "公钥文件错误", source = "S1", confidence = "general" },
    { "未设置密钥文件", class = "security.key", en = "Key missing or wrong", zh = "未设置密钥文件", source = "S1", confidence = "general" },
    -- terminal.software
    { "当前版本已过期", class = "terminal.software", en = "Software not compatible or faulty", zh = "当前版本已过期", source = "S1", confidence = "general" },
    -- transaction.state
    { "非当天交易不支持撤销", class = "transaction.state", en = "Wrong transaction state", zh = "非当天交易不支持撤销", source = "S1", confidence = "general" },
    { "当天交易不支持退款", class = "transaction.state", en = "Wrong transaction state", zh = "当天交易不支持退款", source = "S1", confidence = "general" },
    { "原交易非成功状态", class = "transaction.state", en = "Wrong transaction state", zh = "原交易非成功状态", source = "S1", confidence = "general" },
    -- cardholder.identity
    { "绑卡失败", class = "cardholder.identity", en = "Identity not verified", zh = "绑卡失败", source = "S1", confidence = "general" },
    { "用户未绑卡", class = "cardholder.identity", en = "Identity not verified", zh = "用户未绑卡", source = "S1", confidence = "general" },
    { "四要素校验错误", class = "cardholder.identity", en = "Identity not verified", zh = "四要素校验错误", source = "S1", confidence = "general" },
    { "实名不匹配", class = "cardholder.identity", en = "Identity not verified", zh = "实名不匹配", source = "S1", confidence = "general" },
    { "卡未认证", class = "cardholder.identity", en = "Identity not verified", zh = "卡未认证", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "短信验证异常", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "短信验证异常", source = "S1", confidence = "general" },
    -- merchant.suspended
    { "机构已停用", class = "merchant.suspended", en = "Merchant suspended", zh = "机构已停用", source = "S1", confidence = "general" },
    { "机构状态异常", class = "merchant.suspended", en = "Merchant suspended", zh = "机构状态异常", source = "S1", confidence = "general" },
    -- terminal.state
    { "设备未初始化", class = "terminal.state", en = "Terminal busy or not ready", zh = "设备未初始化", source = "S1", confidence = "general" },
    { "交易流水满请结算", class = "terminal.state", en = "Terminal busy or not ready", zh = "交易流水满请结算", source = "S1", confidence = "general" },
    -- cardholder.no_input
    { "取卡超时", class = "cardholder.no_input", en = "No input in time", zh = "取卡超时", source = "S1", confidence = "general" },
    { "进卡超时", class = "cardholder.no_input", en = "No input in time", zh = "进卡超时", source = "S1", confidence = "general" },
    -- card.blocked
    { "卡状态非正常", class = "card.blocked", en = "Card frozen or cancelled", zh = "卡状态非正常", source = "S1", confidence = "general" },
    -- transaction.amount
    { "退款金额应小于原金额", class = "transaction.amount", en = "Invalid amount", zh = "退款金额应小于原金额", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "渠道未开通", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "渠道未开通", source = "S1", confidence = "general" },
    { "未开通此类型交易", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "未开通此类型交易", source = "S1", confidence = "general" },
    { "未授权机构", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "未授权机构", source = "S1", confidence = "general" },
    -- merchant.config
    { "通道信息不全", class = "merchant.config", en = "Merchant settings wrong", zh = "通道信息不全", source = "S1", confidence = "general" },
    { "路由配置缺失", class = "merchant.config", en = "Merchant settings wrong", zh = "路由配置缺失", source = "S1", confidence = "general" },
    { "路由筛选失败", class = "merchant.config", en = "Merchant settings wrong", zh = "路由筛选失败", source = "S1", confidence = "general" },
    -- card.not_activated
    { "银行卡未生效", class = "card.not_activated", en = "Card not activated", zh = "银行卡未生效", source = "S1", confidence = "general" },
    -- card.unsupported
    { "暂不支持此银行", class = "card.unsupported", en = "Card not accepted here", zh = "暂不支持此银行", source = "S1", confidence = "general" },
    -- funds.amount_limit
    { "超过提现上限", class = "funds.amount_limit", en = "Amount over card limit", zh = "超过提现上限", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "撤销笔数达到上限", class = "funds.count_limit", en = "Too many payments", zh = "撤销笔数达到上限", source = "S1", confidence = "general" },
    { "交易笔数达到上限", class = "funds.count_limit", en = "Too many payments", zh = "交易笔数达到上限", source = "S1", confidence = "general" },
    -- transaction.duplicate
    { "订单重复下单", class = "transaction.duplicate", en = "Duplicate transaction", zh = "订单重复下单", source = "S1", confidence = "general" },
    { "重复提交该笔交易", class = "transaction.duplicate", en = "Duplicate transaction", zh = "重复提交该笔交易", source = "S1", confidence = "general" },
    -- security.sam
    { "SAM卡读取错误", class = "security.sam", en = "Security module fault", zh = "SAM卡读取错误", source = "S1", confidence = "general" },
    -- device.printer
    { "纸仓盒盖被打开", class = "device.printer", en = "Printer fault", zh = "纸仓盒盖被打开", source = "S1", confidence = "general" },
    { "打印头打开", class = "device.printer", en = "Printer fault", zh = "打印头打开", source = "S1", confidence = "general" },
    { "打印机芯故障", class = "device.printer", en = "Printer fault", zh = "打印机芯故障", source = "S1", confidence = "general" },
    -- device.busy
    { "打印机设备被占用", class = "device.busy", en = "Device busy", zh = "打印机设备被占用", source = "S1", confidence = "general" },
    -- device.reader
    { "写卡器故障", class = "device.reader", en = "Card reader fault", zh = "写卡器故障", source = "S1", confidence = "general" },
    -- device.scanner
    { "扫码枪未初始化", class = "device.scanner", en = "Scanner fault", zh = "扫码枪未初始化", source = "S1", confidence = "general" },
    { "扫码枪断开", class = "device.scanner", en = "Scanner fault", zh = "扫码枪断开", source = "S1", confidence = "general" },
    -- risk.policy
    { "高风险卡", class = "risk.policy", en = "Refused by a policy", zh = "高风险卡", source = "S1", confidence = "general" },
    -- communication.sim
    { "SIM卡被拒绝接入", class = "communication.sim", en = "SIM card problem", zh = "SIM卡被拒绝接入", source = "S1", confidence = "general" },
    -- terminal.config
    { "找不到配置文件", class = "terminal.config", en = "Terminal parameters wrong", zh = "找不到配置文件", source = "S1", confidence = "general" },
    -- terminal.storage
    { "流水已满请先结算", class = "terminal.storage", en = "Storage full or faulty", zh = "流水已满请先结算", source = "S1", confidence = "general" },
    -- communication.tls
    { "未使用安全连接", class = "communication.tls", en = "Secure connection failed", zh = "未使用安全连接", source = "S1", confidence = "general" },
    { "必须使用安全通讯", class = "communication.tls", en = "Secure connection failed", zh = "必须使用安全通讯", source = "S1", confidence = "general" },
    -- funds.count_limit
    { "绑卡数量超限", class = "funds.count_limit", en = "Too many payments", zh = "绑卡数量超限", source = "S1", confidence = "general" },
    { "绑定卡数超限", class = "funds.count_limit", en = "Too many payments", zh = "绑定卡数超限", source = "S1", confidence = "general" },
    { "卡数量超限", class = "funds.count_limit", en = "Too many payments", zh = "卡数量超限", source = "S1", confidence = "general" },
    { "验证次数超限", class = "funds.count_limit", en = "Too many payments", zh = "验证次数超限", source = "S1", confidence = "general" },
    { "当日次数已满", class = "funds.count_limit", en = "Too many payments", zh = "当日次数已满", source = "S1", confidence = "general" },
    -- cardholder.authentication
    { "验证码发送失败", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "验证码发送失败", source = "S1", confidence = "general" },
    { "发送短信超时", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "发送短信超时", source = "S1", confidence = "general" },
    { "短信未验证", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "短信未验证", source = "S1", confidence = "general" },
    { "动态口令错误", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "动态口令错误", source = "S1", confidence = "general" },
    { "验证码输错次数过多", class = "cardholder.authentication", en = "Cardholder must be authenticated", zh = "验证码输错次数过多", source = "S1", confidence = "general" },
    -- host.busy
    { "超过流量限制", class = "host.busy", en = "Host busy", zh = "超过流量限制", source = "S1", confidence = "general" },
    { "重复请求过多", class = "host.busy", en = "Host busy", zh = "重复请求过多", source = "S1", confidence = "general" },
    { "并发超限", class = "host.busy", en = "Host busy", zh = "并发超限", source = "S1", confidence = "general" },
    -- device.offline
    { "卡机连接异常", class = "device.offline", en = "Device not connected", zh = "卡机连接异常", source = "S1", confidence = "general" },
    { "卡机未连接", class = "device.offline", en = "Device not connected", zh = "卡机未连接", source = "S1", confidence = "general" },
    { "设备连接异常", class = "device.offline", en = "Device not connected", zh = "设备连接异常", source = "S1", confidence = "general" },
    { "端口打开失败", class = "device.offline", en = "Device not connected", zh = "端口打开失败", source = "S1", confidence = "general" },
    { "设备打开失败", class = "device.offline", en = "Device not connected", zh = "设备打开失败", source = "S1", confidence = "general" },
    -- message.format
    { "数据接收有误", class = "message.format", en = "Message format error", zh = "数据接收有误", source = "S1", confidence = "general" },
    { "接收数据有误", class = "message.format", en = "Message format error", zh = "接收数据有误", source = "S1", confidence = "general" },
    { "返回空数据", class = "message.format", en = "Message format error", zh = "返回空数据", source = "S1", confidence = "general" },
    { "返回数据为空", class = "message.format", en = "Message format error", zh = "返回数据为空", source = "S1", confidence = "general" },
    { "响应报文错误", class = "message.format", en = "Message format error", zh = "响应报文错误", source = "S1", confidence = "general" },
    { "应答报文解析失败", class = "message.format", en = "Message format error", zh = "应答报文解析失败", source = "S1", confidence = "general" },
    -- message.field
    { "手机号不能为空", class = "message.field", en = "Field missing or wrong", zh = "手机号不能为空", source = "S1", confidence = "general" },
    { "卡号不能为空", class = "message.field", en = "Field missing or wrong", zh = "卡号不能为空", source = "S1", confidence = "general" },
    { "商户号不能为空", class = "message.field", en = "Field missing or wrong", zh = "商户号不能为空", source = "S1", confidence = "general" },
    { "有效期不能为空", class = "message.field", en = "Field missing or wrong", zh = "有效期不能为空", source = "S1", confidence = "general" },
    { "证件号不能为空", class = "message.field", en = "Field missing or wrong", zh = "证件号不能为空", source = "S1", confidence = "general" },
    { "姓名不能为空", class = "message.field", en = "Field missing or wrong", zh = "姓名不能为空", source = "S1", confidence = "general" },
    { "签名不能为空", class = "message.field", en = "Field missing or wrong", zh = "签名不能为空", source = "S1", confidence = "general" },
    -- device.paper
    { "未检测到纸", class = "device.paper", en = "Paper out or low", zh = "未检测到纸", source = "S1", confidence = "general" },
    { "检测不到纸", class = "device.paper", en = "Paper out or low", zh = "检测不到纸", source = "S1", confidence = "general" },
    { "无打印纸", class = "device.paper", en = "Paper out or low", zh = "无打印纸", source = "S1", confidence = "general" },
    { "纸未装好", class = "device.paper", en = "Paper out or low", zh = "纸未装好", source = "S1", confidence = "general" },
    -- card.unsupported
    { "非本系统的卡", class = "card.unsupported", en = "Card not accepted here", zh = "非本系统的卡", source = "S1", confidence = "general" },
    { "不支持该信用卡", class = "card.unsupported", en = "Card not accepted here", zh = "不支持该信用卡", source = "S1", confidence = "general" },
    { "暂不支持该卡", class = "card.unsupported", en = "Card not accepted here", zh = "暂不支持该卡", source = "S1", confidence = "general" },
    { "暂不支持该银行", class = "card.unsupported", en = "Card not accepted here", zh = "暂不支持该银行", source = "S1", confidence = "general" },
    { "不支持该发卡行", class = "card.unsupported", en = "Card not accepted here", zh = "不支持该发卡行", source = "S1", confidence = "general" },
    -- transaction.amount
    { "只能全额撤销", class = "transaction.amount", en = "Invalid amount", zh = "只能全额撤销", source = "S1", confidence = "general" },
    { "只能全额退款", class = "transaction.amount", en = "Invalid amount", zh = "只能全额退款", source = "S1", confidence = "general" },
    { "不支持部分撤销", class = "transaction.amount", en = "Invalid amount", zh = "不支持部分撤销", source = "S1", confidence = "general" },
    { "不能部分退款", class = "transaction.amount", en = "Invalid amount", zh = "不能部分退款", source = "S1", confidence = "general" },
    { "退款金额不符", class = "transaction.amount", en = "Invalid amount", zh = "退款金额不符", source = "S1", confidence = "general" },
    -- security.key
    { "商户密钥失效", class = "security.key", en = "Key missing or wrong", zh = "商户密钥失效", source = "S1", confidence = "general" },
    { "商户密钥错误", class = "security.key", en = "Key missing or wrong", zh = "商户密钥错误", source = "S1", confidence = "general" },
    { "密钥已过期", class = "security.key", en = "Key missing or wrong", zh = "密钥已过期", source = "S1", confidence = "general" },
    { "公钥已过期", class = "security.key", en = "Key missing or wrong", zh = "公钥已过期", source = "S1", confidence = "general" },
    { "私钥错误", class = "security.key", en = "Key missing or wrong", zh = "私钥错误", source = "S1", confidence = "general" },
    -- card.blocked
    { "银行卡异常", class = "card.blocked", en = "Card frozen or cancelled", zh = "银行卡异常", source = "S1", confidence = "general" },
    { "银行卡已锁定", class = "card.blocked", en = "Card frozen or cancelled", zh = "银行卡已锁定", source = "S1", confidence = "general" },
    -- host.acquirer_unavailable
    { "支付方式暂不可用", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "支付方式暂不可用", source = "S1", confidence = "general" },
    { "支付方式不可用", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "支付方式不可用", source = "S1", confidence = "general" },
    { "支付渠道不可用", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "支付渠道不可用", source = "S1", confidence = "general" },
    { "渠道暂停服务", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "渠道暂停服务", source = "S1", confidence = "general" },
    { "支付通道关闭", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "支付通道关闭", source = "S1", confidence = "general" },
    { "支付通道维护", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "支付通道维护", source = "S1", confidence = "general" },
    { "上游渠道异常", class = "host.acquirer_unavailable", en = "Acquirer not available", zh = "上游渠道异常", source = "S1", confidence = "general" },
    -- merchant.suspended
    { "商户状态无效", class = "merchant.suspended", en = "Merchant suspended", zh = "商户状态无效", source = "S1", confidence = "general" },
    { "机构已注销", class = "merchant.suspended", en = "Merchant suspended", zh = "机构已注销", source = "S1", confidence = "general" },
    { "机构已冻结", class = "merchant.suspended", en = "Merchant suspended", zh = "机构已冻结", source = "S1", confidence = "general" },
    -- merchant.not_permitted
    { "商户暂不支持该业务", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户暂不支持该业务", source = "S1", confidence = "general" },
    { "商户不支持此业务", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户不支持此业务", source = "S1", confidence = "general" },
    { "商户未开通该产品", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未开通该产品", source = "S1", confidence = "general" },
    { "商户未授权", class = "merchant.not_permitted", en = "Not enabled for this merchant", zh = "商户未授权", source = "S1", confidence = "general" },
    -- terminal.not_signed_in
    { "未登录终端", class = "terminal.not_signed_in", en = "Terminal not signed in", zh = "未登录终端", source = "S1", confidence = "general" },
    -- device.printer
    { "打印色带用尽", class = "device.printer", en = "Printer fault", zh = "打印色带用尽", source = "S1", confidence = "general" },
    { "色带用完", class = "device.printer", en = "Printer fault", zh = "色带用完", source = "S1", confidence = "general" },
    { "打印机芯异常", class = "device.printer", en = "Printer fault", zh = "打印机芯异常", source = "S1", confidence = "general" },
    { "打印电压低", class = "device.printer", en = "Printer fault", zh = "打印电压低", source = "S1", confidence = "general" },
    -- merchant.config
    { "商户域名错误", class = "merchant.config", en = "Merchant settings wrong", zh = "商户域名错误", source = "S1", confidence = "general" },
    { "域名未报备", class = "merchant.config", en = "Merchant settings wrong", zh = "域名未报备", source = "S1", confidence = "general" },
    { "商户回调地址错误", class = "merchant.config", en = "Merchant settings wrong", zh = "商户回调地址错误", source = "S1", confidence = "general" },
    { "商户参数未配置", class = "merchant.config", en = "Merchant settings wrong", zh = "商户参数未配置", source = "S1", confidence = "general" },
    { "商户费率未设置", class = "merchant.config", en = "Merchant settings wrong", zh = "商户费率未设置", source = "S1", confidence = "general" },
    { "商户路由未配置", class = "merchant.config", en = "Merchant settings wrong", zh = "商户路由未配置", source = "S1", confidence = "general" },
    -- funds.amount_limit
    { "超过总限额", class = "funds.amount_limit", en = "Amount over card limit", zh = "超过总限额", source = "S1", confidence = "general" },
    { "超过累计限额", class = "funds.amount_limit", en = "Amount over card limit", zh = "超过累计限额", source = "S1", confidence = "general" },
    { "超出日累计", class = "funds.amount_limit", en = "Amount over card limit", zh = "超出日累计", source = "S1", confidence = "general" },
    { "超出月累计", class = "funds.amount_limit", en = "Amount over card limit", zh = "超出月累计", source = "S1", confidence = "general" },
    { "限额不足", class = "funds.amount_limit", en = "Amount over card limit", zh = "限额不足", source = "S1", confidence = "general" },
    -- transaction.unknown_outcome
    { "交易状态不明确", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "交易状态不明确", source = "S1", confidence = "general" },
    { "结果待确认", class = "transaction.unknown_outcome", en = "Outcome unknown", zh = "结果待确认", source = "S1", confidence = "general" },
    -- terminal.unregistered
    { "终端与商户不符", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端与商户不符", source = "S1", confidence = "general" },
    { "终端未绑定商户", class = "terminal.unregistered", en = "Terminal not registered", zh = "终端未绑定商户", source = "S1", confidence = "general" },
    { "设备未绑定商户", class = "terminal.unregistered", en = "Terminal not registered", zh = "设备未绑定商户", source = "S1", confidence = "general" },
    -- terminal.blocked
    { "终端已冻结", class = "terminal.blocked", en = "Terminal blocked", zh = "终端已冻结", source = "S1", confidence = "general" },
    { "设备已停用", class = "terminal.blocked", en = "Terminal blocked", zh = "设备已停用", source = "S1", confidence = "general" },
    -- transaction.original_not_found
    { "该笔交易不存在", class = "transaction.original_not_found", en = "Original transaction not found", zh = "该笔交易不存在", source = "S1", confidence = "general" },
    { "找不到该订单", class = "transaction.original_not_found", en = "Original transaction not found", zh = "找不到该订单", source = "S1", confidence = "general" },
    { "无此流水", class = "transaction.original_not_found", en = "Original transaction not found", zh = "无此流水", source = "S1", confidence = "general" },
    -- account.frozen
    { "用户账户异常", class = "account.frozen", en = "Account frozen", zh = "用户账户异常", source = "S1", confidence = "general" },
    { "用户已被冻结", class = "account.frozen", en = "Account frozen", zh = "用户已被冻结", source = "S1", confidence = "general" },
    { "用户已被锁定", class = "account.frozen", en = "Account frozen", zh = "用户已被锁定", source = "S1", confidence = "general" },
    { "钱包已冻结", class = "account.frozen", en = "Account frozen", zh = "钱包已冻结", source = "S1", confidence = "general" },
    -- cardholder.identity
    { "姓名与卡号不符", class = "cardholder.identity", en = "Identity not verified", zh = "姓名与卡号不符", source = "S1", confidence = "general" },
    { "身份证号不符", class = "cardholder.identity", en = "Identity not verified", zh = "身份证号不符", source = "S1", confidence = "general" },
    { "证件类型不符", class = "cardholder.identity", en = "Identity not verified", zh = "证件类型不符", source = "S1", confidence = "general" },
    { "未实名认证", class = "cardholder.identity", en = "Identity not verified", zh = "未实名认证", source = "S1", confidence = "general" },
    -- communication.connect
    { "未接入网线", class = "communication.connect", en = "Cannot connect to the server", zh = "未接入网线", source = "S1", confidence = "general" },
    { "无法访问网络", class = "communication.connect", en = "Cannot connect to the server", zh = "无法访问网络", source = "S1", confidence = "general" },
    -- terminal.clock
    { "本地时间不正确", class = "terminal.clock", en = "Date or time wrong", zh = "本地时间不正确", source = "S1", confidence = "general" },
    { "系统时间不准", class = "terminal.clock", en = "Date or time wrong", zh = "系统时间不准", source = "S1", confidence = "general" },
    -- device.scanner
    { "未扫到数据", class = "device.scanner", en = "Scanner fault", zh = "未扫到数据", source = "S1", confidence = "general" },
    { "扫码头故障", class = "device.scanner", en = "Scanner fault", zh = "扫码头故障", source = "S1", confidence = "general" },
    -- security.sam
    { "SAM卡未插", class = "security.sam", en = "Security module fault", zh = "SAM卡未插", source = "S1", confidence = "general" },
    { "SAM卡未注册", class = "security.sam", en = "Security module fault", zh = "SAM卡未注册", source = "S1", confidence = "general" },
    { "SAM卡复位失败", class = "security.sam", en = "Security module fault", zh = "SAM卡复位失败", source = "S1", confidence = "general" },
  },
}
