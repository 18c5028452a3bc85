-- sale.lua - a sale: poserr says what each answer means and what may be done next; this script does it.
-- luacheck: std lua54
local poserr = require "poserr"
local board = require "board"
local screen = require "screen"
local journal = require "journal"

local sale = {}
local TRIES = 5       -- of one sale, whatever else is allowed
local STEPS = 8       -- queries and reversals before a person must look after it

local function ask(kind, m)
  local reply = board.ask(("%s;trace=%s;order=%s;amount=%s;pin=%s"):format(kind, m.trace, m.order, m.amount, m.pin or ""))
  if not reply then return nil end
  local fields = {}
  for k, v in reply:gmatch("(%w+)=([^;]*)") do fields[k] = v end
  return fields
end

--- Signs in: the host hands out a new session key.
function sale.sign_in()
  local reply = ask("signin", { trace = journal.trace(), order = "0", amount = "0" })
  if reply and reply.code == "00" then
    screen.lines(screen.text "SIGN_IN", "", screen.text "SIGNED_IN")
    return true
  end
  return false
end

local function amount(m) return screen.money(tonumber(m.amount)) end

--- One try. Returns the entry that tells its outcome, and the phase: had the request left?
-- A third result is the bit of the TVR that made the terminal decline.
local function try(m)
  screen.lines(screen.text "CARD", "", amount(m))
  local card = ask("card", m)
  if card.code then return poserr.lookup(card.system, card.code), "connect" end
  if card.tvr then
    return poserr.lookup("acme", "Z1"), "connect", poserr.decode("emv-tvr", card.tvr).set[1]
  end
  screen.lines(screen.text "BUSY", "", amount(m))
  journal.open(m)          -- from here on nobody knows, until the host has said so
  local reply = ask("sale", m)
  if not reply then return poserr.lookup("pos", "6006"), "sent" end
  if reply.line then return poserr.lookup("pos", "4000"), "connect" end   -- no byte has left
  return poserr.lookup("unionpay", reply.code), "answered"
end

--- Queries and reverses for as long as poserr says that the outcome is open. Returns its advice after that,
-- or nil if a person must look after it: the journal then keeps the sale, and no new one begins.
local function settle(entry, context, m, advice)
  for _ = 1, STEPS do
    if advice.decision ~= "verify" then
      journal.close()
      if context.verified == "not_found" or context.reversed == "confirmed" then
        screen.lines(screen.text(context.reversed and "REVERSED" or "NOT_CHARGED"), "", amount(m))
        board.key()
      end
      return advice
    end
    if (advice.after or 0) > 0 then board.wait(advice.after) end
    if advice.how == "query" then
      screen.lines(screen.text "QUERYING", "", amount(m))
      local reply = ask("query", m)
      context.queries = (context.queries or 0) + 1
      context.verified = not reply and "unknown" or reply.found == "yes" and "approved" or "not_found"
    else
      screen.lines(screen.text "REVERSING", "", amount(m))
      local reply = ask("reversal", m)
      context.reversals = (context.reversals or 0) + 1
      -- 00: undone; 25: there was nothing to undo
      context.reversed = not reply and "sent" or (reply.code == "00" or reply.code == "25") and "confirmed" or "failed"
    end
    context.date = board.time()
    advice = poserr.advise(entry, context)
  end
  screen.lines(screen.text "UNRESOLVED", "", amount(m))
  board.key()
end

--- Prints, as often as it takes; the payment is not touched by a printer's fault.
local function finish(m)
  journal.close()
  while true do
    local reply = ask("print", m)
    if reply.code == "00" then break end
    local entry = poserr.lookup("acme-printer", reply.code)
    journal.note(entry)
    if screen.entry(entry) ~= "OK" then break end
  end
  screen.lines(screen.text "APPROVED", screen.text "PRINTED", "", amount(m))
  board.key()
end

--- What must change before the sale can go on. Returns false if the cashier gives up.
local function mend(fix, m)
  if fix == "pin" then
    m.pin = screen.digits("PIN", 6, function (d) return ("*"):rep(#d) end)
    return m.pin ~= nil
  end
  if fix == "sign_in" or fix == "keys" then
    return sale.sign_in() and board.key() == "OK"
  end
  screen.lines(screen.text(fix == "other_card" and "OTHER_CARD" or "FIX"), "", amount(m))
  return board.key() == "OK"
end

--- Sells for an amount in cents.
function sale.run(cents)
  local m = { amount = tostring(cents), order = journal.trace() }
  local attempts = {}
  for _ = 1, TRIES do
    m.trace = journal.trace()
    local entry, phase, reason = try(m)
    local now = board.time()
    local context = { scheme = "unionpay", region = "cn", amount = cents, card_present = true,
      phase = phase, date = now, attempts = attempts }
    attempts[#attempts + 1] = { time = now, code = entry.code, amount = cents, outcome = phase == "sent" and "unknown" or "declined" }
    local advice = poserr.advise(entry, context)
    if advice.decision == "approve" then return finish(m) end
    journal.note(entry)
    screen.entry(entry)
    if reason then
      local lines = poserr.display({ title = reason.title }, { columns = 16, rows = 3, encoding = "gbk" })
      screen.lines(screen.text "REASON", table.unpack(lines))
      board.key()
    end
    advice = settle(entry, context, m, advice)
    if not advice then return end
    if advice.decision == "approve" then return finish(m) end
    attempts[#attempts].outcome = "declined"   -- by now it is certain that nothing is charged
    if advice.decision == "retry" then
      if (advice.after or 0) > 0 then
        screen.lines(screen.text "WAIT", "", ("%15ds"):format(advice.after))
        board.wait(advice.after)
      end
      screen.lines(screen.text "AGAIN", "", screen.money(cents))
      if board.key() ~= "OK" then return end
    elseif advice.decision == "fix" then
      if not mend(advice.fix, m) then return end
      if advice.fix == "other_card" then attempts = {} end   -- the rules count by card
    else
      screen.lines(screen.text "STOP", "", screen.money(cents))
      board.key()
      return
    end
  end
end

--- After a restart: no new sale before the old one's outcome is known. Returns true if it is.
function sale.recover()
  local m = journal.pending()
  if not m then return true end
  local entry = poserr.lookup("pos", "6006")
  local context = { scheme = "unionpay", amount = tonumber(m.amount), phase = "sent", date = board.time() }
  local advice = settle(entry, context, m, poserr.advise(entry, context))
  if advice and advice.decision == "approve" then finish(m) end
  return advice ~= nil
end

return sale
