-- screen.lua - texts on the LCD: all of them come from catalogs, in the display's language and encoding.
-- luacheck: std lua54
local poserr = require "poserr"
local board = require "board"

local screen = {}
local options = { lang = board.lang, columns = 16, rows = 4, encoding = "gbk" }

--- A prompt's text, one line.
function screen.text(name) return poserr.display(poserr.lookup("acme-ui", name), options)[1] end

--- Up to four lines.
function screen.lines(...) board.show(table.concat({ ... }, "\n")) end

--- An amount in cents, at the right end of a line.
function screen.money(cents) return ("%16s"):format(("%d.%02d"):format(cents // 100, cents % 100)) end

--- Shows an entry: OK and DOWN turn the pages; OK on the last one and CANCEL leave. Returns that key.
function screen.entry(entry)
  local page = 1
  while true do
    options.page = page
    local lines, _, pages = poserr.display(entry, options)
    options.page = nil
    board.show(table.concat(lines, "\n"))
    local key = board.key()
    if key == "CANCEL" or key == "END" or key == "OK" and page == pages then return key end
    if key == "OK" or key == "DOWN" then page = math.min(page + 1, pages)
    elseif key == "UP" then page = math.max(page - 1, 1) end
  end
end

--- Asks for digits; `show(digits)` is the third line. Returns them, or nil if cancelled.
function screen.digits(title, most, show)
  local digits = ""
  while true do
    screen.lines(screen.text(title), "", show(digits))
    local key = board.key()
    if key == "OK" and digits ~= "" then return digits end
    if key == "CANCEL" or key == "END" then return nil end
    if key == "CLEAR" then digits = digits:sub(1, -2) end
    if key:match("^%d$") and #digits < most then digits = digits .. key end
  end
end

return screen
