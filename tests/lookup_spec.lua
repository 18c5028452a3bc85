-- Look-ups: what an entry says and where it has it from; readings and context; find; answers to bad input.
local poserr = require "poserr"

local function codes_of(list)
  local out = {}
  for i, e in ipairs(list) do out[i] = e.system .. ":" .. e.code end
  return out
end

-- nil, a message that is readable on one line, and the name of the reason
local function refused(name, entry, message, reason)
  assert.is_nil(entry)
  assert.is_string(message)
  assert.is_nil(message:find("[%z\1-\31]"), message)
  assert.is_true(#message < 200, message)
  assert.are.equal(name, reason)
end

describe("an entry", function ()
  local e = poserr.lookup("unionpay", "51")

  it("is a plain table of plain values", function ()
    local function plain(t, depth)
      assert.is_nil(getmetatable(t))
      for k, v in pairs(t) do
        assert.is_true(type(k) == "string" or type(k) == "number")
        if type(v) == "table" then
          assert.is_true(depth < 4)
          plain(v, depth + 1)
        else assert.is_true(type(v) == "string" or type(v) == "number" or type(v) == "boolean") end
      end
    end
    plain(e, 0)
    plain(poserr.lookup("iso7816-sw", "63C5"), 0)
  end)

  it("has every field of its class", function ()
    for _, field in ipairs { "system", "code", "class", "group", "side", "actor", "retry", "severity", "title", "cause", "steps", "confidence", "from" } do
      assert.is_not_nil(e[field], field)
    end
    local class = poserr.class(e.class)
    assert.are.equal(class.side, e.side)
    assert.are.equal(class.severity, e.severity)
    assert.are.equal(class.group, e.group)
  end)

  it("does not depend on what was asked before", function ()
    local registry = poserr.new()
    assert.are.equal("pattern", registry.lookup("upos", "203").from)
    assert.are.equal("code", registry.lookup("upos", "POSPrinter:203").from)
    assert.are.equal("pattern", registry.lookup("upos", "203").from)
  end)

  it("is the same table again, however it is spelled", function ()
    for _, spelling in ipairs { "51", " 51", "0051", "3531", "５１", 51 } do assert.are.equal(e, poserr.lookup("unionpay", spelling)) end
    assert.are.equal(e, poserr.system.unionpay["51"])
    assert.are.equal(e, poserr.system.unionpay[51])
    assert.are.equal(poserr.system.unionpay, poserr.system["unionpay"])
  end)

  it("is not kept when nobody holds it", function ()
    local registry = poserr.new()
    local weak = setmetatable({ registry.lookup("unionpay", "91") }, { __mode = "v" })
    collectgarbage() collectgarbage()
    assert.is_nil(weak[1])
    assert.are.equal("91", registry.lookup("unionpay", "91").code)
  end)

  it("speaks the default language in its own fields", function ()
    local registry = poserr.new()
    assert.are.equal("en", registry.lang())
    local en = registry.lookup("pos", "6002")
    assert.are.equal(en.en.title, en.title)
    assert.are.equal(en.en.steps, en.steps)
    assert.are.equal("zh", registry.lang("zh"))
    local zh = registry.lookup("pos", "6002")
    assert.are.equal("余额不足", zh.title)
    assert.are.equal(zh.zh.steps, zh.steps)
    assert.are.equal(en.en.title, en.title)          -- what a script holds stays as it was
    assert.are.equal("xx", registry.lang("xx"))
    assert.are.equal(en.en.title, registry.lookup("pos", "6002").title)
    assert.are.equal("en", poserr.lang())            -- registries do not share it
    refused("bad_language", registry.lang(""))
    refused("bad_language", registry.lang(("x"):rep(99)))
    refused("bad_language", registry.lang("z\0h"))
    assert.has_error(function () registry.lang({}) end)
  end)

  it("has a region's texts fall back to the language", function ()
    local registry = poserr.new()
    registry.lang("zh-CN")
    assert.are.equal("余额不足", registry.lookup("pos", "6002").title)
  end)
end)

describe("patterns", function ()
  it("capture what x stands for and say it in every text", function ()
    local e = poserr.lookup("iso7816-sw", "63C5")
    assert.are.equal("pattern", e.from)
    assert.are.equal(5, e.captured)
    assert.are.equal("tries", e.captures)
    assert.is_truthy(e.en.title:find("5", 1, true))
    assert.is_truthy(e.zh.title:find("5", 1, true))
    for _, lang in ipairs { "en", "zh" } do
      for _, text in pairs(e[lang]) do
        if type(text) == "string" then assert.is_nil(text:find("[{}]")) end
      end
    end
    assert.are.equal(16, poserr.lookup("iso7816-sw", "6C10").captured)
    assert.are.equal(0, poserr.lookup("iso7816-sw", "61 00").captured)
  end)

  it("lose against an exact code, and the wider against the narrower", function ()
    assert.are.equal("code", poserr.lookup("iso7816-sw", "6283").from)          -- 6283, 62xx
    local narrow, wide = poserr.lookup("iso7816-sw", "62FA"), poserr.lookup("iso7816-sw", "62E0")
    assert.are.equal("pattern", narrow.from)
    assert.are.equal("pattern", wide.from)
    assert.are_not.equal(narrow.title, wide.title)
    assert.are.equal(10, narrow.captured)                                       -- 62Fx
    assert.are.equal(0xE0, wide.captured)                                       -- 62xx
  end)

  it("follow one rule whatever the order of definition", function ()
    local orders = { { "6xxx", "62xx", "621x", "6213", "6210-6218" }, { "6210-6218", "6213", "621x", "62xx", "6xxx" } }
    for _, order in ipairs(orders) do
      local codes = {}
      for i, c in ipairs(order) do codes[i] = { c, class = "info.notice", en = "Row " .. c, zh = "行" .. c } end
      local registry = poserr.new()
      assert.is_true(registry.define { system = "order", form = "hex4", codes = codes })
      local answers = { ["6213"] = "6213", ["6212"] = "6210-6218", ["6219"] = "621x", ["6220"] = "62xx", ["6300"] = "6xxx" }
      for code, row in pairs(answers) do
        local e = registry.lookup("order", code)
        assert.are.equal("Row " .. row, e.en.title)
        assert.are.equal(code, e.code)
      end
      assert.are.equal(2, registry.lookup("order", "6212").captured)            -- the place in the range
      refused("unknown_code", registry.lookup("order", "7000"))
    end
  end)

  it("of decimals, letters and big numbers keep to their bounds", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "ranges", form = "int", codes = {
      { "200-299", class = "info.notice" }, { "-20..-10", class = "info.notice" }, { "5000000000-9000000000", class = "info.notice" },
      { "7xx", class = "info.notice" },
    } })
    assert.are.equal(50, registry.lookup("ranges", "250").captured)
    assert.are.equal(99, registry.lookup("ranges", "299").captured)
    refused("unknown_code", registry.lookup("ranges", "300"))
    refused("unknown_code", registry.lookup("ranges", "199"))
    assert.are.equal(5, registry.lookup("ranges", "-15").captured)
    assert.are.equal(2147483647, registry.lookup("ranges", "9000000000").captured)
    assert.are.equal(42, registry.lookup("ranges", 742).captured)
    assert.is_true(registry.define { system = "letters", form = "an2", codes = { { "N0-NZ", class = "info.notice" }, { "10-19", class = "info.notice" } } })
    assert.are.equal(10, registry.lookup("letters", "NA").captured)
    assert.are.equal(9, registry.lookup("letters", "19").captured)
    refused("unknown_code", registry.lookup("letters", "1A"))
    refused("unknown_code", registry.lookup("letters", "O0"))
  end)
