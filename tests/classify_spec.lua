local poserr = require "poserr"

local function lines(name)
  local list = {}
  for line in assert(io.open("tests/cases/" .. name)):lines() do
    if not line:find("^#") then list[#list + 1] = line end
  end
  return list
end

local HOW = { code = true, pattern = true, base = true, name = true, phrase = true, similar = true, none = true }

describe("classify", function()
  it("reads codes with a system, a label, or alone", function()
    local out = lines("classify-codes.out")
    for i, text in ipairs(lines("classify-codes.in")) do
      local v = poserr.classify(text)
      assert.equal(text .. " " .. out[i], text .. " " .. v.class .. " " .. v.how)
    end
  end)

  it("recognises names, phrases and unseen words", function()
    local out = lines("classify-words.out")
    for i, text in ipairs(lines("classify-words.in")) do
      local v = poserr.classify(text)
      assert.is_truthy((" " .. out[i] .. " "):find(" " .. v.class .. " ", 1, true), text .. ": " .. v.class .. " (" .. v.how .. ")")
    end
  end)

  it("is right about labels of other sources, mostly", function()
    local n, class, group = 0, 0, 0
    for line in assert(io.open("bench/unseen.tsv")):lines() do
      local path, text = line:match("^([%w_.]+)\t(.+)$")
      if path then
        local v = poserr.classify(text)
        n = n + 1
        if v.class == path then class = class + 1 end
        if v.group == poserr.class(path).group then group = group + 1 end
      end
    end
    assert.is_true(n > 300)
    assert.is_true(class / n >= 0.85, "class: " .. class .. " of " .. n)
    assert.is_true(group / n >= 0.92, "group: " .. group .. " of " .. n)
  end)

  it("gives a whole verdict for anything", function()
    for _, what in ipairs { "", " ", "foo bar baz", ":", "51:", ":51", "unionpay:", ("x"):rep(5000), ("余"):rep(3000), "\0\1\2", "\255\254", 51, 0, -1, 1e300,
        {}, { system = "nobody" }, { code = "51" }, { system = "nobody", code = "51" }, { system = "pos", code = "99999" } } do
      local v = poserr.classify(what)
      assert.is_truthy(poserr.class(v.class))
      assert.is_true(HOW[v.how])
      assert.is_true(v.confidence >= 0 and v.confidence <= 100)
      assert.is_string(v.title)
      assert.is_string(v.retry)
      assert.is_string(v.actor)
      assert.is_string(v.group)
      assert.is_table(v.alternatives)
    end
  end)

  it("says none when nothing is known", function()
    local v = poserr.classify("xyzzy plugh")
    assert.equal("unknown.unclassified", v.class)
    assert.equal("none", v.how)
    assert.equal(0, v.confidence)
    assert.is_nil(v.entry)
  end)

  it("takes entries, and systems with codes and context", function()
    local entry = poserr.lookup("unionpay", "51")
    local v = poserr.classify(entry)
    assert.equal("funds.insufficient", v.class)
    assert.equal("code", v.how)
    assert.equal("unionpay", v.system)
    assert.equal("51", v.code)
    assert.same(entry.title, v.title)
    assert.same(entry.retry, v.retry)
    assert.equal("pattern", poserr.classify { system = "iso7816-sw", code = "6190" }.how)
    assert.equal("base", poserr.classify { system = "lakala", code = "55" }.how)
    assert.equal("card.command", poserr.classify { system = "iso7816-sw", code = 0x6985 }.class)
    assert.equal("communication.sim", poserr.classify { system = "iso7816-sw", code = "6985", family = "sim" }.class)
  end)

  it("asks the words when the code is unknown", function()
    assert.equal("card.blocked", poserr.classify { system = "stripe", code = "card_was_blocked_by_bank" }.class)
    assert.equal("similar", poserr.classify { system = "stripe", code = "card_was_blocked_by_bank" }.how)
    assert.equal("funds.insufficient", poserr.classify { system = "pos", code = "9999", text = "余额不足" }.class)
    assert.equal("none", poserr.classify { system = "pos", code = "9999" }.how)
  end)

  it("never dresses a guess as certain", function()
    local v = poserr.classify("6002")   -- the article's, and Alipay's, and others'
    assert.equal("similar", v.how)
    assert.is_true(v.confidence < 60)
    assert.is_true(#v.alternatives > 0)
    for _, a in ipairs(v.alternatives) do
      assert.is_truthy(poserr.class(a.class))
      assert.are_not.equal(v.class, a.class)
      assert.equal(a.class, poserr.lookup(a.system, a.code).class)
    end
    for _, text in ipairs { "card was not approved", "payment unsuccessful", "transaction not completed", "not successful", "未成功", "交易不成功", "支付没有成功", "没有批准",
        "未支付成功", "payment was declined, not approved", "failed to complete successfully", "approved? no" } do
      assert.are_not.equal("none", poserr.classify(text).group, text)
    end
  end)

  it("leaves systems out that are not to be asked", function()
    assert.equal("name", poserr.classify("NOTENOUGH").how)
    assert.are_not.equal("name", poserr.classify("NOTENOUGH", { without = { "wechatpay" } }).how)
    assert.has_error(function() poserr.classify("x", { without = { 1 } }) end)
    assert.has_error(function() poserr.classify("x", 1) end)
    assert.has_error(function() poserr.classify() end)
    assert.has_error(function() poserr.classify(true) end)
  end)

  it("learns a vendor's words at once", function()
    local own = poserr.new()
    assert.equal("none", own.classify("flux capacitor drained").how)
    assert.is_true(own.define { system = "acme", form = "n2", title = { en = "Acme", zh = "示例" }, codes = {
      { "71", class = "terminal.power", name = "FLUX_CAPACITOR_EMPTY", en = "Flux capacitor empty", zh = "磁通电容已空" } } })
    assert.equal("terminal.power", own.classify("flux capacitor drained").class)
    assert.equal("similar", own.classify("flux capacitor drained").how)
    assert.equal("name", own.classify("FluxCapacitorEmpty").how == "name" and "name" or own.classify("FLUX_CAPACITOR_EMPTY").how)
    assert.equal("none", poserr.classify("flux capacitor drained").how)
  end)

  it("answers in the registry's language", function()
    local own = poserr.new()
    own.lang("zh")
    assert.equal(poserr.class("funds.insufficient").zh.title, own.classify("wallet has not got enough money in it").title)
  end)
end)
