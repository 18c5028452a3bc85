-- packdiff.lua - what changed from one pack to another: codes added, removed, changed, and classes that moved.

local packdiff = {}

local TEXTS = { "title", "cause", "steps", "support", "cardholder", "display" }

local function text(value)
  if type(value) ~= "table" then return tostring(value) end
  if #value > 0 then return table.concat(value, "; ") end
  local parts = {}
  for k, v in pairs(value) do parts[#parts + 1] = tostring(k) .. "=" .. tostring(v) end
  table.sort(parts)
  return table.concat(parts, ";")
end

-- A row as a flat map: "class" -> "...", "zh.title" -> "...".
local function flat(row)
  local map = {}
  for key, v in pairs(row) do
    local block = type(v) == "table" and type(key) == "string" and #v == 0 and key ~= "when"
    if block then
      for _, name in ipairs(TEXTS) do if v[name] ~= nil then map[key .. "." .. name] = text(v[name]) end end
    elseif type(key) == "string" then
      map[(key:find("^%l%l%l?$") and key ~= "see" or key:find("^%l%l%l?%-%w+$")) and key .. ".title" or key] = text(v)
    end
  end
  return map
end

local function systems_of(definition)
  local map, order = {}, {}
  for _, d in ipairs(definition.systems or { definition }) do
    if d.system then
      map[d.system] = d
      order[#order + 1] = d.system
    end
  end
  return map, order
end

-- Rows by code and condition. Codes are compared as look-ups spell them: 5 is 05 in an2, 0x69 is 69 in hex2.
local function rows_of(definition)
  local map, order = {}, {}
  local registry = require("poserr").new()
  local there = definition and registry.define(definition)
  local function spelled(code)
    local e = there and registry.lookup(definition.system, code)
    return e and e.from == "code" and e.code or tostring(code)
  end
  for _, row in ipairs(definition and definition.codes or {}) do
    local key = spelled(row[1]) .. (row.when and " (" .. text(row.when) .. ")" or "")
    map[key] = row
    order[#order + 1] = key
  end
  return map, order
end

--- Differences of two definitions: a list of { kind = "added" | "removed" | "changed" | "moved", system=, code=,
-- class= (of what was added or removed), fields = { { name=, old=, new= }, ... } }, by system, in the packs' order.
function packdiff.compare(old, new)
  local olds, old_order = systems_of(old)
  local news, new_order = systems_of(new)
  local seen, order, list = {}, {}, {}
  for _, ids in ipairs { old_order, new_order } do
    for _, id in ipairs(ids) do
      if not seen[id] then
        seen[id] = true
        order[#order + 1] = id
      end
    end
  end
  -- Two packs of one system each are compared whatever their ids are.
  local pair = #old_order == 1 and #new_order == 1
  if pair then order = { new_order[1] } end
  for _, id in ipairs(order) do
    local before, before_order = rows_of(pair and olds[old_order[1]] or olds[id])
    local after, after_order = rows_of(news[id])
    for _, code in ipairs(before_order) do
      if not after[code] then list[#list + 1] = { kind = "removed", system = id, code = code, class = before[code].class } end
    end
    for _, code in ipairs(after_order) do
      if not before[code] then list[#list + 1] = { kind = "added", system = id, code = code, class = after[code].class }
      else
        local a, b, names, fields = flat(before[code]), flat(after[code]), {}, {}
        for name in pairs(a) do if a[name] ~= b[name] then names[#names + 1] = name end end
        for name in pairs(b) do if a[name] == nil then names[#names + 1] = name end end
        table.sort(names)
        for i, name in ipairs(names) do fields[i] = { name = name, old = a[name], new = b[name] } end
        if #fields > 0 then
          list[#list + 1] = { kind = a.class ~= b.class and "moved" or "changed", system = id, code = code, fields = fields }
        end
      end
    end
  end
  return list
end

return packdiff
