-- slow_scan.lua - the scanner's oracle: the rules of recognition for a small pack, written down once more as plainly as
-- possible. Every rule is tried at every byte; nothing is hashed, nothing is skipped. See slow_scan_spec.lua.

local slow = {}

--- The pack that is scanned for. `markers`, `names`, `phrases` below are derived from it.
slow.pack = {
  pack = "zq",
  systems = {
    { system = "zq-host", title = { en = "Zq host answers", zh = "咋主机" }, form = "an2", markers = { "ZQRC", "ZqAnswer Code", "咋码" },
      codes = {
        { "51", class = "funds.insufficient", en = "Qhost funds", zh = "咋余" },
        { "55", class = "cardholder.pin", en = "Qhost pin", zh = "咋密" },
        { "N7", class = "card.expired", en = "Qhost old", zh = "咋旧" },
        { "00", class = "approved.full", en = "Qhost fine", zh = "咋好" },
      } },
    { system = "zq-card", title = { en = "Zq card words", zh = "咋卡" }, form = "hex4", markers = { "ZQSW" },
      codes = {
        { "6985", class = "card.command", en = "Qcard use", zh = "咋用" },
        { "6A82", class = "terminal.config", en = "Qcard file", zh = "咋文" },
      } },
    { system = "zq-sdk", title = { en = "Zq kit", zh = "咋包" }, form = "name", codes = {
        { "ZQ_PAPER_OUT", class = "device.paper", en = "Qkit paper", zh = "咋纸", aliases = { "咋纸没了吧" } },
        { "ZQ_E1001", class = "communication.timeout", en = "Qkit line", zh = "咋线", aliases = { "咋线断了吧" } },
        { "ZQ_BUSY_NOW", class = "device.busy", en = "Qkit busy", zh = "咋忙", aliases = { "咋忙着呢吧" } },
      } },
  },
}

local CLASS, CALM = {}, {}
for _, s in ipairs(slow.pack.systems) do
  for _, c in ipairs(s.codes) do
    CLASS[s.system .. ":" .. c[1]] = c.class
    CALM[s.system .. ":" .. c[1]] = c.class:find("^approved") ~= nil
  end
end

local function group(class) return class:match("^[^.]*") end
local function is_word(c) return c:find("^[A-Za-z0-9]$") ~= nil end

-- A label with its letters in either case, and blanks, '_' or '-' wherever its parts meet.
local LABELS = {
  { "zq-host", { "zqrc" } }, { "zq-host", { "zqanswer", "code" } }, { "zq-host", { "咋码" }, han = true }, { "zq-card", { "zqsw" } },
}

