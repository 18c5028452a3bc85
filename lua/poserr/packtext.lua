-- packtext.lua - tables of codes out of texts that are no spreadsheets, as rows of cells with `line`; the first row names
-- the columns: tables of Markdown, `key = text` lines (.properties, .ini), `#define NAME number /* text */` of C headers.

local packtable = require "poserr.packtable"
local trim = packtable.trim

local packtext = {}

-- Calls f(line, its number) for every line.
local function each(text, f)
  local n = 0
  for line in (text:gsub("\r\n?", "\n") .. "\n"):gmatch("([^\n]*)\n") do
    n = n + 1
    f(line, n)
  end
end

--- The first table of a Markdown text that has a column of codes.
function packtext.md(text)
  local rows, over = {}, false
  each(text, function (line, n)
    local inner = line:match("^%s*|(.*)$")
    if over then return end
    if not inner then
      over = #rows > 1
      if not over then rows = {} end
    elseif not inner:find("^[%s:|%-]+$") then   -- not the line between
      local row = { line = n }
      for cell in (inner:gsub("\\|", "\0"):gsub("|%s*$", "") .. "|"):gmatch("([^|]*)|") do row[#row + 1] = trim((cell:gsub("%z", "|"):gsub("[`*]", ""))) end
      if rows[1] or packtable.has_codes(row) then rows[#rows + 1] = row end
    end
  end)
  return rows
end

--- Lines of "key = text" or "key: text".
function packtext.properties(text)
  local rows = { { "code", "message", line = 1 } }
  each(text, function (line, n)
    local key, value = line:match("^([^=:]*)[=:](.*)$")
    key = trim(key or "")
    if key:find("^[^#!;%[]") then
      value = trim(value):gsub("\\u(%x%x%x%x)", function (hex)
        local u = tonumber(hex, 16)
        if u < 0x80 then return string.char(u) end
        if u < 0x800 then return string.char(0xC0 + math.floor(u / 64), 0x80 + u % 64) end
        return string.char(0xE0 + math.floor(u / 4096), 0x80 + math.floor(u / 64) % 64, 0x80 + u % 64)
      end)
      rows[#rows + 1] = { key, value, line = n }
    end
  end)
  return rows
end

--- Constants of a C header that are plain numbers.
function packtext.h(text)
  local rows = { { "name", "code", "message", line = 1 } }
  each(text, function (line, n)
    local name, rest = line:match("^%s*#%s*define%s+([%a_][%w_]*)%s+(.*)$")
    local code, after = (rest or ""):match("^%(?%s*(%-?%s*%d%w*)%s*%)?(.*)$")
    if code and after:find("^%s*$") or code and after:find("^%s*/[/*]") then
      local comment = after:match("^%s*//(.*)$") or (after:match("^%s*/%*(.*)$") or ""):gsub("%*/.*$", "", 1)
      comment = comment:gsub("^[/*!<%s]+", ""):match("^(.*[^%s*])") or ""
      rows[#rows + 1] = { name, (code:gsub("%s", ""):gsub("^(%-?%d%w-)[uUlL]+$", "%1")), comment, line = n }
    end
  end)
  return rows
end

packtext.ini = packtext.properties

return packtext
