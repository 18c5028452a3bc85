-- The article that merchants read: the codes 4000 ... 6008, the four kinds of trouble, free text, a vendor's codes.
local poserr = require "poserr"

-- code, class, group, actor, retry, and words of its title
local CODES = {
  { "4000", "communication.connect", "communication", "cashier", "later", "connect", "无法连接服务器" },
  { "5000", "communication.interrupted", "communication", "cashier", "verify", "ommunication error", "通讯错误" },
  { "6001", "card.invalid", "card", "cardholder", "other-means", "nvalid card", "无效的卡片信息" },
  { "6002", "funds.insufficient", "transaction", "cardholder", "other-means", "nsufficient funds", "余额不足" },
  { "6003", "card.blocked", "card", "cardholder", "other-means", "frozen", "冻结" },
  { "6004", "card.not_activated", "card", "cardholder", "after-fix", "not activated", "未激活" },
  { "6005", "host.error", "transaction", "cashier", "verify", "ystem fault", "系统故障" },
  { "6006", "communication.timeout", "communication", "cashier", "verify", "timed out", "超时" },
  { "6007", "card.unreadable", "card", "cashier", "now", "read", "读取卡片信息失败" },
  { "6008", "transaction.declined", "transaction", "cardholder", "other-means", "failed", "支付失败" },
}

-- What the article's answers tell people to do: a word for each of its steps, in this order.
local STEPS = {
  ["4000"] = { en = { "power", "network", "router", "after%-sales" }, zh = { "电源", "网络", "路由器", "售后" } },
  ["5000"] = { en = { "network", "[Rr]estart the terminal", "server", "provider" }, zh = { "网络", "重启终端", "服务器", "服务商" } },
  ["6001"] = { en = { "expiry date", "[Cc]ompare", "issuer" }, zh = { "有效期", "核对", "发卡行" } },
  ["6002"] = { en = { "confirm", "top", "another means of payment", "refuse" }, zh = { "确认", "充值", "其他支付方式", "拒绝" } },
}

