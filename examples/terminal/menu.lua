-- menu.lua - the first script to run, and the last to end.
local board = require "board"
local screen = require "screen"
local sale = require "sale"

return function ()
  sale.recover()
  while true do
    screen.lines(screen.text "TITLE", "1 " .. screen.text "SALE", "2 " .. screen.text "SIGN_IN", "3 " .. screen.text "SERVICE")
    local key = board.key()
    if key == "1" and sale.recover() then
      local cents = screen.digits("AMOUNT", 8, function (d) return screen.money(tonumber(d) or 0) end)
      if cents then sale.run(tonumber(cents)) end
    elseif key == "2" then
      sale.sign_in()
      board.key()
    elseif key == "3" then
      require("service").run()
    elseif key == "END" then
      return
    end
    collectgarbage()
  end
end
