-- luadata.lua - Lua tables as data: reads `return { ... }` without running it, and writes it.
-- Only literals are read: strings, numbers, true, false, nil and tables. Whatever would have to be run is refused.

local luadata = {}

local DEPTH = 32   -- of tables in tables
local ESCAPES = { a = "\a", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t", v = "\v", ["\\"] = "\\", ['"'] = '"', ["'"] = "'", ["\n"] = "\n" }

-- UTF-8 of a code point, for \u{...}.
local function utf8_of(u)
  if u < 0x80 then return string.char(u) end
  if u < 0x800 then return string.char(0xC0 + math.floor(u / 64), 0x80 + u % 64) end
  if u < 0x10000 then return string.char(0xE0 + math.floor(u / 4096), 0x80 + math.floor(u / 64) % 64, 0x80 + u % 64) end
  return string.char(0xF0 + math.floor(u / 262144) % 8, 0x80 + math.floor(u / 4096) % 64, 0x80 + math.floor(u / 64) % 64, 0x80 + u % 64)
end

local Reader = {}
Reader.__index = Reader

function Reader:fail(what, at)
  local _, line = self.text:sub(1, (at or self.at) - 1):gsub("\n", "\n")
  error({ message = what, line = line + 1 }, 0)
end

-- Over blanks and comments.
function Reader:skip()
  while true do
    local at = self.text:find("%S", self.at)
    if not at then self.at = #self.text + 1 return end
    self.at = at
    if self.text:sub(at, at + 1) ~= "--" then return end
    local level = self.text:match("^%-%-%[(=*)%[", at)
    if level then
      local _, stop = self.text:find("]" .. level .. "]", at, true)
      if not stop then self:fail("a comment does not end") end
      self.at = stop + 1
    else
      self.at = (self.text:find("\n", at, true) or #self.text) + 1
    end
  end
end

function Reader:take(token)
  self:skip()
  if self.text:sub(self.at, self.at + #token - 1) ~= token then return false end
  self.at = self.at + #token
  return true
end

function Reader:string(mark)
  local parts, at = {}, self.at + 1
  while true do
    local stop = self.text:find("[\\\n" .. mark .. "]", at)
    if not stop then self:fail("a string does not end") end
    parts[#parts + 1] = self.text:sub(at, stop - 1)
    local c = self.text:sub(stop, stop)
    if c == mark then
      self.at = stop + 1
      return table.concat(parts)
    end
    if c == "\n" then self:fail("a string does not end") end
    local e = self.text:sub(stop + 1, stop + 1)
    local digits, hex, code = self.text:match("^%d%d?%d?", stop + 1), self.text:match("^x(%x%x)", stop + 1), self.text:match("^u{(%x+)}", stop + 1)
    if ESCAPES[e] then parts[#parts + 1] = ESCAPES[e]; at = stop + 2
    elseif digits and tonumber(digits) < 256 then parts[#parts + 1] = string.char(tonumber(digits)); at = stop + 1 + #digits
    elseif hex then parts[#parts + 1] = string.char(tonumber(hex, 16)); at = stop + 4
    elseif code and tonumber(code, 16) < 0x110000 then parts[#parts + 1] = utf8_of(tonumber(code, 16)); at = stop + 4 + #code
    elseif e == "z" then at = self.text:find("%S", stop + 2) or #self.text + 1
    else self:fail("an unknown escape in a string", stop) end
  end
end

function Reader:table(depth)
  if depth > DEPTH then self:fail("tables nested too deeply") end
  local t, n, start = {}, 0, self.at
  self.places[t] = start
  self.at = self.at + 1
  while not self:take("}") do
    local key
    local name = self.text:match("^([%a_][%w_]*)%s*=[^=]", self.at)
    if name then
      self.at = self.text:find("=", self.at, true) + 1
      key = name
    elseif self.text:find("^%[[^%[=]", self.at) then
      self.at = self.at + 1
      key = self:value(depth)
      if key == nil then self:fail("nil as a key") end
      if not (self:take("]") and self:take("=")) then self:fail("']' and '=' expected behind a key") end
    else
      n = n + 1
      key = n
    end
    if key ~= n and t[key] ~= nil then self:fail(('the key "%s" stands twice'):format(tostring(key))) end
    t[key] = self:value(depth)
    if not (self:take(",") or self:take(";")) then
      if self:take("}") then return t end
      self:fail("',' or '}' expected", self.at)
    end
  end
  return t
end

function Reader:value(depth)
  self:skip()
  local at = self.at
  local c = self.text:sub(at, at)
  if c == "{" then return self:table(depth + 1) end
  if c == '"' or c == "'" then return self:string(c) end
  local level = self.text:match("^%[(=*)%[\n?", at)
  if level then
    local from = at + #self.text:match("^%[=*%[\n?", at)
    local first, last = self.text:find("]" .. level .. "]", from, true)
    if not first then self:fail("a string does not end") end
    self.at = last + 1
    return self.text:sub(from, first - 1)
  end
  local number = self.text:match("^%-?%.?%d[%w%.]*", at)
  if number then
    if not tonumber(number) then self:fail(("'%s' is no number"):format(number)) end
    self.at = at + #number
    return tonumber(number)
  end
  local word = self.text:match("^[%a_][%w_]*", at)
  if word == "true" or word == "false" or word == "nil" then
    self.at = at + #word
    if word == "nil" then return nil end
    return word == "true"
  end
  self:fail(word and ("'%s' would have to be run; a pack is a table of literals"):format(word) or "a value expected")
end

--- Reads a table from the text of a Lua file. Returns it and a table of the places (byte positions) of all tables in
-- it; or nil, a message and a line number.
function luadata.read(text)
  local reader = setmetatable({ text = text, at = 1, places = {} }, Reader)
  local ok, result = pcall(function ()
    if text:sub(1, 1) == "#" then reader.at = text:find("\n", 1, true) or #text + 1 end
    if not reader:take("return") then
      reader:skip()
      reader:fail("'return { ... }' expected; a pack is a table of literals")
    end
    local value = reader:value(0)
    reader:take(";")
    reader:skip()
    if reader.at <= #text then reader:fail("something stands behind the table") end
    if type(value) ~= "table" then reader:fail("a table expected") end
    return value
  end)
  if ok then return result, reader.places end
  if type(result) ~= "table" then error(result, 0) end
  return nil, result.message, result.line
end

local RESERVED = {}
for word in ("and break do else elseif end false for function goto if in local nil not or repeat return then true until while"):gmatch("%a+") do
  RESERVED[word] = true
end

local function scalar(v)
  if type(v) == "string" then
    return '"' .. v:gsub('[\\"]', "\\%0"):gsub("%c", function (c) return ("\\%03d"):format(c:byte()) end) .. '"'
  end
  return tostring(v)
end

local function key_of(k)
  if type(k) == "string" and k:find("^[%a_][%w_]*$") and not RESERVED[k] then return k .. " = " end
  return "[" .. scalar(k) .. "] = "
end

--- A value as Lua on one line; order: function (table) -> list of its string keys in the order to write them.
function luadata.write(value, order)
  if type(value) ~= "table" then return scalar(value) end
  local parts = {}
  for i = 1, #value do parts[i] = luadata.write(value[i], order) end
  for _, k in ipairs(order(value)) do parts[#parts + 1] = key_of(k) .. luadata.write(value[k], order) end
  return #parts == 0 and "{}" or "{ " .. table.concat(parts, ", ") .. " }"
end

luadata.key = key_of

return luadata
