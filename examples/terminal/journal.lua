-- journal.lua - what must survive a loss of power: the sale under way, the next trace number, the last errors.
local board = require "board"

local journal = {}
local ERRORS = 8

--- A number that no message has had before.
function journal.trace()
  local n = (tonumber(board.read("trace")) or 0) + 1
  board.write("trace", tostring(n))
  return ("%06d"):format(n)
end

--- The sale whose outcome is open, as fields of its message, or nil. Set before the request leaves.
function journal.pending()
  local text = board.read("pending")
  if text == "" then return nil end
  local m = {}
  for k, v in text:gmatch("(%w+)=([^;]*)") do m[k] = v end
  return m
end

function journal.open(m) board.write("pending", ("trace=%s;order=%s;amount=%s"):format(m.trace, m.order, m.amount)) end
function journal.close() board.write("pending", "") end

--- Notes an error; the newest first.
function journal.note(entry)
  local list = entry.system .. " " .. entry.code
  local n = 1
  for old in board.read("errors"):gmatch("[^;]+") do
    n = n + 1
    if n <= ERRORS then list = list .. ";" .. old end
  end
  board.write("errors", list)
end

function journal.errors()
  local list = {}
  for one in board.read("errors"):gmatch("[^;]+") do
    local system, code = one:match("^(%S+) (.*)$")
    list[#list + 1] = { system = system, code = code }
  end
  return list
end

return journal
