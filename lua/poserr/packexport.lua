-- packexport.lua - from the answers of a registry back to a definition that gives the same answers: what an entry would
-- inherit from its base or its class anyway is left out.

local luadata = require "poserr.luadata"

local packexport = {}

local TEXTS = { "title", "cause", "steps", "support", "cardholder", "display" }
local ENUMS = { "retry", "actor", "severity", "side" }
local PLAIN = { "name", "aliases", "note", "source", "see" }

local UNCLASSIFIED = "unknown.unclassified"

local function same(a, b)
  if type(a) == "table" and type(b) == "table" then
    if #a ~= #b then return false end
    for i = 1, #a do if a[i] ~= b[i] then return false end end
    return true
  end
  return a == b
end

-- Would the text be the same if the entry did not say it? (Titles are always said.) Where the base's text may be its own or its class's, it
-- is said again, which is never wrong.
local function inherited(text, class_text, base_text)
  if base_text == nil or same(base_text, class_text) then return same(text, class_text) end
  return same(text, base_text)
end

-- The name of what a pattern captures is told by an entry that captured something.
local function captures(registry, system, code)
  if not code:find("[x%-]") then return nil end
  local tries = { code:match("^(.-)%-[^-]*$") }
  for digit = 0, 9 do tries[#tries + 1] = (code:gsub("x", tostring(digit))) end
  for _, spelling in ipairs(tries) do
    local e = spelling ~= "" and registry.lookup(system, spelling)
    if e and e.captures then return e.captures end
  end
  return nil
end

local function row_of(registry, info, languages, e)
  local row = { e.code, class = e.class, when = e.when }
  local class = registry.class(e.class) or {}
  local unclassified = e.class == UNCLASSIFIED and not info.base
  if unclassified then row.class = nil end   -- nobody has said it
  local base = info.base and registry.lookup(info.base, e.code) or nil
  if base and base.class ~= e.class then base = nil end   -- a base lends its words only where it means the same
  for _, key in ipairs(PLAIN) do row[key] = e[key] end
  for _, key in ipairs(ENUMS) do
    if e[key] ~= class[key] then row[key] = e[key] end
  end
  if e.confidence ~= "confirmed" then row.confidence = e.confidence end
  row.captures = captures(registry, info.system, e.code)
  for _, lang in ipairs(languages) do
    local block, own, n = e[lang] or {}, {}, 0
    for _, field in ipairs(TEXTS) do
      local text = block[field]
      local said = field == "title" and not (unclassified and same(text, (class[lang] or {}).title))
      if text ~= nil and (said or not inherited(text, (class[lang] or {})[field], base and (base[lang] or {})[field])) then
        own[field] = text
        n = n + 1
      end
    end
    if n == 1 and own.title then row[lang] = own.title
    elseif n > 0 then row[lang] = own end
  end
  return row
end

--- See pack.definition.
function packexport.definition(system, registry)
  local info, message, name = registry.info(system)
  if not info then return nil, message, name end
  local title = info.title and next(info.title) and info.title or nil
  local definition = { system = info.system, title = title, base = info.base, form = info.form, when = info.when, codes = {} }
  if info.lsb and info.lsb ~= 1 then definition.lsb = info.lsb end
  for _, key in ipairs { "markers", "senders", "shapes", "frames", "prefixes", "bytes" } do definition[key] = info[key] end
  for _, line in ipairs(info.sources or {}) do
    local key, text = line:match("^([^=]+)=(.*)$")
    definition.sources = definition.sources or {}
    definition.sources[key] = text
  end
  local languages = registry.languages()
  for _, e in registry.codes(info.system) do
    definition.codes[#definition.codes + 1] = row_of(registry, info, languages, e)
  end
  return definition
end

--- The classes and groups of a registry as definitions have them.
function packexport.classes(registry)
  local groups, classes, languages = {}, {}, registry.languages()
  local function block_of(t, lang, parent)
    local block, any = {}, false
    for _, field in ipairs(TEXTS) do
      local text = t[lang] and t[lang][field]
      if text ~= nil and not (parent and parent[lang] and same(parent[lang][field], text)) then
        block[field] = text
        any = true
      end
    end
    return any and block or nil
  end
  for id, g in registry.groups() do
    groups[id] = {}
    for _, lang in ipairs(languages) do groups[id][lang] = block_of(g, lang) end
  end
  for path, c in registry.classes() do
    local row = { path, group = c.group, side = c.side, actor = c.actor, severity = c.severity, retry = c.retry }
    for _, lang in ipairs(languages) do row[lang] = block_of(c, lang) end
    classes[#classes + 1] = row
  end
  return classes, groups
end

local ORDER = { "pack", "layer", "system", "title", "base", "form", "lsb", "bytes", "prefixes", "when", "markers", "senders", "shapes", "frames",
  "class", "name", "retry", "actor", "severity", "side", "group", "hide", "captures", "sources", "en", "zh" }
local LAST = { "aliases", "see", "note", "source", "confidence" }
local BLOCK = { title = 1, cause = 2, steps = 3, support = 4, cardholder = 5, display = 6 }
local place = {}
for i, key in ipairs(ORDER) do place[key] = i end
for i, key in ipairs(LAST) do place[key] = 2000 + i end

-- Keys in the order of codes/: what it is, then languages, then where it comes from.
local function order(t)
  local keys = {}
  local block = t.cause or t.steps or t.display or t.cardholder or t.support or (t.title and not t.system)
  for k in pairs(t) do if type(k) == "string" then keys[#keys + 1] = k end end
  table.sort(keys, function (a, b)
    local pa, pb = block and BLOCK[a] or place[a] or 1000, block and BLOCK[b] or place[b] or 1000
    if pa ~= pb then return pa < pb end
    if #a ~= #b and a:find("%d") and b:find("%d") then return #a < #b end   -- S2 before S10
    return a < b
  end)
  return keys
end

local function write_table(lines, t, indent)
  for _, key in ipairs(order(t)) do
    if key ~= "codes" and key ~= "systems" and key ~= "classes" and key ~= "rules" and key ~= "groups" then
      if key == "sources" then
        lines[#lines + 1] = indent .. "sources = {"
        for _, k in ipairs(order(t.sources)) do
          lines[#lines + 1] = indent .. "  " .. luadata.key(k) .. luadata.write(t.sources[k], order) .. ","
        end
        lines[#lines + 1] = indent .. "},"
      else
        lines[#lines + 1] = indent .. luadata.key(key) .. luadata.write(t[key], order) .. ","
      end
    end
  end
  if t.groups then lines[#lines + 1] = indent .. "groups = " .. luadata.write(t.groups, order) .. "," end
  for _, list in ipairs { "classes", "rules", "codes" } do
    if t[list] then
      lines[#lines + 1] = indent .. list .. " = {"
      for _, row in ipairs(t[list]) do lines[#lines + 1] = indent .. "  " .. luadata.write(row, order) .. "," end
      lines[#lines + 1] = indent .. "},"
    end
  end
  if t.systems then
    lines[#lines + 1] = indent .. "systems = {"
    for _, d in ipairs(t.systems) do
      lines[#lines + 1] = indent .. "  {"
      write_table(lines, d, indent .. "    ")
      lines[#lines + 1] = indent .. "  },"
    end
    lines[#lines + 1] = indent .. "},"
  end
end

--- A definition as a Lua module.
function packexport.lua(definition)
  local lines = { "return {" }
  write_table(lines, definition, "  ")
  lines[#lines + 1] = "}"
  return table.concat(lines, "\n") .. "\n"
end

return packexport
