-- advise_spec.lua - poserr.advise: what to do next, and that who obeys breaks no limit and charges nobody twice.
local poserr = require "poserr"

local DAY = 86400
local NOON = 1795176000            -- 2026-11-20T12:00:00Z

local function entry(id)
  local system, code = id:match("^([^:]+):(.+)$")
  return assert(poserr.lookup(system, code))
end
local function advise(id, context) return assert(poserr.advise(entry(id), context)) end

-- k attempts with the same answer, `step` seconds apart, the last one now.
local function attempts(k, code, step, more)
  local list = {}
  for i = 1, k do
    local a = { time = NOON - (k - i) * step, code = code }
    for key, value in pairs(more or {}) do a[key] = value end
    list[i] = a
  end
  return list
end

-- A pseudo-random sequence that is the same on every Lua.
local function random(seed)
  return function (n)
    seed = (seed * 16807) % 2147483647
    return n and seed % n + 1 or seed / 2147483647
  end
end

describe("a decision", function ()
  local rows = {
    -- entry, context, decision, rule, other fields
    { "iso8583:00", nil, "approve", "approve.full", { next = "print" } },
    { "iso8583:00", { signature = true }, "approve", "approve.full", { next = "sign,print" } },
    { "iso8583:10", { signature = true }, "approve", "approve.partial", { next = "sign,print,collect_rest" } },
    { "iso8583:08", nil, "approve", "approve.with_id", { next = "check_id,print" } },
    { "visa:Y1", nil, "approve", "approve.offline", { next = "print,upload" } },
    { "emv-tsi:1.8", nil, "stop", "class.none" },
    { "unionpay:55", nil, "fix", "fix.pin", { fix = "pin", next = "enter_pin,repeat" } },
    { "unionpay:51", nil, "fix", "fix.funds", { fix = "other_card" } },
    { "unionpay:13", nil, "fix", "fix.amount", { fix = "amount" } },
    { "unionpay:43", nil, "stop", "class.never" },
    { "unionpay:91", nil, "retry", "class.later", { after = 60, next = "repeat" } },
    { "iso7816-sw:6700", nil, "fix", "fix.card" },
    -- what the scheme says of the same code
    { "visa:51", nil, "retry", "visa.reattempts", { left = 20, category = 2 } },
    { "visa:51", { card_present = true }, "fix", "fix.funds", { fix = "other_card", left = 20 } },
    { "visa:14", nil, "stop", "visa.category1", { category = 1 } },
    { "visa:R1", nil, "stop", "visa.stop_payment", { category = 1, next = "stop_recurring" } },
    { "visa:05", { category = 1 }, "stop", "visa.category1", { category = 1 } },
    { "visa:05", { category = 3 }, "fix", "visa.category3_named", { fix = "card_data" } },
    { "iso8583:14", nil, "fix", "fix.other_card" },
    { "iso8583:14", { scheme = "visa" }, "stop", "visa.category1" },
    { "checkout:20051", { scheme = "visa" }, "retry", "visa.reattempts" },
    { "stripe:card_declined", { scheme = "visa", response_code = "14" }, "stop", "visa.category1" },
    -- by date and by region
    { "visa:62", { date = "2021-04-16" }, "stop", "visa.category1", { category = 1 } },
    { "visa:62", { date = "2021-04-17" }, "retry", "visa.reattempts", { category = 2, left = 15 } },
    { "visa:51", { date = "2025-05-24" }, "retry", "visa.reattempts", { left = 15, edition = "2021-04-17" } },
    { "visa:51", { date = "2025-05-25" }, "retry", "visa.reattempts", { left = 20, valid_from = "2025-05-25" } },
    { "visa:70", { region = "europe" }, "fix", "fix.pin", { category = 3 } },
    { "visa:70", { region = "CEMEA" }, "fix", "fix.pin", { category = 3 } },
    { "visa:70", { region = "us" }, "fix", "fix.pin", { category = 4 } },
    { "visa:1A", { region = "us" }, "fix", "fix.authentication", { category = 4 } },
    { "mastercard:91", { date = "2022-09-30" }, "retry", "mastercard.day", { left = 20 } },
    { "mastercard:91", { date = "2022-10-01" }, "retry", "mastercard.day", { left = 10 } },
    -- advice codes: the brand decides what two digits mean
    { "mastercard:51", { advice_code = "03" }, "stop", "mastercard.advice_never" },
    { "mastercard:51", { advice_code = 21 }, "stop", "mastercard.advice_never" },
    { "mastercard:05", { advice_code = "01" }, "fix", "mastercard.advice_01", { fix = "card_data" } },
    { "visa:05", { advice_code = "01" }, "stop", "visa.category1" },
    { "visa:51", { advice_code = "02" }, "retry", "visa.reattempts", { category = 2 } },
    { "mastercard:51", { advice_code = "24" }, "retry", "mastercard.advice_24", { after = 3600 } },
    { "mastercard:51", { advice_code = "30" }, "retry", "mastercard.advice_30", { after = 10 * DAY } },
    { "mastercard-mac:27", nil, "retry", "mastercard.advice_27", { after = 4 * DAY } },
    { "mastercard:00", { advice_code = "40" }, "approve", "approve.full" },
    { "mastercard:00", { advice_code = "03" }, "approve", "approve.full" },
    -- gateways
    { "iso8583:91", { do_not_retry = true }, "stop", "gateway.do_not_try_again" },
    { "stripe:card_declined", { advice_code = "do_not_try_again" }, "stop", "gateway.do_not_try_again" },
    { "braintree:2009", { scheme = "mastercard" }, "stop", "braintree.mastercard" },
    { "braintree:2009", { scheme = "visa" }, "fix", "fix.other_card" },
    { "adyen:46", nil, "stop", "adyen.blocked" },
    { "elo:14", nil, "stop", "elo.irreversible" },
    -- any `never` before all else
    { "visa:91", { do_not_retry = true }, "stop", "gateway.do_not_try_again" },
    { "mastercard:91", { attempts = { { time = NOON - 10 * DAY, code = "05", advice_code = "03" }, { time = NOON, code = "91" } } },
      "stop", "mastercard.advice_never" },
    { "mastercard:91", { attempts = { { time = NOON - 31 * DAY, code = "05", advice_code = "03" }, { time = NOON, code = "91" } } },
      "retry", "mastercard.day" },
    { "visa:91", { attempts = { { time = NOON - DAY, code = "14" }, { time = NOON, code = "91" } } }, "stop", "visa.category1" },
    { "visa:91", { attempts = { { time = NOON - DAY, code = "14" }, { time = NOON - 9, code = "00", approved = true }, { time = NOON, code = "91" } } },
      "retry", "visa.reattempts", { left = 19 } },
  }
  for _, row in ipairs(rows) do
    local id, context, decision, rule, fields = row[1], row[2], row[3], row[4], row[5] or {}
    it(("of %s is %s by %s"):format(id, decision, rule), function ()
      local a = advise(id, context)
      assert.are.equal(decision .. " " .. rule, a.decision .. " " .. a.rule)
      for key, value in pairs(fields) do
        local got = a[key]
        if type(got) == "table" then got = table.concat(got, ",") end
        assert.are.equal(value, got, key)
      end
    end)
  end

  it("says its reason and steps in both languages, and where the rule stands", function ()
    local a = advise("visa:51", { date = NOON })
    assert.are.equal("Visa allows 20 attempts in 30 days.", a.en.reason)
    assert.are.equal("Visa 规定30天内最多尝试20次。", a.zh.reason)
    assert.are.equal("用新流水号重新交易。", a.zh.steps[1])
    assert.are.equal(a[poserr.lang()].reason, a.reason)
    assert.are.equal("2026-04-18", a.edition)
    assert.are.equal("R1 R3 R4", a.source)
  end)

  it("counts the PIN tries that the card has left", function ()
    local wrong = assert(poserr.lookup("iso7816-sw", "63C2", { command = "verify" }))
    local a = poserr.advise(wrong)
    assert.are.equal("pin 2", a.fix .. " " .. a.left)
    local locked = assert(poserr.lookup("iso7816-sw", "63C0", { command = "verify" }))
    assert.are.equal("other_card", poserr.advise(locked).fix)
  end)
end)