end)

describe("base systems", function ()
  it("answer what a system does not define, and are named", function ()
    local e = poserr.lookup("lakala", "51")
    assert.are.equal("base", e.from)
    assert.are.equal("lakala", e.system)
    assert.are.equal("unionpay", e.base)
    assert.are.equal("funds.insufficient", e.class)
    assert.are.equal(poserr.lookup("unionpay", "51").zh.title, e.zh.title)
  end)

  it("go on to their own base", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "own", base = "lakala", form = "an2", codes = { { "Z1", class = "terminal.state" } } })
    local e = registry.lookup("own", "51")
    assert.are.equal("base", e.from)
    assert.are.equal("unionpay", e.base)
    assert.are.equal("own", e.system)
  end)

  it("lend their words only where they mean the same", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "own", base = "unionpay", form = "an2", codes = {
      { "51", class = "funds.insufficient" }, { "55", class = "terminal.memory" }, { "91", en = "Bank away" } } })
    assert.are.equal(poserr.lookup("unionpay", "51").zh.title, registry.lookup("own", "51").zh.title)
    assert.are.equal(poserr.class("terminal.memory").zh.title, registry.lookup("own", "55").zh.title)
    assert.are.equal("host.issuer_unavailable", registry.lookup("own", "91").class)
    assert.are.equal("Bank away", registry.lookup("own", "91").en.title)
    assert.are.equal(poserr.lookup("unionpay", "91").zh.title, registry.lookup("own", "91").zh.title)
  end)
