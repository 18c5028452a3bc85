-- terminal.lua - text for people: display width, wrapping, tables, colour.
-- Strings are UTF-8; a column is the width of an ASCII character, a Chinese one takes two.

local terminal = {}

local CHARACTER = "[%z\1-\127\194-\244][\128-\191]*"

-- First and last code points of wide characters (Unicode East_Asian_Width W and F).
local WIDE = { 0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
  0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD }
-- Characters that take no column: combining marks, zero width spaces, variation selectors.
local ZERO = { 0x300, 0x36F, 0x200B, 0x200F, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF }

local function within(ranges, u)
  for i = 1, #ranges, 2 do
    if u < ranges[i] then return false end
    if u <= ranges[i + 1] then return true end
  end
  return false
end

local function codepoint(c)
  local b1, b2, b3, b4 = c:byte(1, 4)
  if b1 < 0x80 then return b1 end
  if b4 then return (((b1 - 0xF0) * 64 + b2 - 0x80) * 64 + b3 - 0x80) * 64 + b4 - 0x80 end
  if b3 then return ((b1 - 0xE0) * 64 + b2 - 0x80) * 64 + b3 - 0x80 end
  if b2 then return (b1 - 0xC0) * 64 + b2 - 0x80 end
  return 0xFFFD
end

local function columns(c)
  if #c == 1 then return 1 end
  local u = codepoint(c)
  if within(ZERO, u) then return 0 end
  return within(WIDE, u) and 2 or 1
end

--- Columns that a text takes.
function terminal.width(s)
  if not s:find("[\128-\255]") then return #s end
  local n = 0
  for c in s:gmatch(CHARACTER) do n = n + columns(c) end
  return n
end

--- The text with blanks up to `width` columns; longer texts stay whole.
function terminal.pad(s, width)
  return s .. (" "):rep(width - terminal.width(s))
end

--- The text cut to `width` columns, with an ellipsis if something was cut.
function terminal.cut(s, width)
  if terminal.width(s) <= width then return s end
  local out, n = {}, 0
  for c in s:gmatch(CHARACTER) do
    local w = columns(c)
    if n + w > width - 1 then break end
    n = n + w
    out[#out + 1] = c
  end
  return table.concat(out) .. "…"
end

-- Marks that may not begin a line.
local CLOSING = {}
for c in ("。，、；：？！）》」』”’…%.,;:?!)]}"):gmatch(CHARACTER) do CLOSING[c] = true end

-- Pieces that a line is made of: words, blanks, single wide characters with the marks behind them.
local function pieces(s)
  local list, word = {}, {}
  local function flush()
    if #word > 0 then list[#list + 1] = table.concat(word); word = {} end
  end
  for c in s:gmatch(CHARACTER) do
    if c == " " then
      flush()
      list[#list + 1] = c
    elseif columns(c) == 2 and not CLOSING[c] then
      flush()
      list[#list + 1] = c
    elseif CLOSING[c] and #word == 0 and #list > 0 and list[#list] ~= " " then
      list[#list] = list[#list] .. c
    else
      word[#word + 1] = c
    end
  end
  flush()
  return list
end

--- Breaks a text into lines of at most `width` columns (words longer than that stay whole).
function terminal.wrap(s, width)
  local lines, line, used = {}, "", 0
  for _, piece in ipairs(pieces(s)) do
    local w = terminal.width(piece)
    if used > 0 and used + w > width then
      lines[#lines + 1] = (line:gsub(" +$", ""))
      line, used = "", 0
    end
    if not (piece == " " and used == 0) then
      line, used = line .. piece, used + w
    end
  end
  if line ~= "" or #lines == 0 then lines[#lines + 1] = (line:gsub(" +$", "")) end
  return lines
end

-- Does a shell of ours see a terminal at file descriptor `fd`? Lua itself cannot tell.
local function is_terminal(fd)
  local r = os.execute("test -t " .. fd)
  return r == true or r == 0
end

local CODES = { bold = "1", dim = "2", red = "31", green = "32", yellow = "33", blue = "34", cyan = "36" }

--- What is known of an output: `colour` (on a terminal only, unless NO_COLOR is set), `columns`, `tty`.
-- fd: 1 or 2. Styles are methods: style.bold(text), style.red(text) ...
function terminal.style(fd)
  local tty = is_terminal(fd)
  local colour = tty and (os.getenv("NO_COLOR") or "") == "" and os.getenv("TERM") ~= "dumb"
  local width = tonumber(os.getenv("COLUMNS") or "")
  if not width and tty then
    local pipe = io.popen("stty size </dev/tty 2>/dev/null", "r")
    width = pipe and tonumber((pipe:read("*l") or ""):match("%d+%s+(%d+)") or "")
    if pipe then pipe:close() end
  end
  if width == 0 then width = nil end   -- a terminal that does not know its size
  local style = { tty = tty, colour = colour, columns = math.max(40, math.min(width or 100, 200)) }
  for name, code in pairs(CODES) do
    style[name] = colour and function (s) return "\27[" .. code .. "m" .. s .. "\27[0m" end or function (s) return s end
  end
  return style
end

--- Lines of a table. rows: list of lists of strings; options.right: set of column numbers that align right;
-- options.columns: width of the whole (the last column is cut to it); options.gap (2 blanks).
-- options.paint: function (text, column, row number) that may colour a padded cell.
function terminal.table(rows, options)
  local widths, gap = {}, options.gap or 2
  for _, row in ipairs(rows) do
    for i = 1, #row do widths[i] = math.max(widths[i] or 0, terminal.width(row[i])) end
  end
  local lines = {}
  for r, row in ipairs(rows) do
    local cells, used = {}, 0
    for i = 1, #row do
      local cell = row[i]
      if i == #row and options.columns then cell = terminal.cut(cell, math.max(8, options.columns - used)) end
      local fill = (" "):rep(widths[i] - terminal.width(cell))
      if options.right and options.right[i] then cell = fill .. cell
      elseif i < #row then cell = cell .. fill end
      used = used + widths[i] + gap
      cells[i] = options.paint and options.paint(cell, i, r) or cell
    end
    lines[r] = (table.concat(cells, (" "):rep(gap)):gsub(" +$", ""))
  end
  return lines
end

return terminal
