-- Definitions: what is refused and how it is said, layers, languages, iteration, limits, isolation, memory.
local poserr = require "poserr"

local function row(t)
  if t[1] == nil then t[1] = "51" end
  return { system = "v", form = "an2", codes = { t } }
end

local function system(form, ...)
  local codes = {}
  for i, c in ipairs { ... } do codes[i] = type(c) == "table" and c or { c } end
  return { system = "v", form = form, codes = codes }
end

local function readings(n)
  local codes = {}
  for i = 1, n do codes[i] = { "51", when = { family = "f" .. i } } end
  codes[n + 1] = { "51" }
  return { system = "v", form = "an2", codes = codes }
end

local function languages(n)
  local t = {}
  for i = 1, n do t[string.char(97 + math.floor(i / 26), 97 + i % 26, 122)] = "x" end
  return row(t)
end

-- The lines of a message in alphabetical order.
local function sorted(message)
  local lines = {}
  for line in message:gmatch("[^\n]+") do lines[#lines + 1] = line end
  table.sort(lines)
  return lines
end

local ROOTS = "account, approved, card, cardholder, communication, device, funds, host, info, merchant, message, risk, security, terminal, transaction, unknown"

local function func() end

local function strange() return setmetatable({}, { __index = func, __len = func, __pairs = func }) end

-- definition, the whole message
local REFUSED = {
  -- the definition itself
  { {}, "definition: empty: a definition has a system, systems, classes or rules" },
  { { systems = {} }, "definition: empty: a definition has a system, systems, classes or rules" },
  { { pack = "x" }, "definition: empty: a definition has a system, systems, classes or rules" },
  { setmetatable({ system = "v", form = "an2" }, {}), "definition: a table with a metatable; definitions are plain data" },
  { { systems = 5 }, "systems: table expected, got number" },
  { { systems = { 5 } }, "systems[1]: table expected, got number" },
  { { systems = {}, extra = 1 }, 'definition: unknown field of a pack without a system: "extra"; one of pack, layer, classes, groups, systems, rules' },
  { { systems = { { system = "v", form = "an2", layer = "site" } } }, "systems[1].layer: a field of the pack; write it beside systems" },
  { { system = "v", form = "an2", systems = {} }, "systems: a pack has either a system of its own or a list of systems" },
  { { system = "v", form = "an2", layer = "top" }, 'layer: no such layer "top"; vendor, site or shop' },
  { { system = "v", form = "an2", layer = "built-in" }, 'layer: no such layer "built-in"; vendor, site or shop' },
  { { system = "v", form = "an2", layer = 3 }, "layer: string expected, got number" },
  { { system = "v", form = "an2", pack = "My Pack" }, 'pack: "My Pack" is no id: lower case letters, digits and hyphens' },
  { { system = "v", form = "an2", pack = func }, "pack: string expected, got function" },
  -- systems
  { { codes = {} }, "system: an id is missing" },
  { { system = 5 }, "system: string expected, got number" },
  { { system = "" }, 'system: "" is no id: lower case letters, digits and hyphens' },
  { { system = "Lakala POS" }, 'system: "Lakala POS" is no id: lower case letters, digits and hyphens' },
  { { system = "v\0" }, "system: text holds a NUL byte" },
  { { system = "\255" }, "system: text is not valid UTF-8" },
  { { system = "v" }, "form: missing: a new system says how its codes look (an2, n4, hex4, int, name, ...)" },
  { { system = "v", form = 7 }, "form: string expected, got number" },
  { { system = "v", form = "an99" }, 'form: no such form "an99"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text' },
  { { system = "v", form = "hex" }, 'form: no such form "hex"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text' },
  { { system = "v", form = "bits17" }, 'form: no such form "bits17"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text' },
  { { system = "v", form = "bits1", lsb = 2 }, "lsb: 0 or 1 expected" },
  { { system = "v", form = "an2", lsb = 0 }, "lsb: only a system whose form is bitsN has it; leave it out" },
  { { system = "v", form = "an2", bytes = { "a" } }, "bytes: only a system whose form is bitsN has it; leave it out" },
  { { system = "v", form = "an2", shapes = { "[{code}]", "ACME" } }, 'shapes: "ACME" has no {code}' },
  { { system = "v", form = "an2", shapes = "ACME" }, 'shapes: "ACME" has no {code}' },
  { { system = "v", form = "hex2", frames = { "04..{code}", "0G{code}" } }, 'frames: "0G{code}" holds more than hex digits, .. and {code}' },
  { { system = "v", form = "an2", base = "unionpai" }, 'base: no such system "unionpai"; did you mean "unionpay"?' },
  { { system = "v", form = "an2", base = 3 }, "base: string expected, got number" },
  { { system = "v", form = "an2", base = "v" }, "base: the chain of bases goes round or is longer than 8" },
  { { systems = { { system = "a", base = "b", form = "an2" }, { system = "b", base = "c", form = "an2" }, { system = "c", base = "a", form = "an2" } } },
    "systems[1].base: the chain of bases goes round or is longer than 8\nsystems[2].base: the chain of bases goes round or is longer than 8\n" ..
    "systems[3].base: the chain of bases goes round or is longer than 8" },
  { { systems = { { system = "a", form = "an2" }, { system = "a", form = "an2" } } }, "systems[2].system: a is defined twice in this pack" },
  { { system = "unionpay", form = "n4" }, "form: unionpay has the form an2 in a lower layer; leave it out" },
  { { system = "unionpay", base = "visa" }, "base: unionpay is defined by a lower layer, which sets its base; leave it out" },
  { { system = "v", form = "an2", codez = {} }, 'definition: unknown field "codez"; did you mean "codes"?' },
  { { system = "v", form = "an2", { "51" } }, "definition: a key of type number; codes belong into codes = { ... }" },
  { { [51] = "x", [55] = "y" }, "definition: a key of type number; codes belong into codes = { ... } of a system" },
  { { system = "v", form = "an2", { "51" }, { "55" } }, "definition: a key of type number; codes belong into codes = { ... }" },
  { { system = "v", form = "an2", title = { "Acme" } }, 'title: item 1 has no name; a text is en = "..." or zh = "..."' },
  { { system = "v", form = "an2", [func] = 1 }, "definition: a key of type function; codes belong into codes = { ... }" },
  { { system = "v", form = "an2", markers = "SW" }, nil },
  { { system = "v", form = "an2", markers = 5 }, "markers: table expected, got number" },
  { { system = "v", form = "an2", markers = { "SW", {} } }, "markers: string expected, got table" },
  { { system = "v", form = "an2", title = 5 }, "title: table expected, got number" },
  { { system = "v", form = "an2", title = { en = 5 } }, "title.en: a title or a table of texts expected, got number" },
  { { system = "v", form = "an2", sources = { "book" } }, "sources: keys are strings such as S1" },
  { { system = "v", form = "an2", sources = { S1 = func } }, "sources: string expected, got function" },
  { { system = "v", form = "an2", codes = 5 }, "codes: table expected, got number" },
  { { system = "v", form = "an2", codes = strange() }, "codes: a table with a metatable; definitions are plain data" },
  { { system = "v", form = "an2", codes = { x = 1 } }, 'codes: a list of rows expected, { "51", ... } each; found the key x' },
  { { system = "v", form = "an2", codes = { { "51" }, [9] = { "52" } } }, 'codes: a list of rows expected, { "51", ... } each; found the key 9' },
  { { system = "v", form = "an2", codes = { 5 } }, "codes[1]: table expected, got number" },
  { { system = "v", form = "an2", codes = { strange() } }, "codes[1]: a table with a metatable; definitions are plain data" },
  -- codes
  { { system = "v", form = "an2", codes = { {} } }, 'codes[1][1]: a code is missing; it is the first item of its row: { "51", ... }' },
  { row { true }, "codes[1][1]: string expected, got boolean" },
  { row { func }, "codes[1][1]: string expected, got function" },
  { row { 5.5 }, "codes[1][1]: a number that is not whole; write the code as a string" },
  { row { "" }, "codes[1][1]: an empty code" },
  { row { ("x"):rep(96) }, "codes[1][1]: a code of 96 bytes; at most 95 are allowed" },
  { row { "5\0001" }, "codes[1][1]: text holds a NUL byte" },
  { row { "\255" }, "codes[1][1]: text is not valid UTF-8" },
  { row { "ZZZ" }, 'codes[1][1]: "ZZZ" does not have the form an2' },
  { row { -5 }, 'codes[1][1]: "-5" does not have the form an2' },
  { system("hex4", "69G5"), 'codes[1][1]: "69G5" does not have the form hex4' },
  { system("int", "z1"), 'codes[1][1]: "z1" does not have the form int' },
  { system("bits5", "6.1"), 'codes[1][1]: "6.1" does not have the form bits5' },
  { system("bits5", "1.9"), 'codes[1][1]: "1.9" does not have the form bits5' },
  { system("bits5", "1.0"), 'codes[1][1]: "1.0" does not have the form bits5' },
  { system("bits1", "1.2-1=0"), 'codes[1][1]: "1.2-1=0" does not have the form bits1' },
  { system("bits1", "1.1-2=00"), 'codes[1][1]: "1.1-2=00" does not have the form bits1' },
  { system("bits1", "1=10-0F"), 'codes[1][1]: "1=10-0F" does not have the form bits1' },
  { system("int", "0x10"), 'codes[1][1]: "0x10" does not have the form int; write "16"' },
  { system("n4", "91XX"), 'codes[1][1]: "91XX" does not have the form n4; write "91xx"' },
  { system("n4", "91**"), 'codes[1][1]: "91**" does not have the form n4; write "91xx"' },
  { system("n4", "9100~9199"), 'codes[1][1]: "9100~9199" does not have the form n4; write "9100..9199"' },
  { system("n4", "9**"), 'codes[1][1]: "9**" does not have the form n4' },
  { system("n4", "9xx"), 'codes[1][1]: "9xx" does not have the form n4' },
  { system("n2", "100-199"), 'codes[1][1]: "100-199" does not have the form n2' },
  { system("hex4", "63x"), 'codes[1][1]: "63x" does not have the form hex4' },
  { system("n4", "100-199"), nil },
  { system("int", "20-10"), 'codes[1][1]: "20-10" does not have the form int' },
  { system("an2", "ABC", "51", "51"), 'codes[1][1]: "ABC" does not have the form an2\ncodes[3][1]: "51" stands already at codes[2]' },
  { system("an2", "51", "51"), 'codes[2][1]: "51" stands already at codes[1]' },
  { system("an2", "05", "06", "5"), 'codes[3][1]: "5" stands already at codes[1]' },
  { system("an2", "A0", "a0"), 'codes[2][1]: "a0" stands already at codes[1]' },
  { system("hex4", "6985", "69 85"), 'codes[2][1]: "69 85" stands already at codes[1]' },
  { system("hresult", "8010000A", "-2146435062"), 'codes[2][1]: "-2146435062" stands already at codes[1]' },
  { system("name", "NOT_ENOUGH", "not-enough"), 'codes[2][1]: "not-enough" stands already at codes[1]' },
  { system("an2", { "51", when = { family = "sim" } }, { "51", when = { family = "sim" } }), 'codes[2][1]: "51" stands already at codes[1]' },
  { system("hex4", "62xx", "6200-62FF"), "codes[2][1]: this pattern can never match: an earlier one takes all that it could" },
  { system("hex4", "6200-62FF", "62xx"), "codes[2][1]: this pattern can never match: an earlier one takes all that it could" },
  { system("int", "5", "200-299", "2xx"), "codes[3][1]: this pattern can never match: an earlier one takes all that it could" },
  -- fields of a code
  { row { klass = "funds.insufficient" }, 'codes[1]: unknown field "klass"; did you mean "class"?' },
  { row { [2] = "Insufficient funds" }, 'codes[1]: item 2 has no name; a text is en = "..." or zh = "..."' },
  { row { [func] = 1 }, "codes[1]: a key of type function" },
  { row { class = "fund.insufficient" }, 'codes[1].class: no such class "fund.insufficient"; did you mean "funds.insufficient"?' },
  { row { class = "@card" }, 'codes[1].class: no such class "@card"; did you mean "card"?' },
  { row { class = "" }, 'codes[1].class: no such class ""; one of ' .. ROOTS },
  { row { class = "issuer.decline" }, 'codes[1].class: no such class "issuer.decline"; one of ' .. ROOTS },
  { row { class = 5 }, "codes[1].class: string expected, got number" },
  { row { retry = "nver" }, 'codes[1].retry: no such value "nver"; did you mean "never"?' },
  { row { retry = "whenever you like" }, 'codes[1].retry: no such value "whenever you like"; one of none, now, later, after-fix, other-means, verify, never' },
  { row { actor = "cashir" }, 'codes[1].actor: no such value "cashir"; did you mean "cashier"?' },
  { row { severity = 1 }, "codes[1].severity: string expected, got number" },
  { row { confidence = "absolutely" }, 'codes[1].confidence: no such value "absolutely"; one of confirmed, single, general' },
  { row { hide = "yes" }, "codes[1].hide: boolean expected, got string" },
  { row { name = {} }, "codes[1].name: string expected, got table" },
  { row { name = ("n"):rep(96) }, "codes[1].name: a name of 96 bytes; at most 95 are allowed" },
  { row { aliases = 5 }, "codes[1].aliases: table expected, got number" },
  { row { aliases = { "a", func } }, "codes[1].aliases: string expected, got function" },
  { row { aliases = { ("x"):rep(100) } }, "codes[1].aliases: an alias of 100 bytes; at most 95 are allowed" },
  { row { aliases = strange() }, "codes[1].aliases: a table with a metatable; definitions are plain data" },
  { row { note = func }, "codes[1].note: string expected, got function" },
  { row { when = "sim" }, "codes[1].when: table expected, got string" },
  { row { when = { colour = "x" } }, 'codes[1].when: unknown condition "colour"; one of command, date_from, device, ' ..
    "family, format, interface, kernel, phase, region, scheme" },
  { row { when = { family = "a;b" } }, "codes[1].when: a value holds neither ';' nor '=' and is not empty" },
  { row { when = { date_from = "soon" } }, "codes[1].when: date_from is a date: 2025-05-25" },
  { row { when = { phase = "later" } }, "codes[1].when: phase is connect or sent" },
  { row { when = strange() }, "codes[1].when: a table with a metatable; definitions are plain data" },
  -- texts
  { row { en = 5 }, "codes[1].en: a title or a table of texts expected, got number" },
  { row { en = func }, "codes[1].en: a title or a table of texts expected, got function" },
  { row { en = strange() }, "codes[1].en: a table with a metatable; definitions are plain data" },
  { row { en = { titel = "x" } }, 'codes[1].en: unknown text "titel"; did you mean "title"?' },
  { row { en = { title = {} } }, "codes[1].en.title: string expected, got table" },
  { row { en = { steps = { "one", {} } } }, "codes[1].en.steps: string expected, got table" },
  { row { zh = "余\0额" }, "codes[1].zh: text holds a NUL byte" },
  { row { zh = "\208\238\182\238" }, "codes[1].zh: text is not valid UTF-8" },
  { row { zh = "\237\160\128" }, "codes[1].zh: text is not valid UTF-8" },
  { row { zh = "\224\128\128" }, "codes[1].zh: text is not valid UTF-8" },
  { row { zh = "\244\144\128\128" }, "codes[1].zh: text is not valid UTF-8" },
  { row { zh = "余额\228\184" }, "codes[1].zh: text is not valid UTF-8" },
  { row { en = "two\nlines" }, "codes[1].en: text holds a control character (byte 4)" },
  { row { en = "\27[31mred" }, "codes[1].en: text holds a control character (byte 1)" },
  { row { en = ("x"):rep(4097) }, "codes[1].en: text of 4097 bytes; at most 4096 are allowed" },
  { row { english = "Insufficient" }, 'codes[1]: unknown field "english"; one of class, name, aliases, note, source, confidence, see, when, ' ..
    "captures, retry, actor, severity, side, hide" },
  { readings(16), "codes[16].when: more than 15 readings of one code have a condition" },
  { readings(15), nil },
  { languages(29), "codes[1]: more than 28 languages" },
  { languages(28), nil },
  -- what else is wrong is told, too
  { { form = "an2", codes = { { "51", class = "fund.insufficient" } } },
    'system: an id is missing\ncodes[1].class: no such class "fund.insufficient"; did you mean "funds.insufficient"?' },
  { { system = "v", form = "an99", codes = { { "51", retry = "nevr" }, { "51" } } },
    'form: no such form "an99"; one of an2, n3, hex2, hex4, hex8, int, hresult, name, bits5, compound, text\n' ..
    'codes[1].retry: no such value "nevr"; did you mean "never"?' },
  { system("an2", { "ABC", retry = "nevr", en = { titel = "x" } }), 'codes[1][1]: "ABC" does not have the form an2\n' ..
    'codes[1].retry: no such value "nevr"; did you mean "never"?\ncodes[1].en: unknown text "titel"; did you mean "title"?' },
  -- classes, groups, rules
  { { classes = 5 }, "classes: table expected, got number" },
  { { classes = { {} } }, "classes[1][1]: the path of a class is missing" },
  { { groups = { crd = { es = "x" } } }, 'groups: unknown group "crd"; did you mean "card"?' },
  { { groups = { card = { es = 5 } } }, "groups.card.es: a title or a table of texts expected, got number" },
  { { classes = { { "funds.nothing", group = "card" } } },
    'classes[1].class: no such class "funds.nothing"; one of funds.amount_limit, funds.count_limit, funds.insufficient' },
  { { classes = { { "funds.insufficient", group = "cards" } } }, 'classes[1].group: no such value "cards"; did you mean "card"?' },
  { { groups = 5 }, "groups: table expected, got number" },
  { { rules = 5 }, "rules: table expected, got number" },
  { { rules = { 5 } }, "rules[1]: table expected, got number" },
  { { rules = { { id = "a;b" } } }, "rules[1].id: a value holds no ';'" },
  { { rules = { { id = "x", action = "nevr", limit = "0", wait = "soon", class = { "device.paper", "funds.insuficient" } } } },
    'rules[1].action: never, later or approve expected\nrules[1].class: no such class "funds.insuficient"; did you mean "funds.insufficient"?\n' ..
    "rules[1].limit: a limit is at least 1; use action = never\nrules[1].wait: a time span expected: 30d, 24h, 15m, 5s" },
  { { rules = { { id = "x", codess = { "51" } } } }, 'rules[1].codess: unknown key "codess"; did you mean "codes"?' },
  { { rules = { { action = "never" } } }, "rules[1]: a rule needs an id" },
}

describe("a definition that is wrong", function ()
  local registry = poserr.new()
  local before = registry.lookup("unionpay", "51")
  local systems = {}
  for id in registry.systems() do systems[#systems + 1] = id end

  local function unchanged()
    local i = 0
    for id in registry.systems() do
      i = i + 1
      assert.are.equal(systems[i], id)
    end
    assert.are.equal(#systems, i)
    assert.are.equal(before, registry.lookup("unionpay", "51"))
    assert.is_nil((registry.lookup("v", "51")))
  end

  for i, c in ipairs(REFUSED) do
    if c[2] then
      it(("case %d: %s"):format(i, c[2]:sub(1, 70):gsub("%c.*", "")), function ()
        local ok, message, name = registry.define(c[1])
        assert.is_nil(ok)
        assert.are.same(sorted(c[2]), sorted(message))   -- fields of a table come in any order
        assert.are.equal("bad_definition", name)
        unchanged()
      end)
    else
      it("is not case " .. i, function () assert.is_true(poserr.new().define(c[1])) end)
    end
  end

  it("is told all that is wrong at once, place by place", function ()
    local ok, message = registry.define { systems = {
      { system = "a", form = "an2", codes = { { "51", class = "fund.insufficient" }, { "5", retry = "sometimes or never" }, { "05", hide = 1 } } },
      { system = "b", form = "zz", base = "nope", codes = { { "1" } } },
    } }
    assert.is_nil(ok)
    local places = {}
    for line in message:gmatch("[^\n]+") do places[#places + 1] = line:match("^([^:]+):") end
    assert.are.same({ "systems[1].codes[1].class", "systems[1].codes[2].retry", "systems[1].codes[3][1]", "systems[1].codes[3].hide",
      "systems[2].form", "systems[2].base" }, places)
    unchanged()
  end)

  it("may have prefixes, with or without a joint", function ()
    local r = poserr.new()
    assert(r.define { system = "v", form = "name", prefixes = { "NP" }, codes = { { "E001", class = "device.paper" } } })
    for _, code in ipairs { "E001", "NPE001", "NP-E001", "np_e001", "NP E001" } do assert.are.equal("E001", (r.lookup("v", code) or {}).code, code) end
    assert.is_nil((r.lookup("v", "NP--E001")))
  end)

  it("may be a base that gives its form to another system of the pack", function ()
    local r = poserr.new()
    assert(r.define { pack = "chain", systems = {
      { system = "top", base = "middle", markers = { "TOPMARK" }, codes = { { "B9", class = "host.error" } } },
      { system = "middle", base = "low" },
      { system = "low", form = "an2", codes = { { "A9", class = "host.busy" } } },
    } })
    assert.are.equal("host.busy", r.lookup("top", "A9").class)
    assert.are.equal("an2", r.info("top").form)
  end)

  it("has numbers that a reader of JSON made floats", function ()
    local r = poserr.new()
    local two, three = tonumber("2.0"), tonumber("3.0")
    assert(r.define { system = "v", form = "int", codes = { { "5", class = "device.paper", when = { kernel = two } }, { "5" } },
      rules = { { id = "v.limit", system = "v", limit = three, window = "24h", action = "later", wait = "5s" } } })
    assert.are.equal("device.paper", r.lookup("v", "5", { kernel = "2" }).class)
    assert.are.equal(3, r.advise(r.lookup("v", "5")).left)
  end)

  it("with very many mistakes is told the first hundred", function ()
    local codes = {}
    for i = 1, 150 do codes[i] = { "00", klass = 1 } end
    local _, message = registry.define { system = "v", form = "an2", codes = codes }
    local lines = 0
    for _ in message:gmatch("[^\n]+") do lines = lines + 1 end
    assert.are.equal(101, lines)
    assert.is_truthy(message:find("\nand %d+ more$"))
    unchanged()
  end)

  it("is a misuse if it is no table", function ()
    for _, value in ipairs { "v", 5, true, func } do assert.has_error(function () registry.define(value) end) end
    assert.has_error(function () registry.define() end)
    assert.has_error(function () registry.undefine() end)
    assert.has_error(function () registry.undefine({}) end)
    unchanged()
  end)

  it("may even contain itself", function ()
    local t = { system = "v", form = "an2" }
    t.codes, t.title, t.markers, t.sources = t, t, t, t
    assert.is_nil((registry.define(t)))
    unchanged()
  end)
end)

describe("limits", function ()
  it("hold for a chain of bases", function ()
    local registry = poserr.new()
    local last
    for i = 1, 12 do
      local base = i > 1 and "deep-" .. (i - 1) or nil
      local ok, message = registry.define { system = "deep-" .. i, base = base, form = "an2", codes = { { ("%02d"):format(i) } } }
      if not ok then
        assert.are.equal("base: the chain of bases goes round or is longer than 8", message)
        break
      end
      last = i
    end
    assert.are.equal(8, last)   -- itself and seven below
    assert.are.equal("base", registry.lookup("deep-8", "01").from)
    assert.are.equal("deep-1", registry.lookup("deep-8", "01").base)
  end)

  it("hold for layers", function ()
    local registry = poserr.new()
    local ok, message, name
    local n = 0
    repeat
      ok, message, name = registry.define { system = "unionpay", codes = { { "51", note = "layer " .. n } } }
      n = n + 1
    until not ok or n > 100
    assert.are.equal("too_many", name)
    assert.are.equal("32 layers are in use; undefine one first", message)
    assert.are.equal(32, n)     -- the built-in catalog is one of them
    assert.are.equal("layer 30", registry.lookup("unionpay", "51").note)
    assert.are.equal(poserr.lookup("unionpay", "51").zh.title, registry.lookup("unionpay", "51").zh.title)
    for _ = 1, 31 do assert.is_true(registry.undefine("unionpay")) end
    assert.are.same(poserr.lookup("unionpay", "51"), registry.lookup("unionpay", "51"))
  end)

  it("hold for codes and lists", function ()
    local registry = poserr.new()
    local list = {}
    for i = 1, 201 do list[i] = "m" .. i end
    local _, message = registry.define { system = "v", form = "an2", markers = list }
    assert.are.equal("markers: 201 items; at most 200 are allowed", message)
    local codes, same = {}, { "00" }
    for i = 1, 200001 do codes[i] = same end
    _, message = registry.define { system = "v", form = "an2", codes = codes }
    assert.are.equal("codes: 200001 codes; at most 200000 are allowed", message)
  end)

  it("leave room for ten thousand codes", function ()
    local registry = poserr.new()
    local codes = {}
    for i = 1, 10000 do codes[i] = { tostring(i), class = "terminal.state", en = "Fault number " .. i, zh = "故障" .. i } end
    assert.is_true(registry.define { system = "many", form = "int", codes = codes })
    assert.are.equal("故障7777", registry.lookup("many", "7777").zh.title)
    assert.are.equal(10000, registry.info("many").count)
  end)

  it("leave room for seventy thousand", function ()      -- more than 16-bit slots can number
    local registry = poserr.new()
    local codes = {}
    for i = 1, 70000 do codes[i] = { i, class = "terminal.state" } end
    assert.is_true(registry.define { system = "many", form = "int", codes = codes })
    for _, code in ipairs { "1", "65535", "65536", "70000" } do assert.are.equal(code, registry.lookup("many", code).code) end
    assert.is_nil((registry.lookup("many", "70001")))
  end)

  it("hold for all texts together", function ()
    local registry = poserr.new()
    local codes = {}
    for i = 1, 4200 do codes[i] = { tostring(i), en = ("%04d"):format(i):rep(1024) } end
    local ok, message = registry.define { system = "many", form = "int", codes = codes }
    assert.is_nil(ok)
    assert.are.equal("definition: texts and fields take more than 16777215 bytes together", message)
    assert.is_nil((registry.lookup("many", "1")))
  end)
end)

describe("layers", function ()
  local function vendor(extra)
    local t = { system = "own", pack = "own-pack", base = "unionpay", codes = {
      { "Z1", class = "terminal.not_signed_in", en = "Not signed in", zh = "未签到", note = "vendor's note" }, { "51", zh = "余额不够" } } }
    for k, v in pairs(extra or {}) do t[k] = v end
    return t
  end

  it("take the form from their base", function ()
    local registry = poserr.new()
    assert.is_true(registry.define(vendor()))
    assert.are.equal("an2", registry.info("own").form)
    assert.are.equal("05", registry.lookup("own", "5").code)
  end)

  it("override field by field, and say where each came from", function ()
    local registry = poserr.new()
    assert.is_true(registry.define(vendor()))
    assert.is_true(registry.define { system = "own", layer = "site", pack = "site-texts", codes = { { "Z1", zh = { title = "请先签到", display = "请签到" } } } })
    assert.is_true(registry.define { system = "own", layer = "shop", codes = { { "Z1", class = "terminal.blocked" } } })
    local e = registry.lookup("own", "Z1")
    assert.are.equal("terminal.blocked", e.class)
    assert.are.equal(registry.class("terminal.blocked").retry, e.retry)
    assert.are.equal("请先签到", e.zh.title)
    assert.are.equal("请签到", e.zh.display)
    assert.are.equal("Not signed in", e.en.title)
    assert.are.equal("vendor's note", e.note)
    assert.are.same({ class = "shop", note = "own-pack", ["en.title"] = "own-pack", ["zh.title"] = "site-texts", ["zh.display"] = "site-texts" }, e.layers)
    assert.is_nil(poserr.lookup("unionpay", "51").layers)
  end)

  it("stand in the order of their rank, not of time", function ()
    local registry = poserr.new()
    local function note() return registry.lookup("unionpay", "51").note end
    local old = note()
    assert.is_true(registry.define { system = "unionpay", layer = "shop", codes = { { "51", note = "shop" } } })
    assert.is_true(registry.define { system = "unionpay", layer = "site", codes = { { "51", note = "site" } } })
    assert.is_true(registry.define { system = "unionpay", codes = { { "51", note = "vendor" } } })
    assert.are.equal("shop", note())
    assert.is_true(registry.undefine("unionpay"))
    assert.are.equal("site", note())
    assert.is_true(registry.undefine("unionpay"))
    assert.are.equal("vendor", note())
    assert.is_true(registry.undefine("unionpay"))
    assert.are.equal(old, note())
  end)

  it("add codes, patterns, names and languages to systems that they do not own", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "unionpay", pack = "es", codes = {
      { "51", es = { title = "Fondos insuficientes", steps = { "Use otra tarjeta." } } },
      { "Z7", class = "terminal.state", name = "OWN_STATE", aliases = { "自有状态" }, en = "Own state" },
      { "Yx", class = "terminal.config", en = "Own setting {n}", captures = "n" } } })
    assert.are.equal("Fondos insuficientes", registry.lookup("unionpay", "51").es.title)
    registry.lang("es")
    assert.are.equal("Fondos insuficientes", registry.lookup("unionpay", "51").title)
    assert.are.same({ "Use otra tarjeta." }, registry.lookup("unionpay", "51").steps)
    assert.are.equal(registry.lookup("unionpay", "55").en.title, registry.lookup("unionpay", "55").title)
    for _, spelling in ipairs { "Z7", "z7", "OWN_STATE", "own-state", "自有状态" } do assert.are.equal("Z7", registry.lookup("unionpay", spelling).code) end
    assert.are.equal("Own setting 5", registry.lookup("unionpay", "Y5").en.title)
    assert.are.equal("Z7", registry.lookup("lakala", "Z7").code)            -- and who builds on it has them too
    local n = 0
    for code in registry.codes("unionpay") do if code == "Z7" or code == "Yx" then n = n + 1 end end
    assert.are.equal(2, n)
    assert.are.same({ "en", "zh", "es" }, registry.languages())
    assert.is_true(registry.undefine("es"))
    assert.is_nil((registry.lookup("unionpay", "Z7")))
    assert.is_nil(registry.lookup("unionpay", "51").es)
  end)

  it("bring a language for the classes", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { pack = "es", classes = { { "funds.insufficient", es = { title = "Fondos insuficientes", cause = "No hay saldo." } } } })
    local e = registry.lookup("visa", "51")
    assert.are.equal("No hay saldo.", e.es.cause)
    assert.are.equal("No hay saldo.", registry.class("funds.insufficient").es.cause)
    assert.are.equal(poserr.lookup("visa", "51").retry, e.retry)
    assert.is_nil(registry.lookup("visa", "55").es)
  end)

  it("hide a code, and undefine brings it back", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "unionpay", pack = "hide", codes = { { "51", hide = true }, { "63", hide = true } } })
    local entry, _, name = registry.lookup("unionpay", "51")
    assert.is_nil(entry)
    assert.are.equal("unknown_code", name)
    assert.is_nil(registry.system.unionpay["51"])
    for _, e in ipairs(registry.find("51")) do assert.are_not.equal("unionpay", e.system) end
    for code in registry.codes("unionpay") do assert.is_true(code ~= "51" and code ~= "63") end
    assert.are.equal(poserr.info("unionpay").count - 2, registry.info("unionpay").count)
    assert.is_true(registry.define { system = "unionpay", layer = "site", pack = "show", codes = { { "51", hide = false, note = "again" } } })
    assert.are.equal("again", registry.lookup("unionpay", "51").note)
    assert.is_true(registry.undefine("show"))
    assert.is_nil((registry.lookup("unionpay", "51")))
    assert.is_true(registry.undefine("hide"))
    assert.are.same(poserr.lookup("unionpay", "51"), registry.lookup("unionpay", "51"))
  end)

  it("leave what a script holds as it was", function ()
    local registry = poserr.new()
    local held = registry.lookup("unionpay", "51")
    local title = held.zh.title
    assert.is_true(registry.define { system = "unionpay", codes = { { "51", zh = "没钱了" } } })
    assert.are.equal(title, held.zh.title)
    assert.are.equal("没钱了", registry.lookup("unionpay", "51").zh.title)
    assert.are.equal("没钱了", registry.system.unionpay["51"].zh.title)
    assert.is_true(registry.undefine("unionpay"))
    assert.are.equal(title, registry.system.unionpay["51"].zh.title)
  end)

  it("of several systems come and go as one", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { pack = "two", systems = { { system = "b2", base = "a2", form = "an2", codes = { { "B1" } } },
      { system = "a2", form = "an2", codes = { { "A1", class = "terminal.state" } } } } })
    assert.are.equal("terminal.state", registry.lookup("b2", "A1").class)
    assert.is_true(registry.undefine("two"))
    assert.is_nil((registry.lookup("a2", "A1")))
    assert.is_nil((registry.lookup("b2", "B1")))
  end)

  it("that went leave no dangling base", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "a2", form = "an2", codes = { { "A1", class = "terminal.state" } } })
    assert.is_true(registry.define { system = "b2", base = "a2", form = "an2", codes = { { "B1", class = "terminal.state" } } })
    assert.is_true(registry.undefine("a2"))
    assert.are.equal("B1", registry.lookup("b2", "B1").code)
    assert.is_nil((registry.lookup("b2", "A1")))
    assert.is_nil((registry.lookup("a2", "A1")))
  end)

  it("below stay: only vendors' layers can be taken away", function ()
    local registry = poserr.new()
    local ok, message, name = registry.undefine("unionpay")
    assert.is_nil(ok)
    assert.are.equal("built_in", name)
    assert.are.equal("unionpay is built in and stays; a layer above can hide its codes", message)
    ok, message, name = registry.undefine("nope")
    assert.is_nil(ok)
    assert.are.equal("unknown_system", name)
    assert.are.equal('no layer is called "nope" or speaks of such a system', message)
    for _, id in ipairs { "", "\0", "unionpay\0", "\255", ("x"):rep(2 ^ 20) } do
      ok, message = registry.undefine(id)
      assert.is_nil(ok)
      assert.is_true(#message < 200)
      assert.is_nil(message:find("[%z\1-\31]"))
    end
  end)

  it("give the same answers through many of them", function ()
    local registry = poserr.new()
    for i = 1, 8 do assert.is_true(registry.define { system = "own-" .. i, base = "unionpay", codes = { { "Z" .. i, class = "terminal.state" } } }) end
    for code, e in poserr.codes("unionpay") do
      local other = registry.lookup("unionpay", code)
      if other then assert.are.equal(e.class, other.class) end
    end
    assert.are.equal("Z8", registry.lookup("own-8", "Z8").code)
  end)
end)