end)

describe("context", function ()
  local function class(system, code, context)
    local e = assert(poserr.lookup(system, code, context))
    return e.class, e
  end

  it("chooses by phase: nothing was sent, or the outcome is unknown", function ()
    for _, c in ipairs { { "errno-net", "110" }, { "errno-net", "104" }, { "curl", "28" } } do
      local _, connect = class(c[1], c[2], { phase = "connect" })
      local _, sent = class(c[1], c[2], { phase = "sent" })
      assert.are.equal("communication.connect", connect.class)
      assert.are_not.equal("verify", connect.retry)
      assert.are.equal("verify", sent.retry)
    end
  end)

  it("left open brings every reading, the likeliest first", function ()
    local _, e = class("errno-net", "110")
    assert.are.equal(2, #e.readings)
    assert.are.equal(e.title, e.readings[1].title)
    assert.are_not.equal(e.readings[1].class, e.readings[2].class)
    for _, r in ipairs(e.readings) do
      assert.is_table(r.when)
      assert.is_nil(r.readings)
    end
  end)

  it("chooses by command of the card", function ()
    assert.are.equal("cardholder.pin_tries", (class("iso7816-sw", "6984", { command = "verify" })))
    assert.are.equal("card.interface", (class("iso7816-sw", "6984", { command = "gpo" })))
    assert.are.equal("info.notice", (class("iso7816-sw", "6A88", { command = "get-data" })))
    assert.are.equal("info.success", (class("iso7816-sw", "63C1", { command = "issuer-script" })))
    assert.are.equal("cardholder.pin", (class("iso7816-sw", "63C1", { command = "verify" })))
  end)

  it("prefers a pattern that it confirms to an exact code that knows nothing of it", function ()
    local _, e = class("iso7816-sw", "6A88", { command = "gpo" })
    assert.are.equal("pattern", e.from)
    assert.are.equal("gpo", e.when.command)
    assert.are.equal("6A88", e.code)
    assert.are_not.equal(poserr.lookup("iso7816-sw", "6A88").title, e.title)
    assert.are.equal("card.unreadable", (class("iso7816-sw", "6A88", { command = "read-record" })))
    local plain = false                                  -- and the plain meaning comes along as a reading
    for _, r in ipairs(e.readings) do plain = plain or (r.system == "iso7816-sw" and r.from == "code") end
    assert.is_true(plain)
  end)

  it("that nothing confirms leaves the plain meaning", function ()
    assert.are.equal(poserr.lookup("iso7816-sw", "6A88").title, (select(2, class("iso7816-sw", "6A88", { command = "nothing" }))).title)
    assert.are.equal("51", poserr.lookup("unionpay", "51", { family = "sim" }).code)
  end)

  it("chooses a family's own status words", function ()
    local _, sim = class("iso7816-sw", "6985", { family = "sim" })
    assert.are.equal("communication.sim", sim.class)
    assert.are.equal("sim-sw", sim.base)
    local _, pattern = class("iso7816-sw", "6700", { family = "sim" })          -- 67xx there, exact here
    assert.are.equal("communication.sim", pattern.class)
    local _, purse = class("iso7816-sw", "9302", { family = "purse" })
    assert.are.equal("pboc-sw", purse.base)
    assert.are.equal("63C5", (select(2, class("iso7816-sw", "63C5", { family = "desfire" }))).code)   -- not theirs: the standard's
  end)

  it("chooses bits of a contactless kernel", function ()
    assert.are_not.equal(poserr.lookup("emv-tvr", "5.4").title, poserr.lookup("emv-tvr", "5.4", { kernel = 2 }).title)
    assert.are.equal(poserr.lookup("emv-tvr", "5.4", { kernel = 2 }).title, poserr.lookup("emv-tvr", "5.4", { kernel = "2" }).title)
  end)

  it("chooses by vendor, region and date as a definition says", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "rules", form = "n1", codes = {
      { "1", class = "transaction.declined", en = "Old rule", zh = "旧规则" },
      { "1", class = "risk.policy", when = { date_from = "2026-07-25" }, en = "New rule", zh = "新规则" },
      { "2", class = "transaction.declined", en = "Elsewhere", zh = "其他地区" },
      { "2", class = "risk.compliance", when = { region = "europe" }, en = "In Europe", zh = "欧洲" },
      { "2", class = "risk.policy", when = { region = "europe", scheme = "visa" }, en = "Visa in Europe", zh = "欧洲Visa" },
    } })
    local function title(code, context) return registry.lookup("rules", code, context).en.title end
    assert.are.equal("Old rule", title("1"))
    assert.are.equal("Old rule", title("1", { date = "2026-07-24" }))
    assert.are.equal("New rule", title("1", { date = "2026-07-25" }))
    assert.are.equal("New rule", title("1", { date = "2027-01-01" }))
    assert.are.equal("Elsewhere", title("2"))
    assert.are.equal("Elsewhere", title("2", { region = "asia" }))
    assert.are.equal("In Europe", title("2", { region = "Europe" }))
    assert.are.equal("Visa in Europe", title("2", { region = "europe", scheme = "VISA" }))
    assert.are.equal(3, #registry.lookup("rules", "2").readings)
    assert.is_nil(registry.lookup("rules", "2", { region = "asia" }).readings)
  end)

  it("is a table of strings", function ()
    assert.has_error(function () poserr.lookup("pos", "6002", "sim") end)
    assert.has_error(function () poserr.lookup("pos", "6002", { family = {} }) end)
    assert.has_error(function () poserr.lookup("pos", "6002", { phase = true }) end)
    assert.are.equal("6002", poserr.lookup("pos", "6002", nil).code)
    assert.are.equal("6002", poserr.lookup("pos", "6002", {}).code)
    assert.are.equal("6002", poserr.lookup("pos", "6002", { family = "" }).code)
    assert.are.equal("6002", poserr.lookup("pos", "6002", { family = ("x"):rep(1e5), phase = "a\0b;c=d" }).code)
  end)

  it("completes a part of a compound code with the device", function ()
    assert.are.equal("POSPrinter:203", poserr.lookup("upos", "203", { device = "POSPrinter" }).code)
    assert.are.equal("POSPrinter:203", poserr.lookup("upos", 203, { device = "posprinter" }).code)
    assert.are.equal("106", poserr.lookup("upos", "106", { device = "POSPrinter" }).code)
    assert.is_nil(poserr.lookup("upos", "203", { device = "Belts" }))
    assert.is_nil(poserr.lookup("upos", "203", { device = ("x"):rep(200) }))
    local found = false
    for _, e in ipairs(poserr.find("203", { device = "POSPrinter" })) do found = found or e.code == "POSPrinter:203" end
    assert.is_true(found)
  end)

  it("that fits no reading of a name leaves the code unknown, not malformed", function ()
    assert.are.equal("unknown_code", select(3, poserr.lookup("errno-net", "ETIMEDOUT", { phase = "never" })))
    assert.are.equal("unknown_code", select(3, poserr.lookup("errno-net", "110", { phase = "never" })))
  end)
end)

