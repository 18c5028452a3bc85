-- packjson.lua - a pack as JSON (docs/pack.schema.json): the schema of codes/, where a code is the member "code" of its
-- row, and a class the member "path" of its.

local json = require "poserr.json"

local packjson = {}

-- Takes nulls out: what is null is not said.
local function clean(t)
  for k, v in pairs(t) do
    if json.is_null(v) then t[k] = nil
    elseif type(v) == "table" then clean(v) end
  end
end

local function first(list, name)
  for _, row in ipairs(type(list) == "table" and list or {}) do
    if type(row) == "table" and row[name] ~= nil then row[1], row[name] = row[name], nil end
  end
end

--- Reads a pack. Returns the definition, or nil, message, line.
function packjson.read(text)
  local value, message, line = json.decode(text)
  if value == nil or json.is_null(value) then return nil, message or "an object expected", line or 1 end
  if type(value) ~= "table" then return nil, "an object expected", 1 end
  if text:find("null", 1, true) then clean(value) end
  value["$schema"] = nil
  first(value.codes, "code")
  first(value.classes, "path")
  for _, d in ipairs(type(value.systems) == "table" and value.systems or {}) do
    if type(d) == "table" then first(d.codes, "code") end
  end
  return value
end

--- Lines of the tables of a definition that was read from `text`: walks over the text along with the value.
function packjson.lines(text, value)
  local lines, line, counted = {}, 1, 1
  local function line_at(at)
    local feed = text:find("\n", counted, true)
    while feed and feed < at do
      line, counted = line + 1, feed + 1
      feed = text:find("\n", counted, true)
    end
    return line
  end
  local function string_end(at)
    repeat at = text:find('["\\]', at) if text:sub(at, at) == "\\" then at = at + 2 else return at end until false
  end
  local walk
  walk = function (at, v)   -- returns the place behind the value
    at = text:find("%S", at)
    local c = text:sub(at, at)
    if c == '"' then return string_end(at + 1) + 1 end
    if c ~= "{" and c ~= "[" then return text:find("[%s,%]}]", at) or #text + 1 end
    if type(v) == "table" then lines[v] = line_at(at) end
    local index = 0
    at = text:find("%S", at + 1)
    while not text:find("^[%]}]", at) do
      local key
      if c == "{" then
        local stop = string_end(at + 1)
        key = text:sub(at + 1, stop - 1)
        at = text:find(":", stop, true) + 1
      else
        index = index + 1
        key = index
      end
      at = text:find("%S", walk(at, type(v) == "table" and v[key] or nil))
      if text:sub(at, at) == "," then at = text:find("%S", at + 1) end
    end
    return at + 1
  end
  pcall(walk, 1, value)
  return lines
end

-- A row with its first item as a member.
local function named(row, name)
  local copy = { [name] = row[1] }
  for k, v in pairs(row) do if k ~= 1 then copy[k] = v end end
  return copy
end

local TOP = { "pack", "layer", "system", "title", "base", "form", "lsb", "bytes", "prefixes", "when", "markers", "senders", "shapes", "frames", "sources",
  "groups", "rules" }

local function write_object(out, t, indent)
  local parts = {}
  for _, key in ipairs(TOP) do
    if t[key] ~= nil then parts[#parts + 1] = indent .. "  " .. json.encode(key) .. ": " .. json.encode(t[key]) end
  end
  for _, list in ipairs { { "classes", "path" }, { "codes", "code" } } do
    local rows = t[list[1]]
    if rows then
      local lines = {}
      for i, row in ipairs(rows) do lines[i] = indent .. "    " .. json.encode(named(row, list[2])) end
      parts[#parts + 1] = indent .. '  "' .. list[1] .. '": [\n' .. table.concat(lines, ",\n") .. "\n" .. indent .. "  ]"
    end
  end
  if t.systems then
    local systems = {}
    for i, d in ipairs(t.systems) do
      local inner = {}
      write_object(function (s) inner[#inner + 1] = s end, d, indent .. "    ")
      systems[i] = table.concat(inner)
    end
    parts[#parts + 1] = indent .. '  "systems": [\n' .. table.concat(systems, ",\n") .. "\n" .. indent .. "  ]"
  end
  out(indent .. "{\n" .. table.concat(parts, ",\n") .. "\n" .. indent .. "}")
end

--- A pack as JSON.
function packjson.write(pack)
  local out = {}
  write_object(function (s) out[#out + 1] = s end, pack, "")
  return table.concat(out) .. "\n"
end

return packjson
