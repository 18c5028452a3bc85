-- world.lua - what is outside the terminal: host, card and printer. Which fault comes is said by the last two digits
-- of the amount, as at a test host:
--   51 funds   41 lost card   55 wrong PIN   91 issuer down   60 bad MAC   65 no line   98 answer lost, charged
--   97 answer and query lost, charged   96 request lost   99 charged, but the answer is longer than the heap
--   70 no paper   71 chip unreadable   72 declined offline
-- A fault that can pass has passed at the second try.

local tries = {}      -- how often each fault has been met
local charged, reversed, sales = {}, {}, {}   -- by trace number; approved sales by order
local key = "new"

local function first(fault)
  tries[fault] = (tries[fault] or 0) + 1
  return tries[fault] == 1
end

local ask = {}

function ask.card(m)
  if m.fault == "71" and first "71" then return "system=pos;code=6007" end
  if m.fault == "72" then return "tvr=0000008000" end   -- floor limit exceeded, and the terminal has no line
  return "pan=6217000000001234"
end

function ask.signin()
  key = "new"
  return "code=00"
end

function ask.sale(m)
  local fault = m.fault
  if fault == "65" and first "65" then return "line=none" end
  if fault == "96" and first "96" then return nil end
  if fault == "60" and first "60" then key = "old" end
  if key == "old" then return "code=A0" end
  if fault == "51" or fault == "41" then return "code=" .. fault end
  if fault == "55" and m.pin ~= "1234" then return "code=55" end
  if fault == "91" and first "91" then return "code=91" end
  assert(not charged[m.trace], "the trace number of a sale comes once")
  charged[m.trace] = true
  sales[m.order] = (sales[m.order] or 0) + 1
  if fault == "99" and first "99" then return ("x"):rep(300000) end
  if (fault == "98" or fault == "97") and first(fault) then return nil end
  return "code=00"
end

function ask.query(m)
  if m.fault == "97" then return nil end
  if charged[m.trace] and not reversed[m.trace] then return "code=00;found=yes" end
  return "code=25;found=no"
end

function ask.reversal(m)
  if not charged[m.trace] then return "code=25" end
  if not reversed[m.trace] then
    reversed[m.trace] = true
    sales[m.order] = sales[m.order] - 1
  end
  return "code=00"
end

function ask.print(m)
  if m.fault == "70" and first "70" then return "code=01" end
  return "code=00"
end

--- The answer to "kind;name=value;...", or nil: silence.
local function answer(message)
  local m = {}
  for name, value in message:gmatch("(%w+)=([^;]*)") do m[name] = value end
  m.fault = m.amount and m.amount:sub(-2) or ""
  return ask[message:match("^%w+")](m)
end

--- What the host's books say at the end.
local function summary()
  local one, more = 0, 0
  for _, n in pairs(sales) do
    if n == 1 then one = one + 1 elseif n > 1 then more = more + 1 end
  end
  return ("host: %d sales charged once, %d charged twice"):format(one, more)
end

return { answer = answer, summary = summary }