describe("find", function ()
  it("asks every system", function ()
    local systems = {}
    for _, e in ipairs(poserr.find("6985")) do systems[e.system] = e end
    for _, id in ipairs { "iso7816-sw", "gp-sw", "pboc-sw", "sim-sw" } do assert.are.equal("6985", systems[id] and systems[id].code, id) end
    assert.is_nil(systems.lakala)                       -- has it only from a base
  end)

  it("brings each family's reading of a status word", function ()
    local systems = {}
    for _, e in ipairs(poserr.find("9404")) do systems[e.system] = e.title end
    assert.is_string(systems["sim-sw"])
    for _, e in ipairs(poserr.find("9302")) do systems[e.system] = e.title end
    assert.is_string(systems["pboc-sw"])
  end)

  it("puts exact codes before other spellings, and those before patterns", function ()
    local rank, last = { code = 1, pattern = 2 }, 0
    local list = poserr.find("51")
    assert.are.equal("unionpay", list[1].system)        -- the catalog's order among equals
    for _, e in ipairs(list) do
      assert.is_true(rank[e.from] >= last)
      last = rank[e.from]
    end
    local exact = true
    for _, e in ipairs(list) do
      if e.code ~= "51" then exact = false elseif e.from == "code" then assert.is_true(exact) end
    end
    assert.are.equal("pos:6001", codes_of(poserr.find("6001"))[1])
    assert.are.equal("wechatpay:NOTENOUGH", codes_of(poserr.find("notenough"))[1])
  end)

  it("takes numbers, names and a context", function ()
    assert.are.equal("iso7816-sw:6985", codes_of(poserr.find(0x6985))[1])
    assert.are.equal("errno-net:110", codes_of(poserr.find("110", { phase = "sent" }))[1] and
      codes_of({ poserr.lookup("errno-net", "ETIMEDOUT", { phase = "sent" }) })[1])
    local sim
    for _, e in ipairs(poserr.find("6700", { family = "sim" })) do if e.system == "sim-sw" then sim = e end end
    assert.are.equal("communication.sim", sim.class)
  end)

  it("finds nothing quietly", function ()
    assert.are.same({}, poserr.find("no such code at all ~"))
    assert.are.same({}, poserr.find(""))
    assert.are.same({}, poserr.find("\0"))
    assert.are.same({}, poserr.find("\255\254\253"))
    assert.are.same({}, poserr.find(("9"):rep(2 ^ 20)))
    assert.has_error(function () poserr.find() end)
    assert.has_error(function () poserr.find(nil) end)
    assert.has_error(function () poserr.find({}) end)
    assert.has_error(function () poserr.find(true) end)
    assert.has_error(function () poserr.find("51", 5) end)
  end)
end)

