-- json.lua - JSON by a library: dkjson, which is plain Lua, or cjson where only that is there or where it reads faster.

local json = {}

local function optional(name)
  local there, module = pcall(require, name)
  return there and type(module) == "table" and module or nil
end

local dkjson, cjson

local function writer()
  dkjson = dkjson or optional("dkjson")
  if not dkjson then error({ missing = "dkjson" }, 0) end
  return dkjson
end

-- Order of keys in what people read: what an entry is, what it says, where it comes from.
local ORDER = { "file", "line", "first", "last", "pack", "layer", "system", "code", "path", "name", "decision", "after", "left", "fix", "value", "set",
  "count", "base", "class", "group", "side", "actor", "severity", "retry", "how", "next", "reason", "rule", "category", "edition", "valid_from",
  "confidence", "from", "captured", "when", "family", "command", "device", "phase", "interface", "kernel", "scheme", "region", "date_from", "title", "form",
  "lsb", "bytes", "prefixes", "markers", "senders", "shapes", "frames", "cause", "steps", "support", "cardholder", "display", "hide", "captures", "aliases",
  "alternatives", "note", "source", "see", "entry", "en", "zh", "readings", "layers", "sources", "groups", "classes", "rules", "systems", "codes", "text" }

local placed = {}
for _, key in ipairs(ORDER) do placed[key] = true end

-- Collects the keys of objects that have no place in ORDER.
local function others(value, keys)
  if type(value) ~= "table" then return end
  for k, v in pairs(value) do
    if type(k) == "string" and not placed[k] and not keys[k] then
      keys[k] = true
      keys[#keys + 1] = k
    end
    others(v, keys)
  end
end

-- ORDER, then all other keys by name: the same value is the same text every time.
local function order_of(value)
  local keys = {}
  others(value, keys)
  if #keys == 0 then return ORDER end
  table.sort(keys)
  local order = {}
  for i, key in ipairs(ORDER) do order[i] = key end
  for _, key in ipairs(keys) do order[#order + 1] = key end
  return order
end

--- A value as JSON on one line, keys in a fixed order; with `indent` over several.
function json.encode(value, indent)
  return (writer().encode(value, { keyorder = order_of(value), indent = indent or false }))
end

local function line_at(text, at)
  local _, n = text:sub(1, at - 1):gsub("\n", "\n")
  return n + 1
end

-- Takes dkjson's marks off. It reads more than JSON: items without a key in an object; they are refused.
local function plain(value, object)
  if type(value) ~= "table" then return true end
  local good = not (getmetatable(value) == object and value[1] ~= nil)
  setmetatable(value, nil)
  for _, v in pairs(value) do good = plain(v, object) and good end
  return good
end

--- Reads JSON. Returns the value; or nil, what is wrong and the line, where it is known.
function json.decode(text)
  if cjson == nil then cjson = optional("cjson") or false end
  if cjson then
    local ok, value = pcall(cjson.decode, text)
    if ok then return value end
    local message = tostring(value):gsub("^.-: ", "")
    local at = message:match("at character (%d+)")
    return nil, (message:gsub(" at character %d+.*$", "")), at and line_at(text, tonumber(at))
  end
  local object, array = {}, {}
  local value, position, message = writer().decode(text, 1, nil, object, array)
  if message then return nil, (message:gsub(" at line.*$", "")), line_at(text, position or 1) end
  if text:find("%S", position) then return nil, "something stands behind the end of the value", line_at(text, position) end
  if not plain(value, object) then return nil, "an item of an object has no key" end
  return value
end

--- Does a decoded value stand for null?
function json.is_null(value)
  return cjson and value == cjson.null or (dkjson and value == dkjson.null) or false
end

return json
