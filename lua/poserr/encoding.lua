-- encoding.lua - UTF-8 and GBK: what a text is in, and lines of a log made fit to be printed.

local encoding = {}

-- Checks in C, from Lua 5.3 on.
local utf8 = rawget(_G, "utf8")
local length = type(utf8) == "table" and utf8.len
local lax = length and length("\237\160\128") ~= nil   -- Lua 5.3 lets surrogates pass

-- Ranges of the second byte where UTF-8 restricts it (no overlong forms, no surrogates).
local SECOND = { [0xE0] = { 0xA0, 0xBF }, [0xED] = { 0x80, 0x9F }, [0xF0] = { 0x90, 0xBF }, [0xF4] = { 0x80, 0x8F } }

--- Position of the first byte that is not valid UTF-8, or nil.
function encoding.invalid(s)
  if length then
    local _, bad = length(s)
    local surrogate = lax and s:find("\237[\160-\191]")
    return surrogate and surrogate < (bad or #s) and surrogate or bad
  end
  local i = s:find("[\128-\255]")
  while i do
    local c = s:byte(i)
    local n = c >= 0xC2 and c < 0xE0 and 1 or c >= 0xE0 and c < 0xF0 and 2 or c >= 0xF0 and c < 0xF5 and 3
    if not n then return i end
    local range = SECOND[c]
    for k = 1, n do
      local b = s:byte(i + k)
      local low, high = 0x80, 0xBF
      if k == 1 and range then low, high = range[1], range[2] end
      if not b or b < low or b > high then return i end
    end
    i = s:find("[\128-\255]", i + n + 1)
  end
  return nil
end

--- A word for the shell, whatever is in it.
function encoding.quote(s)
  return "'" .. s:gsub("'", "'\\''") .. "'"
end

--- Converts bytes to UTF-8 by iconv. from: iconv's name; what cannot be converted is left out if `lossy`.
-- Returns the text, or nil if there is no iconv or it refused.
function encoding.iconv(s, from, lossy)
  local name = os.tmpname()
  local f = io.open(name, "wb")
  if not f then return nil end
  f:write(s)
  f:close()
  local pipe = io.popen("iconv " .. (lossy and "-c " or "") .. "-f " .. from .. " -t UTF-8 " .. encoding.quote(name) .. " 2>/dev/null || printf '\\377'", "r")
  local out = pipe and pipe:read("*a")
  if pipe then pipe:close() end
  os.remove(name)
  if not out or out == "" and s ~= "" then return nil end
  if out:sub(-1) == "\255" then   -- iconv -c complains, too, but has done its work
    if not lossy then return nil end
    out = out:sub(1, -2)
  end
  return out
end

--- Makes strings valid UTF-8: those that are not are taken for GBK (GB18030). One iconv for all of them;
-- without iconv, bytes beyond ASCII become '?'. Changes the list and returns it.
function encoding.repair(list)
  local at, bad = {}, {}
  for i, s in ipairs(list) do
    if encoding.invalid(s) then
      at[#at + 1] = i
      bad[#bad + 1] = s
    end
  end
  if #bad == 0 then return list end
  local converted = encoding.iconv(table.concat(bad, "\n") .. "\n", "GB18030", true)
  local lines = {}
  if converted then
    for line in converted:gmatch("([^\n]*)\n") do lines[#lines + 1] = line end
  end
  for k, i in ipairs(at) do
    local line = #lines == #bad and lines[k]
    if not line or encoding.invalid(line) then line = bad[k]:gsub("[\128-\255]", "?") end
    list[i] = line
  end
  return list
end

--- A text file's content as UTF-8: without a byte order mark, from UTF-16 or GBK if it is that.
-- Returns the text, or nil if it is none.
function encoding.decode(s)
  if s:sub(1, 3) == "\239\187\191" then s = s:sub(4) end
  local mark = s:sub(1, 2)
  if mark == "\255\254" or mark == "\254\255" then return encoding.iconv(s, "UTF-16") end
  if not encoding.invalid(s) then return s end
  local out = encoding.iconv(s, "GB18030")
  if out and not encoding.invalid(out) then return out end
  return nil
end

return encoding