describe("equivalents", function ()
  it("have the same class", function ()
    local e = poserr.lookup("pos", "6002")
    local list = poserr.equivalents(e, "unionpay")
    assert.are.equal("51", list[1].code)
    for _, other in ipairs(list) do assert.are.equal(e.class, other.class) end
  end)

  it("are first those that the entry names, and none twice", function ()
    local checked = 0
    for _, e in poserr.codes("checkout") do
      local link = (e.see or {})[1]
      if link and checked < 5 then
        local system, code = link:match("^([^:]+):(.+)$")
        local list, seen = poserr.equivalents(e, system), {}
        assert.are.equal(poserr.lookup(system, code), list[1])
        for _, other in ipairs(list) do
          assert.is_nil(seen[other.code])
          seen[other.code] = true
        end
        checked = checked + 1
      end
    end
    assert.are.equal(5, checked)
  end)

  it("of what is not there", function ()
    local e = poserr.lookup("pos", "6002")
    assert.are.same({}, poserr.equivalents(e, "emv-tsi"))
    refused("unknown_system", poserr.equivalents(e, "nope"))
    assert.has_error(function () poserr.equivalents("6002", "unionpay") end)
    assert.has_error(function () poserr.equivalents({}, "unionpay") end)
    assert.has_error(function () poserr.equivalents(e) end)
    assert.has_error(function () poserr.equivalents(e, {}) end)
  end)
end)

describe("walks", function ()
  it("show every system, its codes and what is said of it", function ()
    local n = 0
    for id in poserr.systems() do
      n = n + 1
      local info, count = poserr.info(id), 0
      for code, e in poserr.codes(id) do
        count = count + 1
        assert.are.equal(code, e.code)
      end
      assert.are.equal(info.count, count)
      assert.are.equal(id, info.system)
      assert.is_string(info.title.en or info.title.zh)
    end
    assert.is_true(n > 100)
  end)

  it("show the classes", function ()
    local n = 0
    for path, class in poserr.classes() do
      n = n + 1
      assert.are.equal(path, class.path)
      assert.are.same(class, poserr.class(path))
    end
    assert.is_true(n > 100)
    refused("unknown_class", poserr.class("funds.nothing"))
    refused("unknown_class", poserr.class(""))
    refused("unknown_class", poserr.class("@card"))
    refused("unknown_class", poserr.class("funds.insufficient\0x"))
    refused("unknown_class", poserr.class(("x"):rep(2 ^ 20)))
    assert.has_error(function () poserr.class({}) end)
  end)

  it("of systems that are not there", function ()
    refused("unknown_system", poserr.codes("nope"))
    refused("unknown_system", poserr.info("nope"))
    assert.has_error(function () poserr.codes() end)
    assert.has_error(function () poserr.info({}) end)
  end)
end)

