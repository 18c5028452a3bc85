-- What a script needs: look a code up, show it, ask what to do.
local poserr = require "poserr"

local entry = poserr.lookup("unionpay", "55")
print(entry.class, entry.actor, entry.retry)
for _, line in ipairs(poserr.display(entry, { lang = "zh", columns = 16, rows = 4 })) do print(line) end

-- A vendor's own code, with everything else answered by its base.
assert(poserr.define {
  system = "acme", title = { en = "Acme terminals", zh = "爱客美终端" }, base = "unionpay", form = "an2",
  codes = { { "Z1", class = "terminal.not_signed_in", en = "Sign in first", zh = "请先签到" } },
})
print(poserr.lookup("acme", "Z1").zh.title, poserr.lookup("acme", "51").from)