describe("limits", function ()
  it("stop at the last request that is allowed, and say from when on another is", function ()
    local a = advise("visa:51", { attempts = attempts(19, "51", DAY) })
    assert.are.equal("retry 1", a.decision .. " " .. a.left)
    a = advise("visa:51", { attempts = attempts(20, "51", DAY) })
    assert.are.equal("stop visa.reattempts 0", a.decision .. " " .. a.rule .. " " .. a.left)
    assert.are.equal(11 * DAY + 1, a.after)   -- the first one was 19 days ago
    local later = advise("visa:51", { attempts = attempts(20, "51", DAY), date = NOON + a.after })
    assert.are.equal("retry 1", later.decision .. " " .. later.left)
    local early = advise("visa:51", { attempts = attempts(20, "51", DAY), date = NOON + a.after - 1 })
    assert.are.equal("stop 1", early.decision .. " " .. early.after)
  end)
  it("count attempts in any order, after the last approval, and of the same amount", function ()
    local list = attempts(10, "91", 60)
    local shuffled, pick = {}, random(7)
    while #list > 0 do shuffled[#shuffled + 1] = table.remove(list, pick(#list)) end
    assert.are.equal("mastercard.day", advise("mastercard:91", { attempts = shuffled }).rule)
    assert.are.equal("stop", advise("mastercard:91", { attempts = shuffled }).decision)
    shuffled[3].outcome = "approved"
    assert.are.equal("retry", advise("mastercard:91", { attempts = shuffled }).decision)
    local mixed = attempts(30, "51", DAY / 2, { amount = 1000 })
    assert.are.equal("stop", advise("visa:51", { attempts = mixed, amount = 1000 }).decision)
    assert.are.equal("retry", advise("visa:51", { attempts = mixed, amount = 999 }).decision)
    assert.are.equal("stop", advise("visa:51", { attempts = mixed }).decision)
  end)
  it("hold where no scheme is known, too", function ()
    assert.are.equal("practice.day", advise("unionpay:91", { attempts = attempts(10, "91", 60) }).rule)
    assert.are.equal("practice.month", advise("unionpay:91", { attempts = attempts(15, "91", DAY) }).rule)
    local stripe = advise("stripe:processing_error", { attempts = attempts(8, "processing_error", 40 * DAY), verified = "declined" })
    assert.are.equal("stop stripe.retries", stripe.decision .. " " .. stripe.rule)
    assert.is_nil(stripe.after)   -- no time helps
  end)
  it("take a clock that was put back for what it is", function ()
    local a = advise("mastercard:91", { attempts = attempts(10, "91", 60), date = NOON - 400 * DAY })
    assert.are.equal("stop", a.decision)
  end)
end)

