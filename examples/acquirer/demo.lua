-- An acquirer's codes from a spreadsheet (CSV): read as data, checked, then asked for.
-- Run in this directory: lua demo.lua [file]
local poserr = require "poserr"
local pack = require "poserr.pack"

assert(pack.load(arg and arg[1] or "northbank.csv"))

for code, e in poserr.codes("northbank") do
  print(("%s  %s  %s  [%s]  %s"):format(code, e.zh.title, e.class, e.retry, table.concat(e.zh.steps, " / ")))
end
print(poserr.lookup("northbank", "91").from)   -- not in the spreadsheet: from its base