describe("the article's codes", function ()
  for _, c in ipairs(CODES) do
    it(c[1], function ()
      local e = assert(poserr.lookup("pos", c[1]))
      assert.are.equal("pos", e.system)
      assert.are.equal(c[1], e.code)
      assert.are.equal("code", e.from)
      assert.are.equal(c[2], e.class)
      assert.are.equal(c[3], e.group)
      assert.are.equal(c[4], e.actor)
      assert.are.equal(c[5], e.retry)
      assert.is_truthy(e.en.title:find(c[6], 1, true), e.en.title)
      assert.is_truthy(e.zh.title:find(c[7], 1, true), e.zh.title)
      for _, lang in ipairs { "en", "zh" } do
        local block = e[lang]
        assert.is_true(#block.cause > 10)
        assert.is_true(#block.steps >= 1)
        assert.is_true(#block.cardholder > 10)
        assert.is_true(#block.display > 0)
        for _, step in ipairs(block.steps) do assert.is_true(#step > 5) end
      end
    end)
  end

  it("are all there are", function ()
    local n = 0
    for code, e in poserr.codes("pos") do
      n = n + 1
      assert.are.equal(code, e.code)
    end
    assert.are.equal(#CODES, n)
  end)

  for code, langs in pairs(STEPS) do
    for lang, words in pairs(langs) do
      it(code .. " tells all steps in " .. lang, function ()
        local text, at = table.concat(poserr.lookup("pos", code)[lang].steps, "\n"), 1
        for _, word in ipairs(words) do
          local from, to = text:find(word, at)
          assert.is_truthy(from, word .. " is missing, or in another order:\n" .. text)
          at = to + 1
        end
      end)
    end
  end

  it("send nobody to charge twice when the outcome is not known", function ()
    for _, code in ipairs { "5000", "6006" } do
      local e = poserr.lookup("pos", code)
      assert.are.equal("verify", e.retry)
      assert.is_truthy(e.en.steps[1]:lower():find("do not charge again", 1, true))
      assert.is_truthy(e.zh.steps[1]:find("不要再次扣款", 1, true))
    end
  end)
end)

describe("the four kinds of trouble", function ()
  local groups = {}
  for id, group in poserr.groups() do groups[id] = group end

  local CAUSES = {
    card = { "刷卡失败", { "data", "not fit", "interface" }, { "卡片信息", "不符", "接口" } },
    transaction = { "交易失败", { "amount is over", "not supported" }, { "金额超过", "不支持" } },
    communication = { "通讯故障", { "network", "host" }, { "网络", "主机" } },
    other = { "其他", { "out of memory", "software version" }, { "内存不足", "软件版本不兼容" } },
  }
  for id, c in pairs(CAUSES) do
    it(id, function ()
      local g = groups[id]
      assert.are.equal(c[1], g.zh.title)
      assert.is_truthy(g.en.title)
      for _, word in ipairs(c[2]) do assert.is_truthy(g.en.cause:find(word, 1, true), word) end
      for _, word in ipairs(c[3]) do assert.is_truthy(g.zh.cause:find(word, 1, true), word) end
    end)
  end

  it("hold every class", function ()
    for path, class in poserr.classes() do assert.is_truthy(groups[class.group], path) end
    assert.is_truthy(groups.none)
  end)
end)

describe("free text", function ()
  local TEXTS = {
    { "余额不足", "funds.insufficient" }, { "通讯错误", "communication.interrupted" }, { "通信错误", "communication.interrupted" },
    { "刷卡失败", "card.unreadable" }, { "交易失败", "transaction.declined" }, { "通讯故障", "communication.interrupted" },
    { "内存不足", "terminal.memory" }, { "软件版本不兼容", "terminal.software" }, { "无法连接服务器", "communication.connect" },
  }
  for _, t in ipairs(TEXTS) do
    it(t[1], function ()
      assert.are.equal(t[2], poserr.classify(t[1]).class)
      assert.are.equal("phrase", poserr.classify(t[1]).how)
    end)
  end
end)

-- A vendor's codes, in the ten lines that a vendor writes.
describe("a vendor's own codes", function ()
  local function vendor(id, title)
    return {
      system = id, title = title, base = "unionpay", form = "an2",
      codes = {
        { "Z1", class = "terminal.not_signed_in", en = "Terminal not signed in", zh = "终端未签到" },
        { "51", zh = "卡内余额不足", retry = "later" },
      },
    }
  end
  local VENDORS = { { "lakala-own", "拉卡拉" }, { "unionpay-own", "银联" }, { "shengpay-own", "盛付通" }, { "ruiyinxin-own", "瑞银信" } }

  for _, v in ipairs(VENDORS) do
    it(v[2], function ()
      local registry = poserr.new()
      assert.is_true(registry.define(vendor(v[1], v[2])))
      local own = assert(registry.lookup(v[1], "Z1"))
      assert.are.equal("code", own.from)
      assert.are.equal("terminal.not_signed_in", own.class)
      assert.are.equal("终端未签到", own.zh.title)
      assert.are.equal(registry.class("terminal.not_signed_in").en.cause, own.en.cause)
      assert.is_true(#own.zh.steps > 0)

      local overridden = assert(registry.lookup(v[1], "51"))   -- what it does not say comes from the base
      assert.are.equal("卡内余额不足", overridden.zh.title)
      assert.are.equal("funds.insufficient", overridden.class)
      assert.are.equal("later", overridden.retry)
      assert.are.equal(poserr.lookup("unionpay", "51").en.title, overridden.en.title)

      local fallback = assert(registry.lookup(v[1], "55"))     -- what it does not define: the base, and it says so
      assert.are.equal("base", fallback.from)
      assert.are.equal("unionpay", fallback.base)
      assert.are.equal(v[1], fallback.system)
      assert.are.equal("cardholder.pin", fallback.class)

      local none, message, name = registry.lookup(v[1], "Z9")
      assert.is_nil(none)
      assert.are.equal("unknown_code", name)
      assert.is_truthy(message:find(v[1], 1, true))
      assert.is_nil(poserr.lookup(v[1], "Z1"))                 -- only in that registry
    end)
  end
end)
