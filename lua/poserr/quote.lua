-- quote.lua - lines of a log made fit to be shown: masked, in UTF-8, without control characters, findings marked.

local encoding = require "poserr.encoding"

local quote = {}

local REACH = 2000     -- bytes of a long line shown on each side of its findings
local MARGIN = 256     -- bytes beyond them that the mask looks at: a card number at the edge is whole there
local MARK = "\1"      -- parts pieces of a line; no control character is left in one by then

--- Start and end of the line of `text` that holds byte `at`; the end excludes the line feed.
function quote.line(text, at)
  local start
  local reach = 512
  repeat
    local from = math.max(1, at - reach)
    local found = text:sub(from, at - 1):match("^.*\n()")
    if found then start = from + found - 1
    elseif from == 1 then start = 1
    else reach = reach * 8 end
  until start
  local stop = text:find("\n", at, true)
  return start, stop and stop - 1 or #text
end

-- Removes what a cut left of a UTF-8 character at either end.
local function whole_characters(s)
  s = s:gsub("^[\128-\191][\128-\191]?[\128-\191]?", "", 1)
  local tail = s:match("[\194-\244][\128-\191]*$")
  if tail and encoding.invalid(tail) then s = s:sub(1, #s - #tail) end
  return s
end

--- Prepares the line of `text` from `start` to `stop` with `spans` (list of first, last; in order) marked.
-- mask: poserr.mask. The result is one string of pieces for quote.finish.
function quote.begin(mask, text, start, stop, spans)
  local a, b = start, stop
  if stop - start > 2 * REACH and spans[1] then
    a = math.max(start, spans[1][1] - REACH)
    b = math.min(stop, spans[#spans][2] + REACH, a + 4 * REACH)
  elseif stop - start > 4 * REACH then
    b = start + 4 * REACH
  end
  local from, to = math.max(start, a - MARGIN), math.min(stop, b + MARGIN)
  local line = mask(text:sub(from, to)):gsub("[%z\1-\31\127]", " ")
  local pieces, at = {}, a
  for _, span in ipairs(spans) do
    local first, last = math.max(span[1], at), math.min(span[2], b)
    if first <= last then
      pieces[#pieces + 1] = line:sub(at - from + 1, first - from)
      pieces[#pieces + 1] = line:sub(first - from + 1, last - from + 1)
      at = last + 1
    end
  end
  pieces[#pieces + 1] = line:sub(at - from + 1, b - from + 1)
  if a > start then pieces[1] = "..." .. whole_characters(pieces[1]) end
  if b < stop then pieces[#pieces] = whole_characters(pieces[#pieces]) .. "..." end
  return (table.concat(pieces, MARK):gsub(" +$", ""))
end

--- Converts prepared lines to UTF-8, all at once. Returns a list of lists of pieces: plain, finding, plain ...
function quote.finish(lines)
  encoding.repair(lines)
  local list = {}
  for i, line in ipairs(lines) do
    local pieces = {}
    for piece in (line .. MARK):gmatch("([^" .. MARK .. "]*)" .. MARK) do pieces[#pieces + 1] = piece end
    list[i] = pieces
  end
  return list
end

return quote
