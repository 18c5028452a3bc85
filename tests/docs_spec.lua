-- Do the manuals say what there is, and is what they say there? Their examples are run by tests/readme.lua.

local poserr = require "poserr"
local compile = require "poserr.compile"
local json = require "poserr.json"
local options = require "poserr.options"
local systems = require "poserr.systems"

local function read(name)
  local f = assert(io.open(name, "rb"))
  local text = f:read("*a")
  f:close()
  return text
end

local function files(pattern)
  local list, pipe = {}, assert(io.popen("ls " .. pattern, "r"))
  for name in pipe:lines() do list[#list + 1] = name end
  pipe:close()
  return list
end

local manual, chinese, definitions, types = read "docs/manual.md", read "docs/manual.zh.md", read "docs/definitions.md", read "library/poserr.lua"

local function fails(list)
  table.sort(list)
  assert.are.equal("", table.concat(list, "\n"))
end

-- Names of the functions that a text speaks of: poserr.NAME( and poserr.NAME behind "### ".
local function functions_in(text)
  local set = {}
  for name in text:gmatch("poserr%.([%l_]+)%(") do set[name] = true end
  return set
end

local function typed()
  local set = {}
  for name in types:gmatch("\nfunction poserr%.([%l_]+)%(") do set[name] = true end
  return set
end

-- The part of the manual under a heading.
local function section(text, heading)
  local from = assert(text:find("\n#+ " .. heading .. "\n"), heading)
  return text:sub(from, (text:find("\n## ", from + 3, true) or #text + 1) - 1)
end

-- Fields of a class of the types, with those that it inherits.
local function fields_of(class)
  local set, parent = {}, types:match("%-%-%-@class " .. class:gsub("%.", "%%.") .. ": ([%w%._]+)")
  local block = assert(types:match("%-%-%-@class " .. class:gsub("%.", "%%.") .. "[^\n]*\n(.-)\n[^%-]"), class)
  for name in block:gmatch("%-%-%-@field ([%w_]+)") do set[name] = true end
  if parent then for name in pairs(fields_of(parent)) do set[name] = true end end
  return set
end

local languages = {}
for _, tag in ipairs(poserr.languages()) do languages[tag] = true end

local function collect(t, keys)
  for key in pairs(t) do if not languages[key] then keys[key] = true end end
  return keys
end

-- Every key is in the part of the manual and in the class of the types.
local function documented(keys, part, class)
  local list, known = {}, fields_of(class)
  for key in pairs(keys) do
    if not part:find("`" .. key .. "`", 1, true) then list[#list + 1] = key .. " is not in the manual" end
    if not known[key] then list[#list + 1] = key .. " is not in " .. class end
  end
  fails(list)
end

describe("the manuals", function ()
  it("speak of every function, and of no other", function ()
    local list = {}
    local described = { ["docs/manual.md"] = functions_in(manual), ["docs/manual.zh.md"] = functions_in(chinese), ["library/poserr.lua"] = typed() }
    for name, v in pairs(poserr) do
      if type(v) == "function" then
        for where, set in pairs(described) do
          if not set[name] then list[#list + 1] = name .. " is not in " .. where end
        end
      elseif not manual:find("poserr." .. name, 1, true) then list[#list + 1] = name .. " is not in docs/manual.md"
      elseif not types:find("%-%-%-@field " .. name .. " ") then list[#list + 1] = name .. " is not in library/poserr.lua" end
    end
    described["docs/definitions.md"] = functions_in(definitions)
    for where, set in pairs(described) do
      for name in pairs(set) do
        if type(poserr[name]) ~= "function" then list[#list + 1] = where .. " has " .. name .. ", poserr has not" end
      end
    end
    fails(list)
  end)

  it("explain every field of entries and classes", function ()
    local entry, class = {}, {}
    for id in poserr.systems() do
      for _, e in poserr.codes(id) do collect(e, entry) end
    end
    collect(poserr.lookup("iso7816-sw", "6985"), entry)
    collect(poserr.lookup("iso7816-sw", "61A0"), entry)
    collect(poserr.lookup("wechatpay-v3", "NOTENOUGH"), entry)
    local shop = poserr.new()
    assert(shop.define { pack = "shop", systems = { { system = "unionpay", codes = { { "51", retry = "later" } } } } })
    collect(shop.lookup("unionpay", "51"), entry)
    for _, c in poserr.classes() do collect(c, class) end
    documented(entry, section(manual, "Entry"), "poserr.entry")
    documented(class, section(manual, "The catalogue"), "poserr.class")
    local info = {}
    for id in poserr.systems() do collect(poserr.info(id), info) end
    documented(info, section(manual, "The catalogue"), "poserr.info")
  end)

  it("explain every field of verdicts, findings, advice and decoded values", function ()
    local verdict, advice = collect(poserr.classify "51", {}), {}
    for id in poserr.systems() do
      for _, e in poserr.codes(id) do
        if e.from == "code" and not e.code:find("[x%-]") and poserr.lookup(id, e.code) then
          collect(assert(poserr.advise(e)), advice)
        end
      end
    end
    collect(poserr.advise(poserr.lookup("visa", "51"), { date = "2026-11-25", attempts = { { "2026-11-24", "51" } } }), advice)
    documented(verdict, section(manual, "Text"), "poserr.verdict")
    documented(advice, section(manual, "Advice"), "poserr.advice")
    local finding = {}
    for f in poserr.scan("DE39=55 RC: 96\n") do collect(f, finding) end
    documented(finding, section(manual, "Text"), "poserr.finding")
    documented(collect(poserr.decode("emv-tvr", "8000048000", { online = false }), {}), section(manual, "Bit fields"), "poserr.decoded")
  end)

  it("name every error and what it comes from", function ()
    local list, part = {}, section(manual, "Errors")
    for _, file in ipairs(files "src/l*.c") do
      for name in read(file):gmatch('lpe_fail%(L, "([%l_]+)"') do
        if not part:find("`" .. name .. "`", 1, true) then list[#list + 1] = file .. ": " .. name end
      end
    end
    fails(list)
  end)

  it("name every command", function ()
    local list, help = {}, options.parse({ "-h" }, "en").help
    for name in help:match("Commands:\n(.-)\n\n"):gmatch("\n?   (%l+) ") do
      for where, text in pairs { ["docs/manual.md"] = manual, ["docs/manual.zh.md"] = chinese } do
        if name ~= "ask" and not text:find("poserr " .. name, 1, true) and not text:find("`" .. name .. "[ `]") then list[#list + 1] = where .. ": " .. name end
      end
    end
    fails(list)
  end)

  it("explain every member of a pack", function ()
    local list, seen = {}, {}
    local function walk(t)
      for name, v in pairs(type(t.properties) == "table" and t.properties or {}) do
        if not seen[name] and name ~= "$schema" and not definitions:find("`" .. name .. "`", 1, true) then list[#list + 1] = name end
        seen[name] = true
        if type(v) == "table" then walk(v) end
      end
      for _, v in pairs(type(t["$defs"]) == "table" and t["$defs"] or {}) do walk(v) end
      for _, v in ipairs(type(t.anyOf) == "table" and t.anyOf or {}) do walk(v) end
    end
    walk(assert(json.decode(read "docs/pack.schema.json")))
    assert.is_true(seen.markers and seen.hide and seen.cardholder and seen.date_from)
    fails(list)
  end)

  it("name every function of the C API, and no other", function ()
    local header, list = read "src/poserr.h", {}
    local known = {}
    for name in header:gmatch("POSERR_API [^;(]-%*?(poserr_[%l_]+) %(") do
      known[name] = true
      if not manual:find("`" .. name .. "`", 1, true) then list[#list + 1] = name .. " is not in docs/manual.md" end
    end
    assert.is_true(known.poserr_lookup and known.poserr_mask)
    for name in section(manual, "C"):gmatch("`(poserr_[%l_]+)`") do
      if not known[name] then list[#list + 1] = name .. " is not in poserr.h" end
    end
    fails(list)
  end)

  it("have programs for hosts that are Lua", function ()
    local count = 0
    for block in manual:gmatch("\n~~~lua\n(.-)\n~~~") do
      local whole = block
      assert(load(function ()   -- all Lua versions take a function
        local piece = whole
        whole = nil
        return piece
      end))
      count = count + 1
    end
    assert.is_true(count >= 4)
  end)

  it("have links that lead somewhere", function ()
    local list = {}
    for _, file in ipairs(files "*.md docs/*.md") do
      local dir = file:match("^(.*/)") or ""
      for target in read(file):gmatch("%]%(([^)#]+)[^)]*%)") do
        local f = not target:find("^https?:") and io.open(dir .. target)
        if f then f:close()
        elseif not target:find("^https?:") then list[#list + 1] = file .. ": " .. target end
      end
    end
    fails(list)
  end)
end)

describe("the numbers", function ()
  local pack = compile.read(files "codes/*.lua codes/*/*.lua")
  local t = systems.totals(pack)
  local function comma(n) return (tostring(n):gsub("^(%d+)(%d%d%d)$", "%1,%2")) end

  it("of the README, the change log and the table of systems are the catalogue's", function ()
    for file, line in pairs {
      ["README.md"] = ("%d systems, %s codes, %s phrases"):format(t.systems, comma(t.codes), comma(t.phrases)),
      ["README.zh.md"] = ("%d 个体系，%s 条代码，%s 条短语"):format(t.systems, comma(t.codes), comma(t.phrases)),
      ["CHANGELOG.md"] = ("%d systems, %s codes, %s phrases"):format(t.systems, comma(t.codes), comma(t.phrases)),
      ["docs/systems.md"] = ("%d systems with %s codes, %s phrases, %d classes"):format(t.systems, comma(t.codes), comma(t.phrases), t.classes),
    } do
      assert.is_truthy(read(file):find(line, 1, true), file .. ": " .. line)
    end
    assert.are.equal("12 systems", systems.quoted(compile.read {}, "12 systems"))
    assert.are.equal("**0 systems, 0 codes, 0 phrases**", systems.quoted(compile.read {}, "**1 systems, 8,811 codes, 12 phrases**"))
    for _, file in ipairs { "README.md", "README.zh.md", "CHANGELOG.md" } do
      assert.are.equal(systems.quoted(pack, read(file)), read(file), file .. ": make docs")
    end
  end)

  it("of versions are those of the module", function ()
    local log = read "CHANGELOG.md"
    assert.is_truthy(log:find("## [" .. poserr._VERSION .. "]", 1, true), poserr._VERSION)
    assert.is_truthy(log:find("Data " .. poserr._DATA_VERSION, 1, true), poserr._DATA_VERSION)
  end)

  it("of the limits are the constants of the headers", function ()
    local headers = read "src/poserr.h" .. read "src/catalog.h" .. read "src/builder.h"
    local part = section(definitions, "Limits")
    for name, less in pairs { POSERR_CODE_MAX = 1, PE_MAX_TEXT = 0, PE_MAX_CODES = 0, PE_MAX_POOL = 0, PE_LANGS_MAX = 0, POSERR_BITS_MAX = 0,
      POSERR_READINGS = 0, POSERR_BASE_DEPTH = 0, POSERR_LAYERS = 0, POSERR_PARTS = 0 } do
      local n = assert(tonumber(headers:match("%f[%w_]" .. name .. " = (%w+)")), name) - less
      local s = ("%d"):format(n)
      repeat
        local more
        s, more = s:gsub("^(%d+)(%d%d%d)", "%1,%2")
      until more == 0
      assert.is_truthy(part:find("%f[%d,]" .. s .. "%f[^%d,]"), name .. " = " .. s)
    end
  end)
end)
