-- messages.lua - the command's own words in English and Chinese.

local EN, ZH = 1, 2
local WORDS = {
  -- labels of an entry
  cause = { "Cause", "原因" }, steps = { "What to do", "处理" }, support = { "Support", "技术支持" },
  cardholder = { "Tell the customer", "对顾客说" }, display = { "Display", "屏幕" }, note = { "Note", "备注" },
  source = { "Sources", "来源" }, see = { "See also", "参见" }, confidence = { "Confidence", "可信度" },
  aliases = { "Also called", "别名" }, name = { "Name", "名称" }, readings = { "Depends on", "视情况" },
  base = { "Answered by", "依据" }, class = { "Class", "分类" }, group = { "Kind", "类型" }, actor = { "Who acts", "由谁处理" },
  retry = { "Retry", "重试" }, severity = { "Severity", "严重程度" }, side = { "Whose fault", "责任方" },
  system = { "System", "体系" }, code = { "Code", "代码" }, title = { "Meaning", "含义" }, codes = { "Codes", "代码数" },
  form = { "Form", "格式" }, captured = { "Value", "数值" }, layers = { "Layers", "层" }, count = { "Count", "次数" },
  share = { "Share", "占比" }, time = { "Over time", "时间分布" },
  -- values
  ["group.card"] = { "card", "刷卡失败" }, ["group.transaction"] = { "transaction", "交易失败" },
  ["group.communication"] = { "communication", "通讯故障" }, ["group.other"] = { "other", "其他" }, ["group.none"] = { "no fault", "正常" },
  ["actor.none"] = { "nobody", "无需处理" }, ["actor.cardholder"] = { "cardholder", "持卡人" }, ["actor.cashier"] = { "cashier", "收银员" },
  ["actor.merchant"] = { "merchant", "商户" }, ["actor.support"] = { "support", "技术支持" }, ["actor.acquirer"] = { "acquirer", "收单机构" },
  ["actor.issuer"] = { "issuer", "发卡行" }, ["actor.vendor"] = { "vendor", "厂商" },
  ["side.cardholder"] = { "cardholder", "持卡人" }, ["side.merchant"] = { "merchant", "商户" }, ["side.terminal"] = { "terminal", "终端" },
  ["side.network"] = { "network", "网络" }, ["side.acquirer"] = { "acquirer", "收单机构" }, ["side.scheme"] = { "scheme", "卡组织" },
  ["side.issuer"] = { "issuer", "发卡行" },
  ["retry.none"] = { "not a failure", "不是失败" }, ["retry.now"] = { "now", "可立即重试" }, ["retry.later"] = { "later", "稍后重试" },
  ["retry.after-fix"] = { "after correcting", "改正后重试" }, ["retry.other-means"] = { "other card or means", "换卡或换支付方式" },
  ["retry.verify"] = { "query or reverse first", "先查询或冲正" }, ["retry.never"] = { "never", "不可重试" },
  ["severity.info"] = { "info", "提示" }, ["severity.warning"] = { "warning", "警告" }, ["severity.error"] = { "error", "错误" },
  ["severity.critical"] = { "critical", "严重" },
  ["confidence.confirmed"] = { "confirmed by several sources", "多个来源一致" }, ["confidence.single"] = { "a single source", "单一来源" },
  ["confidence.general"] = { "general knowledge", "行业常识，未经来源证实" },
  ["how.marker"] = { "marker", "标签" }, ["how.name"] = { "name", "名称" }, ["how.phrase"] = { "phrase", "短语" }, ["how.shape"] = { "shape", "句式" },
  ["decision.approve"] = { "approved", "已批准" }, ["decision.retry"] = { "retry", "重试" }, ["decision.fix"] = { "correct, then retry", "改正后重试" },
  ["decision.verify"] = { "query or reverse first", "先查询或冲正" }, ["decision.stop"] = { "stop", "停止" },
  -- sentences
  elsewhere = { "The same code in other systems", "其他体系中的同一代码" },
  likely = { "Entries that match", "相近的条目" },
  none_set = { "no bit is set", "没有置位" },
  nothing = { 'nothing is known of "%s"', "查不到“%s”" },
  nothing_hint = { "try: poserr search WORD, or poserr systems", "可试：poserr search 关键词，或 poserr systems" },
  did_you_mean = { "did you mean %s?", "是否指 %s？" },
  no_language = { 'no text is in the language "%s"; there are: %s', "没有“%s”语言的文字；现有：%s" },
  known_in = { "%s is known in: %s", "%s 见于：%s" },
  directory = { "%s: is a directory", "%s：是目录，不是文件" },
  cannot_open = { "%s: cannot be opened (%s)", "%s：无法打开（%s）" },
  cannot_read = { "%s: cannot be read (%s)", "%s：读取失败（%s）" },
  cannot_write = { "%s: cannot be written (%s)", "%s：无法写入（%s）" },
  bad_gzip = { "%s: gzip cannot unpack it", "%s：无法解压" },
  empty = { "%s: is empty", "%s：是空文件" },
  no_finding = { "no error code found in %s", "%s 中没有发现错误代码" },
  findings = { "%d findings in %d lines, %s", "%d 处错误，共 %d 行，%s" },
  by_code = { "By code", "按代码" }, by_class = { "By class", "按分类" }, by_group = { "By kind of trouble", "按类型" },
  by_actor = { "By who must act", "按处理人" },
  more = { "%d more", "还有 %d 项" },
  span = { "%s to %s", "%s 至 %s" },
  totals = { "%d systems, %d codes, %d phrases", "%d 个体系，%d 条代码，%d 条短语" },
  total_codes = { "%d codes", "%d 条代码" },
  pack_skipped = { "pack left out: %s", "扩展包未加载：%s" },
  pack_good = { "%s: %d systems, %d codes, no problem", "%s：%d 个体系，%d 条代码，没有问题" },
  assumed = { '%s: no pack but a table; taken for the system "%s" of form %s', '%s：不是扩展包而是表格；视为体系 "%s"，格式 %s' },
  unclassified = { "%s: %d codes have no class; poserr pack convert --classify guesses them", "%s：%d 条代码没有分类；poserr pack convert --classify 可推测" },
  no_table = { "neither a pack nor a table of codes", "既不是扩展包，也不是码表" },
  guessed = { "%d classes guessed, look at them; %d codes still have none", "已推测 %d 条分类，请核对；%d 条仍无分类" },
  pack_bad = { "%d problems", "%d 个问题" },
  pack_same = { "no difference", "没有差别" },
  added = { "added", "新增" }, removed = { "removed", "删除" }, changed = { "changed", "变更" }, moved = { "class moved", "分类变动" },
  coverage = { "%s: %d of %d texts are there, %d missing", "%s：%d / %d 条文字已有，缺 %d 条" },
  written = { "%s written: %d bytes", "已写入 %s：%d 字节" },
  unsupported = { "this build of poserr has no %s", "此版本的 poserr 不含 %s" },
  decision = { "Decision", "决定" }, reason = { "Why", "原因" }, after = { "Wait", "等待" }, at_most = { "Attempts left", "剩余次数" },
  fix = { "Correct first", "先改正" }, rule = { "Rule", "规则" },
  ["fix.account"] = { "the account", "账户" }, ["fix.activation"] = { "activation of the card", "激活卡片" }, ["fix.amount"] = { "the amount", "金额" },
  ["fix.authentication"] = { "authentication of the cardholder", "持卡人认证" }, ["fix.card_data"] = { "the card's data: read it again", "卡片信息：重新读卡" },
  ["fix.clock"] = { "the clock", "时钟" }, ["fix.connection"] = { "the connection", "网络连接" }, ["fix.currency"] = { "the currency", "币种" },
  ["fix.device"] = { "the device", "设备" }, ["fix.identity"] = { "identity of the cardholder", "持卡人身份" }, ["fix.issuer"] = { "with the issuer", "联系发卡行" },
  ["fix.keys"] = { "the keys", "密钥" }, ["fix.merchant"] = { "the merchant's registration", "商户资料" }, ["fix.original"] = { "the original transaction", "原交易信息" },
  ["fix.other_card"] = { "another card or way of paying", "换卡或换支付方式" }, ["fix.paper"] = { "the paper", "打印纸" },
  ["fix.payment_code"] = { "the payment code", "付款码" }, ["fix.pin"] = { "the PIN", "密码" }, ["fix.printer"] = { "the printer", "打印机" },
  ["fix.request"] = { "the request", "请求报文" }, ["fix.setting"] = { "the settings", "参数设置" }, ["fix.sign_in"] = { "sign in", "签到" },
  ["fix.support"] = { "with support", "联系技术支持" }, ["fix.verification"] = { "verification of the cardholder", "持卡人验证" },
  days = { "%d days", "%d 天" }, hours = { "%d hours", "%d 小时" }, minutes = { "%d minutes", "%d 分钟" }, seconds = { "%d seconds", "%d 秒" },
  ["action.decline"] = { "decline offline", "脱机拒绝" }, ["action.online"] = { "go online", "请求联机" }, ["action.approve"] = { "approve offline", "脱机批准" },
}

local messages = {}

--- A function that says `key` in `lang` ("zh..." or anything else for English), with string.format's arguments.
-- It returns nil for a key that it does not know.
function messages.speaker(lang)
  local column = lang:find("^zh") and ZH or EN
  return function (key, ...)
    local word = WORDS[key]
    if not word then return nil end
    if select("#", ...) == 0 then return word[column] end
    return word[column]:format(...)
  end
end

--- The language of the environment: "zh" where LC_ALL, LC_MESSAGES or LANG begins so, else "en".
function messages.environment(getenv)
  for _, name in ipairs { "LC_ALL", "LC_MESSAGES", "LANG" } do
    local value = getenv(name)
    if value and value ~= "" then return value:find("^zh") and "zh" or "en" end
  end
  return "en"
end

return messages