-- Byte behind a label that begins at `at`, or nil.
local function label_at(line, at, parts)
  local low = line:lower()
  for i, part in ipairs(parts) do
    if i > 1 then at = low:match("^[ _%-]?()", at) end
    if low:sub(at, at + #part - 1) ~= part then return nil end
    at = at + #part
  end
  return at
end

-- May an identifier not begin before `at`, or end at `stop`?
local function stands_alone(line, at, stop)
  local before, behind = line:sub(at - 1, at - 1), line:sub(stop, stop)
  if at > 1 and (is_word(before) or before == "_" or (before == "-" and is_word(line:sub(at - 2, at - 2)))) then return false end
  if is_word(behind) then return false end
  return not ((behind == "_" or behind == "-") and line:find("^%a", stop + 1))
end

-- Behind what stands between a label and its code: any blanks and signs, dots in front of a blank, up to three words
-- that say "code"; then a quote or bracket.
local function gap(line, at)
  local words, found = 0, true
  while found do
    found = line:match("^[ \t=:]+()", at) or line:match("^：()", at) or line:match("^%->()", at) or line:match("^[-_*]()[ \t]", at) or line:match("^__+()", at)
      or line:match("^%.+()[ \t]", at) or line:match("^%.%.+()", at)
    if not found and words < 3 then
      found = line:match("^码()", at)
      words = words + 1
    end
    at = found or at
  end
  return line:match("^[\"'%[(]()", at) or line:match("^【()", at) or at
end

-- May a number end here?
local function number_ends(line, at)
  local c = line:sub(at, at)
  if is_word(c) or c == "_" or c == "@" then return false end
  if line:find("^[./*-]%d", at) or line:find("^:%d%d", at) or line:find("^,%d%d%d?%f[^%w,]", at) then return false end
  local unit, behind = line:match("^[ \t]+([%w_]+)(.?)", at)   -- what is measured: 51 ms, 51 s, 51 C
  if unit and (" ms s c "):find(" " .. unit:lower() .. " ", 1, true) and not behind:find('^[=:_"-]') then return false end
  return not (line:find("^%%", at) or line:find("^ *元", at) or line:find("^ *秒", at))
end

-- A code that begins with a letter is a word of its own; what is measured has digits only.
local function word_ends(line, at, stop)
  return line:match("^[A-Za-z0-9_.-]+", at):gsub("[^A-Za-z0-9]+$", "") == line:sub(at, stop - 1) and not line:find("^[=_]", stop)
end

-- Two letters or digits in hex, 35 31, but no longer dump; and the byte behind.
local function in_hex(line, at)
  local a, b, stop = line:match("^(%x%x)[ :,-]?(%x%x)()", at)
  if not a then a, b, stop = line:match("^(%x%x), (%x%x)()", at) end
  if not a or not number_ends(line, stop) or line:find("^ %x%x%f[^%w]", stop) then return nil end
  local code = string.char(tonumber(a, 16), tonumber(b, 16))
  return code:find("^[A-Z0-9]+$") and code, stop
end

-- The code of a system that stands at `at` by itself.
local function plain_code_at(line, at, system)
  if system == "zq-host" then
    local code, stop = in_hex(line, at)
    if code then return CLASS[system .. ":" .. code] and code, at, stop - 1 end
    local s = line:match("^[A-Za-z0-9]+", at)
    if not s or not (number_ends(line, at + #s) and not line:find("^=", at + #s) or line:find("^%a", at) and word_ends(line, at, at + #s)) then return nil end
    code = s:upper()
    if #s > 2 then
      if not s:find("^0+%d%d$") or #s > 4 then return nil end
      code = s:sub(-2)
    elseif #s < 2 then return nil end
    if not CLASS[system .. ":" .. code] then return nil end
    return code, at, at + #s - 1
  end
  local first = at
  local s, stop = line:match("^0[xX](%x%x%x%x)()", at)
  if not s then
    local a, b
    a, b, stop = line:match("^(%x%x)[ :,-]?(%x%x)()", at)
    if not a then a, b, stop = line:match("^(%x%x), (%x%x)()", at) end
    s = a and a .. b
    local more = stop and line:match("^[ :-](%x%x)%f[^%w]", stop)   -- of a longer dump
    if more and more:find("%d") then return nil end
  end
  if not s or line:find("^[A-Za-z0-9_=]", stop) then return nil end
  local code = s:upper()
  return CLASS[system .. ":" .. code] and code, first, stop - 1
end

-- Are the words at `at`, up to six with a blank between them, the key of what follows?
local function is_key(line, at)
  for _ = 1, 6 do
    local word, stop = line:match("^([A-Za-z0-9_.-]+)()", at)
    at = stop - #word:match("[^A-Za-z0-9]*$")
    if not line:find("^ [A-Za-z0-9]", at) then break end
    at = at + 1
  end
  return line:sub(at, at) == "="
end

-- The code at `at` of a system: canonical code, first and last byte; or nil.
local function code_at(line, at, system)
  local own = line:lower():match(system == "zq-host" and "^zqrc[ _-]?()" or "^zqsw[ _-]?()", at)   -- the label once more: ZQRC55, ZQRC_55
  local whole = own and line:match("^[A-Za-z0-9]+()", own)
  if whole and word_ends(line, own, whole) and not (line:sub(own - 1, own - 1) == " " and is_key(line, at)) then
    local code = plain_code_at(line:sub(1, whole - 1), own, system)
    return code, at, whole - 1
  end
  return plain_code_at(line, at, system)
end

-- The code in front of a Chinese label that has none behind it: 51错误.
local function code_before(line, at, system)
  local head = line:sub(math.max(1, at - 8), at - 1)
  local s = head:match("[A-Za-z0-9]+$")
  if not s or #s < 2 or #s > 7 or line:sub(1, at - #s - 1):find("[.:_-]$") then return nil end
  return code_at(line:sub(1, at - 1), at - #s, system)
end

local function markers(line, found)
  for at = 1, #line do
    for _, label in ipairs(LABELS) do
      local stop = label_at(line, at, label[2])
      if stop and (label.han or stands_alone(line, at, stop)) then
        local system = label[1]
        local at_code = gap(line, stop)
        local code, first, last = code_at(line, at_code, system)
        if not code and label.han and (at_code == stop or not is_word(line:sub(at_code, at_code))) then
          code, first, last = code_before(line, at, system)
        end
        if code and not CALM[system .. ":" .. code] then
          found[#found + 1] = { from = at, first = first, last = last, system = system, code = code, how = "marker", rank = stop - at }
        end
      end
    end
  end
end

-- A token, or a part of it between dots, that is a name; a path, a call or a key is none.
local NAMES = { zq_paper_out = "ZQ_PAPER_OUT", zq_e1001 = "ZQ_E1001", zq_busy_now = "ZQ_BUSY_NOW" }

local function names(line, found)
  local at = 1
  while true do
    local first, stop = line:match("()[A-Za-z0-9_.-]+()", at)
    if not first then return end
    at = stop
    while first < stop and not is_word(line:sub(first, first)) do first = first + 1 end
    while stop > first and not is_word(line:sub(stop - 1, stop - 1)) do stop = stop - 1 end
    local token = line:sub(first, stop - 1)
    local place = first
    for part in (token .. "."):gmatch("([^.]*)%.") do
      local code = NAMES[part:lower()]
      local before, behind = line:sub(place - 1, place - 1), line:sub(place + #part, place + #part)
      if code and not before:find("^[/$@\\]$") and not behind:find("^[/@=]$") then
        found[#found + 1] = { from = first, first = place, last = place + #part - 1, system = "zq-sdk", code = code, how = "name" }
      end
      place = place + #part + 1
    end
  end
end

-- A phrase, with blanks wherever they stand.
local PHRASES = { ["咋纸没了吧"] = "ZQ_PAPER_OUT", ["咋线断了吧"] = "ZQ_E1001", ["咋忙着呢吧"] = "ZQ_BUSY_NOW" }

local function phrases(line, found)
  for phrase, code in pairs(PHRASES) do
    local pattern = phrase:gsub("[\128-\255][\128-\191]+", "%0 *"):gsub(" %*$", "")
    local at = 1
    while true do
      local first, last = line:find(pattern, at)
      if not first then break end
      found[#found + 1] = { from = first, first = first, last = last, system = "zq-sdk", code = code, how = "phrase" }
      at = last + 1
    end
  end
end

-- Which of two findings, a before b, says nothing new? 1, 2 or nil.
local function redundant(line, a, b)
  local gap_between = math.max(0, b.first - a.last - 1)
  if gap_between <= 128 then gap_between = #line:sub(a.last + 1, b.first - 1):gsub("[ \t]", "") end   -- blanks part nothing
  if a.first <= b.last and b.first <= a.last then return (a.rank or 0) < (b.rank or 0) and 1 or 2 end   -- one place
  local class_a, class_b = CLASS[a.system .. ":" .. a.code], CLASS[b.system .. ":" .. b.code]
  if a.how == "phrase" and b.how == "phrase" then
    if class_a == class_b or (group(class_a) == group(class_b) and gap_between < 48) then return 2 end
  elseif a.how == "phrase" or b.how == "phrase" then
    local mine = a.how == "phrase" and 1 or 2
    if class_a == class_b or gap_between <= 48 or (gap_between <= 160 and group(class_a) == group(class_b)) then return mine end
  elseif a.system == b.system and a.code == b.code and gap_between < 256 then
    if a.how ~= b.how or a.how == "name" or a.rank ~= b.rank then return 2 end
  end
  return nil
end

--- The findings of a text, as a list of lines "first last line system code how". Lines must be shorter than 4096 bytes.
function slow.scan(text)
  local out, base, number = {}, 0, 0
  for line, feed in (text):gmatch("([^\n]*)(\n?)") do
    if line == "" and feed == "" then break end
    number = number + 1
    local bare, found = line:gsub("\r$", ""), {}
    markers(bare, found)
    names(bare, found)
    phrases(bare, found)
    table.sort(found, function (a, b) if a.first ~= b.first then return a.first < b.first end return a.last > b.last end)
    for i, a in ipairs(found) do
      for k = i + 1, #found do
        if a.dropped then break end
        local which = not found[k].dropped and redundant(bare, a, found[k])
        if which then (which == 1 and a or found[k]).dropped = true end
      end
    end
    for _, f in ipairs(found) do
      if not f.dropped then
        out[#out + 1] = ("%d %d %d %s %s %s"):format(base + f.first, base + f.last, number, f.system, f.code, f.how)
      end
    end
    base = base + #line + #feed
  end
  return out
end

return slow
