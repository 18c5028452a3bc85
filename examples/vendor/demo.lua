-- A program of a vendor: its own codes, answered with the built-in ones behind them.
-- Run in this directory: lua demo.lua
local poserr = require "poserr"

assert(poserr.define(require "bluepine"))

local function tell(system, code)
  local e = assert(poserr.lookup(system, code))
  print(("%s %s  %s / %s  [%s]  LCD: %s"):format(e.system, e.code, e.en.title, e.zh.title, e.retry, e.zh.display))
end

tell("bluepine", "Z1")   -- its own
tell("bluepine", "H3")
tell("bluepine", "05")   -- from its base
tell("unionpay", "51")   -- the built-in entry with the vendor's display
print(poserr.lookup("unionpay", "51").layers["zh.display"])
assert(poserr.undefine("bluepine"))
tell("unionpay", "51")   -- as it was
