-- lang_spec.lua - a pack that brings a whole language: codes/lang/es.lua, and what is answered where it is silent.
local poserr = require "poserr"

local pack = dofile("codes/lang/es.lua")
local SYSTEMS = { pos = "codes/pos/pos.lua", iso8583 = "codes/host/iso8583.lua", ["iso7816-sw"] = "codes/chip/iso7816-sw.lua" }
local FIELDS = { "title", "cause", "steps", "support", "cardholder", "display" }
local LETTERS = {}
for c in ("áéíóúüñÁÉÍÓÚÜÑ¿¡"):gmatch("[\194-\244][\128-\191]*") do LETTERS[c] = true end

local function spanish()
  local registry = poserr.new()
  assert(registry.define(pack))
  registry.lang("es")
  return registry
end

local function columns(s) return select(2, s:gsub("[^\128-\191]", "")) end

-- Calls f(field, text, where) for each text of the pack.
local function each_text(f)
  local function block(t, where)
    if type(t) == "string" then f("title", t, where) return end
    for field, v in pairs(t) do
      if type(v) == "table" then for _, item in ipairs(v) do f(field, item, where) end
      else f(field, v, where) end
    end
  end
  for id, group in pairs(pack.groups) do block(group.es, "group " .. id) end
  for _, class in ipairs(pack.classes) do block(class.es, class[1]) end
  for _, system in ipairs(pack.systems) do
    block({ title = system.title.es }, system.system)
    for _, row in ipairs(system.codes) do block(row.es, system.system .. ":" .. row[1]) end
  end
end

