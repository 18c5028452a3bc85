-- The scanner against its oracle (slow_scan.lua): on constructed and on random text, every engine and every cut of the
-- stream finds what the slow, plain rules find.

local poserr = require "poserr"
local slow = dofile "tests/slow_scan.lua"
local random = dofile "tests/random.lua"

local registry = poserr.new()
assert(registry.define(slow.pack))
local SYSTEMS = { "zq-host", "zq-card", "zq-sdk" }

local function scan(text, engine, cut)
  local scanner, out, at = registry.scanner { systems = SYSTEMS, engine = engine }, {}, 1
  local function take(list)
    for _, f in ipairs(list) do
      out[#out + 1] = ("%d %d %d %s %s %s"):format(f.first, f.last, f.line, f.system, f.code, f.how)
    end
  end
  while at <= #text do
    local n = cut()
    take(scanner:feed(text:sub(at, at + n - 1)))
    at = at + n
  end
  take(scanner:finish())
  return out
end

local function shown(list) return table.concat(list, "\n") end

-- Lines of items as logs have them, right and wrong ones.
local LABEL = { "ZQRC", "zqrc", "ZqAnswer Code", "ZQANSWERCODE", "zqanswer_code", "咋码", "ZQSW", "xZQRC", "ZQRCx", "ZQRC_a", "my_ZQSW" }
local GAP = { "=", ": ", " = ", " ", ':"', "：", "【", "->", "\t" }
local CODE = { "51", "55", "n7", "N7", "051", "0055", "99", "00", "5", "5155", "6985", "6a82", "69 85", "0x6985", "6A83", "51.5", "51-2", "N7_", "51=", "51@" }
local BEHIND = { " lorem", ",", ";", '"', "]", "】", ")", " ms", "%", "元", " 秒", "", " ipsum dolor", "." }
local OTHER = {
  "ZQ_PAPER_OUT", "zq_paper_out", "com.zq.ZQ_E1001", "ZQ_E1001=3", "/ZQ_E1001", "ZQ_E1001/x", "ZQ_BUSY_NOW.", "ZQ_BUSY", "AZQ_BUSY_NOW",
  "咋纸没了吧", "咋纸 没了吧", "咋线断了吧", "咋忙着呢吧", "咋纸没", "lorem", "甲乙丙", "12:30:45", "2026-05-14", "1,234.00", ("dolor "):rep(12),
}

local function constructed(next_number)
  local function pick(t) return t[next_number(#t)] end
  local t = {}
  for line = 1, 6 do
    for _ = 1, next_number(7) do
      local kind = next_number(9)
      t[#t + 1] = kind <= 4 and pick(LABEL) .. pick(GAP) .. pick(CODE) .. pick(BEHIND)
        or kind == 5 and pick(LABEL) .. "=[" .. pick(CODE) .. "]," or pick(OTHER)
      t[#t + 1] = next_number(3) == 1 and ", " or " "
    end
    t[#t + 1] = line % 3 == 0 and "\r\n" or "\n"
  end
  return table.concat(t)
end

-- Pieces in any order, so that keys are cut, doubled and glued together.
local PIECES = { "Z", "Q", "S", "W", "z", "q", "ZQRC", "ZQSW", "=", "=", ":", " ", " ", "51", "55", "6985", "5", "1", "k",
  "咋", "码", "咋码", ",", "\n", "_", "ZQ_PAPER_OUT" }

local function random_text(next_number)
  local t = {}
  for i = 1, 120 do t[i] = PIECES[next_number(#PIECES)] end
  return table.concat(t)
end

describe("the scanner and its oracle", function ()
  for _, kind in ipairs { { "constructed lines", constructed, 200 }, { "pieces in any order", random_text, 400 } } do
    it("agree on " .. kind[1], function ()
      local next_number, findings = random(#kind[1]), 0
      for round = 1, kind[3] do
        local text = kind[2](next_number)
        local expected = slow.scan(text)
        findings = findings + #expected
        for i, engine in ipairs { "portable", "ssse3", "avx2", "neon", "best" } do
          local cuts = { function () return #text end, function () return 1 end, function () return next_number(30) end }
          local got = scan(text, engine, cuts[(round + i) % 3 + 1])
          if shown(got) ~= shown(expected) then
            assert.equal(shown(expected), shown(got), ("round %d, %s, in:\n%s"):format(round, engine, text))
          end
        end
      end
      assert.is_true(findings > kind[3] / 2, findings .. " findings")
    end)
  end
end)