describe("an iteration", function ()
  it("goes on with what it began with", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "own", form = "int", codes = { { 1, en = "One" }, { 2, en = "Two" }, { 3, en = "Three" } } })
    local seen = {}
    for code, e in registry.codes("own") do
      seen[#seen + 1] = code .. e.en.title
      if code == "1" then
        assert.is_true(registry.define { system = "own", layer = "site", codes = { { 2, en = "Zwei" }, { 4, en = "Vier" } } })
      elseif code == "2" then
        assert.is_true(registry.undefine("own"))
        assert.is_true(registry.undefine("own"))
        assert.is_nil((registry.lookup("own", "2")))
      end
      collectgarbage()
    end
    assert.are.same({ "1One", "2Two", "3Three" }, seen)
  end)

  it("of systems and classes too", function ()
    local registry = poserr.new()
    local n, before = 0, 0
    for _ in registry.systems() do before = before + 1 end
    for id in registry.systems() do
      n = n + 1
      if n == 1 then assert.is_true(registry.define { system = "own", form = "int", codes = { { 1 } } }) end
      assert.are_not.equal("own", id)
    end
    assert.are.equal(before, n)
    for path in registry.classes() do
      if path == "card" then assert.is_true(registry.undefine("own")) end
    end
  end)

  it("outlives its registry", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "own", form = "int", codes = { { 1, en = "One" }, { 2, en = "Two" } } })
    local next_code = registry.codes("own")
    registry = nil   -- luacheck: ignore
    collectgarbage() collectgarbage()
    assert.are.equal("1", (next_code()))
    collectgarbage()
    assert.are.equal("2", (next_code()))
    assert.is_nil((next_code()))
    assert.is_nil((next_code()))
  end)