--[[ The eager retrier: sends as soon as it is allowed to, for 90 days, with many cards. The limits are
stated here once more, apart from the data, as { requests, seconds, from which time on }. ]]
describe("an eager retrier", function ()
  local function utc(y, m, d)   -- days by counting: 1970 to 2100 has every fourth year a leap day
    local days, lengths = 0, { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }
    for i = 1970, y - 1 do days = days + (i % 4 == 0 and 366 or 365) end
    for i = 1, m - 1 do days = days + lengths[i] + ((i == 2 and y % 4 == 0) and 1 or 0) end
    return (days + d - 1) * DAY
  end
  local always = 0
  local scenarios = {
    { "Visa today", id = "visa:51", from = utc(2026, 3, 1), limits = { { 20, 30 * DAY, always } } },
    { "Visa before", id = "visa:91", from = utc(2024, 1, 1), limits = { { 15, 30 * DAY, always } } },
    { "Visa across the change", id = "visa:96", from = utc(2025, 4, 10),
      limits = { { 15, 30 * DAY, always, utc(2025, 5, 25) }, { 20, 30 * DAY, utc(2025, 5, 25) } } },
    { "Visa, a wrong PIN", id = "visa:55", from = utc(2026, 3, 1), limits = { { 20, 30 * DAY, always } } },
    { "Visa, sometimes approved", id = "visa:91", from = utc(2026, 3, 1), approve = 12, cards = 30, limits = { { 20, 30 * DAY, always } } },
    { "Mastercard in the United States", id = "mastercard:91", region = "us", from = utc(2026, 3, 1),
      limits = { { 10, DAY, always }, { 35, 30 * DAY, always } } },
    { "Mastercard elsewhere", id = "mastercard:96", from = utc(2026, 3, 1), limits = { { 10, DAY, always }, { 35, 30 * DAY, always } } },
    { "Mastercard before October 2022", id = "mastercard:91", from = utc(2022, 5, 1), cards = 1, days = 20, limits = { { 20, DAY, always } } },
    { "Mastercard in Brazil", id = "mastercard:91", region = "br", from = utc(2026, 3, 1), wait = DAY, limits = { { 7, 31 * DAY, always } } },
    { "Mastercard in Brazil before 2023", id = "mastercard:91", region = "br", from = utc(2022, 10, 1), wait = DAY, limits = { { 10, 31 * DAY, always } } },
    { "no known scheme", id = "unionpay:91", from = utc(2026, 3, 1), limits = { { 10, DAY, always }, { 15, 30 * DAY, always } } },
    { "Braintree, recurring", id = "braintree:3000", recurring = true, from = utc(2026, 3, 1), limits = { { 15, 30 * DAY, always } } },
  }
  local waits = { ["24"] = 3600, ["25"] = DAY, ["26"] = 2 * DAY, ["27"] = 4 * DAY, ["28"] = 6 * DAY, ["29"] = 8 * DAY, ["30"] = 10 * DAY }
  for advice, wait in pairs(waits) do
    scenarios[#scenarios + 1] = { "advice " .. advice, id = "mastercard:51", advice = advice, from = utc(2026, 3, 1), cards = 3, wait = wait,
      limits = { { 10, DAY, always, unreached = wait > 3600 }, { 35, 30 * DAY, always, unreached = wait > 3600 } } }
  end

  -- One card: the attempts that it made.
  local function run(s, card)
    local e, pick, time = entry(s.id), random(card * 7919), s.from + card * 977
    local list, chain = {}, {}
    local last = s.from + (s.days or 90) * DAY
    while time <= last do
      local approved = s.approve ~= nil and pick(s.approve) == 1
      local a = { time = time, code = e.code, advice_code = s.advice, outcome = approved and "approved" or "declined" }
      list[#list + 1] = a
      chain[#chain + 1] = a
      if approved then
        chain = {}
        time = time + pick(DAY)   -- the next sale
      else
        local ask = time
        repeat
          local d = assert(poserr.advise(e, { attempts = chain, date = ask, region = s.region, advice_code = s.advice, recurring = s.recurring }))
          assert.is_true(d.decision == "retry" or d.decision == "fix" or d.decision == "stop")
          if not d.after then return list end
          time = ask + d.after
          ask = time
          assert.is_true(d.decision == "stop" or d.left > 0)
        until d.decision ~= "stop" or time > last
        if card % 3 == 1 then time = time + pick(3 * 3600) end   -- some are less eager
      end
    end
    return list
  end

  for _, s in ipairs(scenarios) do
    it("never breaks a limit and reaches every one: " .. s[1], function ()
      local reached, shortest = {}, math.huge
      for card = 1, s.cards or 8 do
        local list = run(s, card)
        local start = 1
        for i, a in ipairs(list) do
          if i > start and s.wait then
            local gap = a.time - list[i - 1].time
            assert.is_true(gap >= s.wait, "too soon")
            shortest = math.min(shortest, gap)
          end
          for k, limit in ipairs(s.limits) do
            if a.time >= limit[3] and (not limit[4] or a.time < limit[4]) then
              local n = 0
              for j = start, i do if a.time - list[j].time <= limit[2] then n = n + 1 end end
              assert.is_true(n <= limit[1], ("%d requests in %d days"):format(n, limit[2] / DAY))
              reached[k] = math.max(reached[k] or 0, n)
            end
          end
          if a.outcome == "approved" then start = i + 1 end
        end
      end
      for k, limit in ipairs(s.limits) do
        if not limit.unreached then assert.are.equal(limit[1], reached[k]) end
      end
      if s.wait then assert.are.equal(s.wait, shortest) end
    end)
  end

  it("stops for good where it must", function ()
    for _, id in ipairs { "visa:14", "visa:R0", "unionpay:41" } do
      assert.are.equal(1, #run({ id = id, from = NOON }, 1))
    end
    assert.are.equal(1, #run({ id = "mastercard:05", advice = "03", from = NOON }, 1))
  end)
end)

describe("an open outcome", function ()
  it("is verified before anything else, whatever else is known", function ()
    for _, id in ipairs { "unionpay:98", "iso8583:68", "errno-net:ETIMEDOUT", "wechatpay:SYSTEMERROR", "wechatpay:USERPAYING", "curl:28" } do
      for _, context in ipairs { {}, { scheme = "visa", card_present = true }, { do_not_retry = true }, { advice_code = "03", scheme = "mastercard" },
          { attempts = attempts(30, "51", 60), date = NOON } } do
        local a = advise(id, context)
        assert.are.equal("verify query", a.decision .. " " .. tostring(a.how))
        assert.is_true(a.after >= 0 and a.left > 0)
      end
    end
  end)
  it("depends on the phase", function ()
    assert.are.equal("retry", advise("errno-net:ETIMEDOUT", { phase = "connect" }).decision)
    assert.are.equal("retry", advise("errno-net:ECONNREFUSED").decision)
    assert.are.equal("verify", advise("errno-net:ECONNREFUSED", { phase = "sent" }).decision)
    assert.are.equal("verify", advise("unionpay:A0", { phase = "sent" }).decision)
    assert.are.equal("fix", advise("unionpay:A0", { phase = "answered" }).decision)
    assert.are.equal("fix", advise("unionpay:51", { phase = "sent" }).decision)
    -- a host's word is not undone by a phase that contradicts it
    assert.are.equal("verify", advise("unionpay:98", { phase = "connect" }).decision)
    -- the card approved or refused alone while the request was under way
    assert.are.equal("verify", advise("visa:Y1", { phase = "sent" }).decision)
    assert.are.equal("approve", advise("visa:Y1", { phase = "sent", reversed = "confirmed" }).decision)
    -- the reading in hand tells the phase
    assert.are.equal("retry", poserr.advise(assert(poserr.lookup("errno-net", "ETIMEDOUT", { phase = "connect" }))).decision)
  end)
  it("keeps an unsettled attempt open", function ()
    local list = attempts(2, "51", 60)
    list[1].outcome = "unknown"
    assert.are.equal("verify", advise("unionpay:51", { attempts = list }).decision)
    assert.are.equal("fix", advise("unionpay:51", { attempts = list, verified = "declined" }).decision)
  end)

  local rows = {
    { { verified = "approved" }, "approve verify.approved" },
    { { verified = "approved", signature = true }, "approve verify.approved", "record,sign,print" },
    { { verified = "declined" }, "fix fix.other_card" },
    { { verified = "reversed" }, "retry class.now", "repeat" },
    { { verified = "not_found" }, "verify verify.reverse", "reverse" },
    { { verified = "not_found", idempotent = true }, "retry class.now", "repeat_same" },
    { { verified = "unknown" }, "verify verify.query" },
    { { verified = "unknown", queries = 3 }, "verify verify.reverse" },
    { { verified = "unknown", queries = 3, idempotent = true }, "verify verify.same_number", "repeat_same" },
    { { verified = "pending", queries = 2 }, "verify verify.query" },
    { { query = false }, "verify verify.reverse" },
    { { reversed = true }, "verify verify.reverse" },
    { { reversed = "failed", reversals = 2 }, "verify verify.reverse" },
    { { reversed = "sent", reversals = 3 }, "stop verify.in_vain", "keep_reversal,call_acquirer" },
    { { reversed = "confirmed" }, "retry class.now", "repeat" },
    { { reversed = "confirmed", verified = "not_found" }, "retry class.now" },
    { { reversed = "sent", verified = "approved" }, "verify verify.reverse" },        -- it may be taken back any moment
    { { reversed = "confirmed", verified = "approved" }, "verify verify.query" },     -- the two contradict each other
    { { reversed = "sent", verified = "declined" }, "fix fix.other_card" },
  }
  for _, row in ipairs(rows) do
    it("goes on to " .. row[2], function ()
      local a = advise("unionpay:98", row[1])
      assert.are.equal(row[2], a.decision .. " " .. a.rule)
      if row[3] then assert.are.equal(row[3], table.concat(a.next, ",")) end
    end)
  end

  it("of a duplicate is queried, never reversed: the number may be another sale's", function ()
    assert.are.equal("query", advise("unionpay:94").how)
    assert.are.equal("retry", advise("unionpay:94", { verified = "not_found" }).decision)
    assert.are.equal("stop", advise("unionpay:94", { verified = "unknown", queries = 3 }).decision)
  end)
  it("has its own pace at WeChat Pay", function ()
    local a = advise("wechatpay:USERPAYING", { verified = "pending", queries = 8 })
    assert.are.equal("query 1 5", a.how .. " " .. a.left .. " " .. a.after)
    a = advise("wechatpay:USERPAYING", { verified = "pending", queries = 9 })
    assert.are.equal("reverse 15", a.how .. " " .. a.after)
  end)
  it("that turned out well is no reason to charge again for want of paper", function ()
    local paper = assert(poserr.equivalents(entry("escpos-status:n4.6-5=11"), "upos")[1] or entry("escpos-status:n4.6-5=11"))
    local a = poserr.advise(paper, { phase = "sent" })
    assert.are.equal("verify", a.decision)
    a = poserr.advise(paper, { phase = "sent", verified = "approved" })
    assert.are.equal("approve paper load_paper,reprint", a.decision .. " " .. a.fix .. " " .. table.concat(a.next, ","))
    a = poserr.advise(paper)
    assert.are.equal("fix paper load_paper,reprint", a.decision .. " " .. a.fix .. " " .. table.concat(a.next, ","))
  end)
end)

--[[ A host that loses, delays and forgets: requests vanish, answers vanish, a request may arrive after the
query that did not find it, the issuer may charge and not answer. ]]
describe("a caller that obeys", function ()
  local function host(pick, loss)
    local self = { charged = 0, most = 0, sales = {}, late = {} }
    local function lost() return pick(100) <= loss end
    local function charge(n)
      self.sales[n] = "approved"
      self.charged = self.charged + 1
      self.most = math.max(self.most, self.charged)
    end
    local function sale(n, unique)
      if self.sales[n] == "reversed" then return "05" end          -- cancelled before it came
      if self.sales[n] and unique then return self.sales[n] == "approved" and "00" or "05" end
      if self.sales[n] then return "94" end
      local fate = pick(10)
      if fate <= 5 then charge(n) return "00" end
      if fate <= 7 then charge(n) return "98" end                  -- issuer's answer lost: charged, but who knows
      if fate == 8 then return "98" end                            -- not charged, nobody knows either
      self.sales[n] = "declined"
      return fate == 9 and "91" or "51"
    end
    function self.tick()   -- what was delayed arrives
      local arriving = self.late
      self.late = {}
      for _, f in ipairs(arriving) do if pick(2) == 1 then f() else self.late[#self.late + 1] = f end end
    end
    function self.sale(n, unique)
      if lost() then return nil end
      if lost() then self.late[#self.late + 1] = function () sale(n, unique) end return nil end
      local answer = sale(n, unique)
      if lost() then return nil end
      return answer
    end
    function self.query(n)
      if lost() or lost() then return "unknown" end
      if pick(12) == 1 then return "pending" end
      return self.sales[n] or "not_found"
    end
    function self.reverse(n)
      if lost() then return "sent" end
      local function take_back()
        if self.sales[n] == "approved" then self.charged = self.charged - 1 end
        self.sales[n] = "reversed"
      end
      if lost() then self.late[#self.late + 1] = take_back return "sent" end
      take_back()
      return lost() and "sent" or "confirmed"
    end
    return self
  end

  -- One customer, one thing to pay. Returns how it ended.
  local function pay(bank, options)
    local number, requests = 1, 0
    local e, context, log
    local function send()
      bank.tick()
      requests = requests + 1
      local answer = bank.sale(number, options.idempotent)
      context = { query = options.query, idempotent = options.idempotent, queries = 0, reversals = 0, phase = answer and "answered" or "sent" }
      e = answer and entry("unionpay:" .. answer) or entry("errno-net:ETIMEDOUT")
    end
    send()
    for _ = 1, 200 do
      bank.tick()
      local a = assert(poserr.advise(e, context))
      log = (log or "") .. a.decision .. ":" .. a.rule .. " "
      if a.decision == "approve" then return "sold", requests, log
      elseif a.decision == "stop" then return a.rule == "verify.in_vain" and "unclear" or "given up", requests, log
      elseif a.decision == "verify" and a.next[1] == "repeat_same" then
        send()
      elseif a.decision == "verify" and a.how == "query" then
        context.verified, context.queries = bank.query(number), context.queries + 1
      elseif a.decision == "verify" then
        context.reversed, context.reversals = bank.reverse(number), context.reversals + 1
      else   -- retry, or with another card after a fix
        if requests >= 12 then return "given up", requests, log end
        if a.next[1] ~= "repeat_same" then number = number + 1 end
        send()
      end
    end
    return "unclear", requests, log
  end

  local ways = { ["with queries and reversals"] = {}, ["with reversals alone"] = { query = false }, ["with numbers taken once"] = { idempotent = true } }
  for name, options in pairs(ways) do
    it("is never charged twice " .. name, function ()
      local endings, retried = {}, 0
      for seed = 1, 1500 do
        local pick = random(seed * 31 + 5)
        local bank = host(pick, seed % 4 * 12)
        local ending, requests, log = pay(bank, options)
        endings[ending] = (endings[ending] or 0) + 1
        if requests > 1 then retried = retried + 1 end
        for _ = 1, 20 do bank.tick() end
        assert.is_true(bank.most <= 1, log)
        if ending == "sold" then assert.are.equal(1, bank.charged, log) end
        if ending == "given up" then assert.are.equal(0, bank.charged, log) end
      end
      assert.is_true(endings.sold > 500 and retried > 200)
      assert.is_true((endings.unclear or 0) < 450)
    end)
  end

  it("does better than one that simply sends again", function ()
    local twice = 0
    for seed = 1, 300 do
      local bank = host(random(seed * 31 + 5), 24)
      local number = 0
      repeat
        number = number + 1
        local answer = bank.sale(number)
      until answer == "00" or number == 12
      if bank.most > 1 then twice = twice + 1 end
    end
    assert.is_true(twice > 50)
  end)
end)

describe("every entry", function ()
  it("gets a decision that fits its retry class", function ()
    local allowed = {
      none = { approve = true, stop = true }, now = { retry = true, stop = true }, later = { retry = true, stop = true },
      ["after-fix"] = { fix = true, stop = true }, ["other-means"] = { fix = true, stop = true, retry = true },
      verify = { verify = true }, never = { stop = true },
    }
    local count = 0
    for id in poserr.systems() do
      local n = 0
      for _, e in poserr.codes(id) do
        n = n + 1
        if n > 25 then break end
        local a = poserr.advise(e)
        if a then
          count = count + 1
          assert.is_true(allowed[e.retry][a.decision] or a.fix == "card_data" or a.fix == "setting", id .. ":" .. e.code .. " " .. e.retry .. " " .. a.decision)
          assert.is_true(a.decision ~= "approve" or e.class:find("^approved") ~= nil, id .. ":" .. e.code)
          assert.is_string(a.en.reason)
          assert.is_string(a.zh.reason)
          assert.are.equal(#a.next, #a.en.steps)
          assert.are.equal(#a.next, #a.zh.steps)
        end
      end
    end
    assert.is_true(count > 1500)
  end)
end)

describe("rules", function ()
  local file = io.open("codes/rules.lua", "rb")
  local source = file:read("*a")
  file:close()
  local list = assert(loadfile("codes/rules.lua"))().rules

  it("are data with id, words, and a source that the file explains", function ()
    local steps, seen = {}, {}
    for _, r in ipairs(list) do
      if r.id:find("^step%.") then steps[r.id:sub(6)] = true end
    end
    for i, r in ipairs(list) do
      assert.is_string(r.id, "rules[" .. i .. "]")
      assert.is_string(r.en, r.id)
      assert.is_string(r.zh, r.id)
      local key = r.id .. (r.valid_from or "") .. (type(r.region) == "table" and r.region[1] or r.region or "")
      assert.is_nil(seen[key], key)
      seen[key] = true
      if not r.id:find("^step%.") then
        assert.is_string(r.source, r.id)
        for s in r.source:gmatch("%S+") do assert.is_truthy(source:find("\n  " .. s .. " ", 1, true), s) end
      end
      for _, s in ipairs(r.next or {}) do assert.is_true(steps[s], r.id .. ": " .. s) end
    end
  end)

  local function with(rules)
    local own = poserr.new()
    assert(own.define { pack = "acme", layer = "vendor", rules = rules })
    return function (id, context)
      local system, code = id:match("^([^:]+):(.+)$")
      return assert(own.advise(assert(own.lookup(system, code)), context))
    end
  end

  it("can be added by a pack", function ()
    local ask = with {
      { id = "acme.issuer_down", scheme = "visa", codes = { "91" }, wait = "15m", action = "later", source = "contract",
        en = "Every 15 minutes.", zh = "每15分钟。" },
      { id = "acme.stop_96", codes = "96", action = "never", source = "contract" },
      { id = "acme.month", scheme = "visa", limit = 5, window = "30d", reset = true, source = "contract" },
    }
    local a = ask("visa:91", { date = NOON, attempts = attempts(1, "91", 1) })
    assert.are.equal("retry acme.issuer_down 900 4", a.decision .. " " .. a.rule .. " " .. a.after .. " " .. a.left)
    assert.are.equal("每15分钟。", a.zh.reason)
    assert.are.equal("stop acme.stop_96", ask("visa:96").decision .. " " .. ask("visa:96").rule)
    a = ask("visa:91", { attempts = attempts(5, "91", DAY) })
    assert.are.equal("stop acme.month", a.decision .. " " .. a.rule)
    assert.are.equal("retry", advise("visa:96").decision)   -- the module's own registry knows nothing of it
  end)
  it("are corrected by a row of the same id, from its day on", function ()
    local ask = with { { id = "visa.reattempts", scheme = "visa", limit = 25, window = "30d", reset = true, valid_from = "2027-01-01",
      edition = "2027", source = "contract" } }
    assert.are.equal(20, ask("visa:51", { date = "2026-12-31" }).left)
    assert.are.equal(25, ask("visa:51", { date = "2027-01-01" }).left)
    assert.are.equal("2027", ask("visa:51", { date = "2027-01-01" }).edition)
    ask = with { { id = "visa.reattempts", scheme = "visa", limit = 30, window = "30d", valid_from = "2025-05-25", source = "contract" } }
    assert.are.equal(30, ask("visa:51", { date = "2026-12-31" }).left)
    assert.are.equal(15, ask("visa:51", { date = "2024-12-31" }).left)
  end)
  it("of a scheme reach a system that is based on it", function ()
    local own = poserr.new()
    assert(own.define { system = "acme", title = { en = "Acme", zh = "艾克米" }, base = "visa", form = "an2",
      codes = { { "Z9", class = "host.busy", en = "Acme is busy", zh = "艾克米忙" } } })
    local a = own.advise(assert(own.lookup("acme", "14")))
    assert.are.equal("visa.category1", a.rule)
    a = own.advise(assert(own.lookup("acme", "Z9")), { attempts = attempts(20, "Z9", DAY) })
    assert.are.equal("visa.reattempts", a.rule)
  end)
end)

describe("misuse", function ()
  it("raises, above all a misspelt key", function ()
    local e = entry("visa:51")
    for _, context in ipairs { { verifed = "approved" }, { verified = "yes" }, { phase = "later" }, { reversed = "maybe" }, { attempts = 3 },
        { attempts = { 3 } }, { attempts = { { code = "51" } } }, { attempts = { { time = "yesterday" } } }, { attempts = { { time = NOON, outcome = "ok" } } },
        { date = "2026-02-30" }, { date = "26-02-03" }, { date = {} }, { date = 0 / 0 }, { date = math.huge }, { amount = -1 }, { amount = 1.5 },
        { card_present = "yes" }, { advice_code = {} }, { queries = "3" }, { 1 } } do
      local ok, why = pcall(poserr.advise, e, context)
      assert.is_false(ok)
      assert.is_truthy(why:find("bad context", 1, true), why)
    end
    assert.is_false(pcall(poserr.advise))
    assert.is_false(pcall(poserr.advise, "51"))
    assert.is_false(pcall(poserr.advise, {}))
    assert.is_false(pcall(poserr.advise, e, 5))
  end)
  it("of data answers nil, message, name", function ()
    local a, why, name = poserr.advise({ system = "nowhere", code = "51" })
    assert.is_nil(a)
    assert.is_string(why)
    assert.are.equal("unknown_system", name)
  end)
  it("does not change what it is given", function ()
    local e, list = entry("visa:51"), attempts(3, 51, 60)
    local before = list[2].code
    poserr.advise(e, { attempts = list, date = "2026-11-20T12:00:05Z" })
    assert.are.equal(before, list[2].code)
    assert.are.equal(type(51), type(list[2].code))
    assert.is_nil(e.decision)
  end)
  it("of dates is not: all spellings say the same", function ()
    for _, date in ipairs { NOON + 100, "2026-11-20T12:01:40", "2026-11-20 12:01:40", "2026-11-20T12:01:40Z" } do
      local a = advise("mastercard:51", { advice_code = "24", attempts = attempts(1, "51", 1), date = date })
      assert.are.equal(3500, a.after)
    end
    local short = advise("mastercard:51", { advice_code = "24", attempts = { { NOON, "51" } }, date = "2026-11-20" })
    assert.are.equal(3600, short.after)   -- midnight lies before the attempt
  end)
end)