describe("bad input", function ()
  local BAD = {
    "", " ", "\t\r\n", "\0", "6002\0", "\0006002", "60\0002", "\255\254", "\195\40", "\237\160\128", "60\2502", "\27[31m6002", "\127",
    ("9"):rep(96), ("9"):rep(2 ^ 20), ("\0"):rep(2 ^ 20), ("余"):rep(2 ^ 18), (" "):rep(2 ^ 20), "{tries}", "%s%s%n", "../../etc/passwd", "🙂",
  }
  local SYSTEMS = { "pos", "unionpay", "iso7816-sw", "pcsc", "curl", "alipay", "upos", "emv-tvr", "lakala", "phrases-zh" }

  for _, system in ipairs(SYSTEMS) do
    it("is refused by " .. system, function ()
      for _, code in ipairs(BAD) do
        local entry, message, name = poserr.lookup(system, code)
        assert.is_nil(entry)
        assert.is_true(name == "bad_code" or name == "unknown_code")
        assert.is_true(#message < 200)
        assert.is_nil(message:find("[%z\1-\31\127]"))
        assert.is_nil(poserr.system[system][code])
        assert.is_nil((poserr.decode(system, code)))
      end
    end)
  end

  it("in messages stays readable UTF-8", function ()
    local _, message = poserr.lookup("pos", ("余额"):rep(100))
    assert.is_truthy(message:find("余额余额", 1, true))
    assert.is_truthy(message:find("...", 1, true))
    local rest = message:gsub("[\1-\127]", ""):gsub("[\228-\233][\128-\191][\128-\191]", "")
    assert.are.equal("", rest)
    _, message = poserr.lookup("pos", "\255\254\195\228\189")
    assert.are.equal("", (message:gsub("[\1-\127]", "")))
  end)

  it("as a system", function ()
    for _, id in ipairs { "", "nope", "POS", "pos\0", "\0", "pos ", ("x"):rep(2 ^ 20), "\255", "unionpay\n" } do
      refused("unknown_system", poserr.lookup(id, "6002"))
      refused("unknown_system", poserr.decode(id, "6002"))
      refused("unknown_system", poserr.codes(id))
      refused("unknown_system", poserr.info(id))
      assert.is_nil(poserr.system[id])
    end
  end)

  it("of a wrong type raises", function ()
    for _, value in ipairs { {}, true, print, coroutine.create(function () end) } do
      assert.has_error(function () poserr.lookup("pos", value) end)
      assert.has_error(function () poserr.lookup(value, "6002") end)
      assert.has_error(function () poserr.decode("emv-tvr", value) end)
      assert.is_nil(poserr.system[value])
      assert.is_nil(poserr.system.pos[value])
    end
    assert.has_error(function () poserr.lookup() end)
    assert.has_error(function () poserr.lookup("pos") end)
    assert.has_error(function () poserr.lookup("pos", nil) end)
    assert.has_error(function () poserr.decode("emv-tvr") end)
  end)
end)

describe("the module", function ()
  it("names its versions and sets no global", function ()
    assert.is_string(poserr._VERSION)
    assert.is_string(poserr._DATA_VERSION)
    assert.is_nil(rawget(_G, "poserr"))
  end)

  it("makes independent registries with the same functions", function ()
    local registry = poserr.new()
    for name, value in pairs(poserr) do assert.are.equal(type(value), type(registry[name]), name) end
    for name in pairs(registry) do assert.is_not_nil(poserr[name], name) end
    assert.are_not.equal(registry.lookup("pos", "6002"), poserr.lookup("pos", "6002"))
    assert.are.same(registry.lookup("pos", "6002"), poserr.lookup("pos", "6002"))
  end)
end)
