local poserr = require "poserr"

local function first(text, opts)
  local e = poserr.search(text, opts)[1]
  return e and e.system .. ":" .. e.code
end

local function position(list, system, code)
  for i, e in ipairs(list) do
    if e.system == system and e.code == code then return i end
  end
end

describe("search", function()
  it("puts what was asked for whole in front", function()
    assert.equal("pos:6002", first "Insufficient funds")
    assert.equal("pos:6002", first "insufficient FUNDS")
    assert.equal("pos:6002", first "余额不足")
    assert.equal("wechatpay:NOTENOUGH", first "NOTENOUGH")
    assert.equal("iso7816-sw:6985", first "6985")
    assert.equal("pcsc:8010000C", first "SCARD_E_NO_SMARTCARD")
    assert.equal("pcsc:8010000C", first "scard e no smartcard")
  end)

  it("finds all words in any order, in any language", function()
    for _, text in ipairs { "funds insufficient", "printer open cover", "打印机缺纸", "缺纸打印机" } do
      local list = poserr.search(text)
      assert.is_true(#list > 0, text)
    end
    for _, e in ipairs(poserr.search("cover open printer", { limit = 5 })) do assert.equal("device.printer", e.class) end
    for _, e in ipairs(poserr.search("打印机缺纸", { limit = 5 })) do assert.equal("device.paper", e.class) end
  end)

  it("understands synonyms", function()
    local a, b = poserr.search("通信超时"), poserr.search("通讯超时")
    assert.is_true(#a > 0)
    assert.equal(#a, #b)
    for i = 1, #a do assert.equal(b[i].system .. b[i].code, a[i].system .. a[i].code) end
  end)

  it("forgives slips", function()
    assert.equal("funds.insufficient", poserr.search("insuficient funds")[1].class)
    assert.equal("funds.insufficient", poserr.search("insufficeint funds")[1].class)
    assert.equal("device.printer", poserr.search("printr coverr open")[1].class)
    assert.equal(0, #poserr.search("xyzzy"))
    assert.equal(0, #poserr.search("xyz"))
  end)

  it("ranks real systems before phrases, and the whole before a part", function()
    local list, phrases = poserr.search("余额不足", { limit = 200 }), 0
    for _, e in ipairs(list) do
      if e.system:find("^phrases") then phrases = phrases + 1
      elseif e.zh.title == "余额不足" then assert.equal(0, phrases, e.system) end
    end
    assert.is_true(phrases > 0)
    list = poserr.search("expired card", { limit = 100 })
    assert.is_true(position(list, "unionpay", "54") < position(list, "stripe", "expired_card"))
  end)

  it("counts the system's own name", function()
    assert.equal("stripe:expired_card", first "stripe expired card")
  end)

  it("keeps to limit, system and language", function()
    assert.equal(20, #poserr.search("card"))
    assert.equal(3, #poserr.search("card", { limit = 3 }))
    for _, e in ipairs(poserr.search("card", { system = "visa", limit = 100 })) do
      assert.equal("visa", e.system)
    end
    assert.equal(0, #poserr.search("余额不足", { lang = "en", system = "iso8583" }))
    assert.is_true(#poserr.search("余额不足", { lang = "zh", system = "iso8583" }) > 0)
    local none, message, name = poserr.search("card", { system = "nobody" })
    assert.is_nil(none)
    assert.is_string(message)
    assert.equal("unknown_system", name)
  end)

  it("searches a system with what it takes from its base", function()
    local list = poserr.search("Incorrect PIN", { system = "lakala" })
    assert.equal(poserr.lookup("lakala", "55").class, list[1].class)
    for _, e in ipairs(list) do
      assert.equal("lakala", e.system)
      assert.equal(poserr.lookup("lakala", e.code).class, e.class)
    end
  end)

  it("gives each code once", function()
    local seen = {}
    for _, e in ipairs(poserr.search("6985", { limit = 1000 })) do
      local key = e.system .. ":" .. e.code
      assert.is_nil(seen[key])
      seen[key] = true
    end
  end)

  it("sees a vendor's layer, and what it hides", function()
    local own = poserr.new()
    assert.is_true(own.define { system = "acme", form = "n2", title = { en = "Acme", zh = "示例" }, codes = {
      { "71", class = "terminal.power", name = "FLUX_LOW", en = "Flux capacitor empty", zh = "磁通电容已空" } } })
    assert.equal("acme", own.search("flux capacitor")[1].system)
    assert.equal("71", own.search("磁通电容")[1].code)
    assert.equal("71", own.search("flux_low")[1].code)
    assert.equal(0, #poserr.search("flux capacitor"))
  end)

  it("takes any text", function()
    for _, text in ipairs { "", " ", "\0", "\255\254", ("x"):rep(5000), ("余"):rep(3000), "的", "the", ":", "%" } do
      assert.is_table(poserr.search(text))
    end
    assert.has_error(function() poserr.search() end)
    assert.has_error(function() poserr.search("x", 1) end)
    assert.has_error(function() poserr.search("x", { limit = 0 }) end)
    assert.has_error(function() poserr.search("x", { limit = 1001 }) end)
    for key, wrong in pairs { limit = "x", system = 5, lang = true } do
      local ok, why = pcall(poserr.search, "x", { [key] = wrong })
      assert.is_false(ok)
      assert.is_truthy(why:find("bad argument #2", 1, true) and why:find("opts." .. key, 1, true), why)
    end
  end)
end)