end)

describe("registries", function ()
  it("do not see each other", function ()
    local a, b = poserr.new(), poserr.new()
    assert.is_true(a.define { system = "own", form = "an2", codes = { { "Z1", en = "A" } } })
    assert.is_true(b.define { system = "own", form = "n4", codes = { { "1", en = "B" } } })
    assert.are.equal("A", a.lookup("own", "Z1").en.title)
    assert.are.equal("B", b.lookup("own", "0001").en.title)
    assert.is_nil((poserr.lookup("own", "Z1")))
    assert.is_nil(poserr.system.own)
    local c = a.new()     -- new() is always the built-in catalog
    assert.is_nil((c.lookup("own", "Z1")))
  end)

  local function memory()
    for _ = 1, 4 do collectgarbage() end
    return collectgarbage("count")
  end

  local function big()
    local codes = {}
    for i = 1, 3000 do codes[i] = { i, class = "terminal.state", en = "Fault number " .. i } end
    return { system = "big", form = "int", codes = codes }
  end

  it("free their images when they go", function ()
    local definition = big()
    poserr.new().define(definition)
    local before = memory()
    for _ = 1, 20 do
      local registry = poserr.new()
      assert.is_true(registry.define(definition))
      assert.is_true(registry.lookup("big", 77) ~= nil)
    end
    assert.is_true(memory() - before < 64, memory() - before)
  end)

  it("free an image that is undefined", function ()
    local definition, registry = big(), poserr.new()
    assert.is_true(registry.define(definition) and registry.undefine("big"))
    local before = memory()
    for _ = 1, 20 do
      assert.is_true(registry.define(definition))
      assert.is_true(registry.undefine("big"))
    end
    assert.is_true(memory() - before < 64, memory() - before)
  end)

  it("keep an image while it is in use", function ()
    local definition, registry = big(), poserr.new()
    local before = memory()
    assert.is_true(registry.define(definition))
    assert.is_true(memory() - before > 60)
    collectgarbage()
    assert.are.equal("Fault number 3000", registry.lookup("big", 3000).en.title)
  end)
end)