local function placeholders(title)
  local out = {}
  for name in title:gmatch("{(%w+)}") do out[#out + 1] = name end
  table.sort(out)
  return table.concat(out, " ")
end

describe("the Spanish pack", function ()
  it("is defined above the built-in catalog, as plain data", function ()
    local registry = poserr.new()
    local tags = registry.languages()
    assert.is_true(registry.define(pack))
    assert.are.equal(#tags + 1, #registry.languages())
    assert.are.equal("es", registry.languages()[#tags + 1])
    assert.are.equal("en", registry.lang())
    assert.are.equal("Insufficient funds", registry.lookup("pos", "6002").title)
    assert.is_nil(poserr.lookup("pos", "6002").es)                  -- other registries do not see it
  end)

  it("says every field of every class, and every kind of trouble", function ()
    local registry, n = spanish(), 0
    for path, class in registry.classes() do
      n = n + 1
      for _, field in ipairs(FIELDS) do
        assert.is_not_nil(class.es[field], path .. " " .. field)
        assert.are.equal(class.es[field], class[field], path .. " " .. field)
      end
      assert.are.equal(#class.en.steps, #class.es.steps, path)
      assert.are.equal(#class.en.support, #class.es.support, path)
    end
    assert.are.equal(#pack.classes, n)
    for id, group in registry.groups() do
      assert.are.equal(pack.groups[id].es.title, group.title)
      assert.are.equal(pack.groups[id].es.cause, group.cause)
    end
  end)

  it("covers pos, iso8583 and iso7816-sw row by row, with the same readings and the same fields", function ()
    local registry = spanish()
    for _, system in ipairs(pack.systems) do
      local rows = dofile(SYSTEMS[system.system]).codes
      assert.are.equal(#rows, #system.codes)
      for i, row in ipairs(rows) do
        local mine, where = system.codes[i], system.system .. ":" .. row[1]
        assert.are.equal(row[1], mine[1])
        assert.are.same(row.when, mine.when, where)
        local en = type(row.en) == "table" and row.en or { title = row.en }
        local es = type(mine.es) == "table" and mine.es or { title = mine.es }
        for _, field in ipairs(FIELDS) do
          assert.are.equal(en[field] ~= nil, es[field] ~= nil, where .. " " .. field)
          assert.are.equal(type(en[field]) == "table" and #en[field], type(es[field]) == "table" and #es[field], where .. " " .. field)
        end
        assert.are.equal(placeholders(en.title), placeholders(es.title), where)
      end
      assert.are.equal(system.title.es, registry.info(system.system).title.es)
      for code, e in registry.codes(system.system) do assert.are.equal(e.es.title, e.title, code) end
    end
  end)

  it("keeps to the limits of a display, and to letters that Spanish has", function ()
    each_text(function (field, s, where)
      for c in s:gmatch("[\194-\244][\128-\191]*") do assert.is_true(LETTERS[c], where .. ": " .. s) end
      assert.is_nil(s:find("^%s") or s:find("%s$") or s:find("  ", 1, true), where .. ": " .. s)
      if field == "display" then assert.is_true(columns(s) <= 16, where .. ": " .. s)
      elseif field == "title" then
        local words = select(2, s:gsub("%S+", ""))
        assert.is_true(words >= 2 and words <= 8 and not s:find("%.$"), where .. ": " .. s)
      else assert.is_not_nil(s:find("[.?]$"), where .. ": " .. s) end
    end)
    local registry = spanish()
    for id in pairs(SYSTEMS) do
      for code, e in registry.codes(id) do
        local lines = registry.display(e, { columns = 16, rows = 4 })
        for _, line in ipairs(lines) do assert.is_true(columns(line) <= 16, code .. ": " .. line) end
        if e.es.display then assert.are.equal(e.es.display, lines[1], code) end
      end
    end
  end)

  it("tells a customer nothing that would shame or warn", function ()
    each_text(function (field, s, where)
      if field ~= "cardholder" then return end
      s = " " .. s:lower():gsub("[%p]", " ")
      for _, word in ipairs { " rob", " hurt", "perdid", "pérdid", "extravi", "fraud", "riesg", "lista negra", "sospech", "denunci" } do
        assert.is_nil(s:find(word, 1, true), where .. ": " .. s)
      end
    end)
  end)
end)

describe("the language of an answer", function ()
  it("is Spanish first, entry before class", function ()
    local registry = spanish()
    local e = registry.lookup("pos", "6002")
    assert.are.equal("Fondos insuficientes", e.title)
    assert.are.equal(e.es.steps, e.steps)
    assert.are.equal("Insufficient funds", e.en.title)
    assert.are.equal("余额不足", e.zh.title)
    assert.are.equal("SIN FONDOS", registry.display(e)[1])
    assert.are.equal("NOT ENOUGH FUNDS", registry.display(e, { lang = "en" })[1])
    registry.lang("es-MX")
    assert.are.equal("Fondos insuficientes", registry.lookup("pos", "6002").title)
    registry.lang("en")
    assert.are.equal("SIN FONDOS", registry.display(registry.lookup("pos", "6002"), { lang = "es" })[1])
  end)

  it("fills the places of patterns and keeps the readings of a context apart", function ()
    local registry = spanish()
    assert.are.equal("PIN incorrecto, intentos restantes: 7", registry.lookup("iso7816-sw", "63C7").title)
    assert.are.equal("PIN fuera de línea incorrecto, intentos restantes: 7", registry.lookup("iso7816-sw", "63C7", { command = "verify" }).title)
    assert.are.equal("Archivo o aplicación no encontrado", registry.lookup("iso7816-sw", "6A82").title)
    assert.are.equal("Sin aplicación de pago sin contacto", registry.lookup("iso7816-sw", "6A82", { command = "select-ppse" }).title)
  end)

  it("is that of the base, where a system answers from one", function ()
    local registry = spanish()
    assert.are.equal("iso8583", registry.info("emv-arc").base)
    assert.are.equal("PIN incorrecto", registry.lookup("emv-arc", "55").title)
  end)

  it("is that of the class, where the system has no Spanish", function ()
    local registry = spanish()
    local e, class = registry.lookup("adyen", "2"), registry.class("transaction.declined")
    assert.are.equal(class.es.title, e.title)
    assert.are.same(class.es.steps, e.steps)
    assert.are.equal(poserr.lookup("adyen", "2").title, e.en.title)
    for _, path in ipairs { "cause", "cardholder" } do assert.are.equal(class.es[path], e[path]) end
  end)

  it("is English field by field, where neither says it", function ()
    local registry = poserr.new()
    assert(registry.define { pack = "lang-pt", classes = { { "funds.insufficient", pt = { title = "Saldo insuficiente" } } } })
    registry.lang("pt-BR")
    local e = registry.lookup("pos", "6002")
    assert.are.equal("Saldo insuficiente", e.title)
    assert.are.equal(e.en.cause, e.cause)
    assert.are.same(e.en.steps, e.steps)
    local other = registry.lookup("pos", "6003")
    assert.is_nil(other.pt)
    assert.are.equal(other.en.title, other.title)
  end)

  it("is English again when the pack is taken away", function ()
    local registry = spanish()
    local held = registry.lookup("pos", "6002")
    assert.is_true(registry.undefine("lang-es"))
    local e = registry.lookup("pos", "6002")
    assert.are.equal("Insufficient funds", e.title)
    assert.is_nil(e.es)
    assert.is_nil(registry.class("funds").es)
    assert.are.same(poserr.languages(), registry.languages())
    assert.are.equal("es", registry.lang())                         -- the wish stays
    assert.are.equal("Fondos insuficientes", held.title)            -- and what a script holds
    assert.is_nil((registry.undefine("lang-es")))
    assert(registry.define(pack))
    assert.are.equal("Fondos insuficientes", registry.lookup("pos", "6002").title)
  end)
end)
