-- service.lua - for the technician: the last errors, a look-up by code, the state of the heap.
-- luacheck: std lua54
local poserr = require "poserr"
local board = require "board"
local screen = require "screen"
local journal = require "journal"

local service = {}

--- The last errors, one a page.
local function errors()
  local list, at = journal.errors(), 1
  if #list == 0 then
    screen.lines(screen.text "ERRORS", "", screen.text "NONE")
    board.key()
    return
  end
  while true do
    local entry = poserr.lookup(list[at].system, list[at].code)
    local lines = poserr.display(entry, { lang = board.lang, columns = 16, rows = 2, encoding = "gbk" })
    screen.lines(screen.text "ERRORS" .. (" %d/%d"):format(at, #list), (entry.system .. " " .. entry.code):sub(1, 16), lines[1], lines[2])
    local key = board.key()
    if key == "DOWN" then at = at % #list + 1
    elseif key == "UP" then at = (at - 2) % #list + 1
    else return end
  end
end

--- What a response code means.
local function look_up()
  local code = screen.digits("CODE", 6, function (d) return d end)
  if not code then return end
  local entry = poserr.lookup("unionpay", code) or poserr.lookup("pos", code)
  if entry then screen.entry(entry) end
end

local function memory()
  local used, peak, size = board.memory()
  screen.lines(screen.text "STATE", ("%d KB / %d KB"):format((used + 1023) // 1024, size // 1024), ("max %d KB"):format((peak + 1023) // 1024))
  board.key()
end

--- Takes memory until there is none: what happens then is the business of terminal.c.
local function exhaust()
  local hoard = {}
  while true do hoard[#hoard + 1] = ("x"):rep(1000) .. #hoard end
end

function service.run()
  local actions = { ["1"] = errors, ["2"] = look_up, ["3"] = memory, ["4"] = exhaust }
  while true do
    screen.lines("1 " .. screen.text "ERRORS", "2 " .. screen.text "LOOKUP", "3 " .. screen.text "STATE", "4 " .. screen.text "EXHAUST")
    local key = board.key()
    if actions[key] then actions[key]()
    elseif key == "CANCEL" or key == "END" then return end
  end
end

return service
