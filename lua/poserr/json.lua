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
local ORDER = { "file", "line", "first", "last", "pack", "layer", "system", "code", "name", "value", "set", "base", "class", "group", "side", "actor",
  "severity", "retry", "how", "confidence", "from", "captured", "when", "title", "form", "lsb", "bytes", "prefixes", "markers", "senders", "shapes",
  "frames", "cause", "steps", "support", "cardholder", "display", "hide", "captures", "aliases", "alternatives", "note", "source", "see", "en", "zh",
  "readings", "layers", "sources", "groups", "classes", "rules", "systems", "codes", "text" }

--- A value as JSON on one line, keys in a fixed order; with `indent` over several.
function json.encode(value, indent)
  return (writer().encode(value, { keyorder = ORDER, indent = indent or false }))
end

--- Reads JSON. Returns the value, or nil and what is wrong (with the line, where the library tells the place).
function json.decode(text)
  if cjson == nil then cjson = optional("cjson") or false end
  if cjson then
    local ok, value = pcall(cjson.decode, text)
    if ok then return value end
  end
  -- The slower library says where a mistake is.
  local there = pcall(writer)
  if not there then return nil, "this is no JSON" end
  local value, position, message = dkjson.decode(text)
  if message then
    local _, line = text:sub(1, (position or 1) - 1):gsub("\n", "\n")
    return nil, (message:gsub(" at line.*$", "")), line + 1
  end
  if text:find("%S", position) then
    local _, line = text:sub(1, position):gsub("\n", "\n")
    return nil, "something stands behind the end of the value", line + 1
  end
  return value
end

--- Does a decoded value stand for null?
function json.is_null(value)
  return cjson and value == cjson.null or (dkjson and value == dkjson.null) or false
end

return json
