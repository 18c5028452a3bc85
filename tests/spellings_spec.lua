-- Every way that people write a code leads to its entry: tests/cases/spellings/*.tsv.
local poserr = require "poserr"

local FORMS = { "an", "n", "hex", "int", "hresult", "name", "compound", "bits" }

local function unescape(s)
  return (s:gsub("\\x(%x%x)", function (h) return string.char(tonumber(h, 16)) end))
end

local function fields(line)
  local list = {}
  for field in (line .. "\t"):gmatch("([^\t]*)\t") do list[#list + 1] = field end
  return list
end

-- What a look-up says, in the columns of the tables.
local function answer(system, code)
  local entry, message, name = poserr.lookup(system, code)
  if not entry then
    assert.is_string(message)
    return { "!" .. name }
  end
  assert.are.equal(system, entry.system)
  local plain = entry.from == "code" and not entry.captured
  return { entry.code, not plain and entry.from or nil, entry.captured and tostring(entry.captured) or nil }
end

for _, form in ipairs(FORMS) do
  describe("spellings of " .. form, function ()
    local count, number = 0, 0
    for line in io.lines("tests/cases/spellings/" .. form .. ".tsv") do
      number = number + 1
      if line:sub(1, 1) ~= "#" then
        local f = fields(line)
        count = count + 1
        it(("%s.tsv:%d %s %s"):format(form, number, f[1], f[2]), function ()
          local got = answer(f[1], unescape(f[2]))
          assert.are.same({ f[3], f[4], f[5] }, got)
        end)
      end
    end
    it("has cases", function () assert.is_true(count > 15) end)
  end)
end

describe("numbers as codes", function ()
  local WIDE = 2^53 ~= 2^53 - 1   -- a Lua with 32-bit numbers cannot even write some of them down
  local cases = {
    { "iso7816-sw", 0x6985, "6985" }, { "iso7816-sw", 0x9000, "9000" }, { "iso7816-sw", 0x63C5, "63C5" },
    { "pcsc", -2146435062, "8010000A" }, { "pcsc", 0, "00000000" },
    { "pos", 6002, "6002" }, { "unionpay", 51, "51" }, { "unionpay", 5, "05" }, { "unionpay", 0, "00" },
    { "zvt", 0x6C, "6C" }, { "zvt", 108, "6C" }, { "curl", 28, "28" }, { "errno-net", -110, "110" }, { "pax-ped", -301, "-301" },
    { "mfrc522", -1, "FF" }, { "checkout", 20051, "20051" }, { "winsock", 10060, "10060" }, { "emv-cvmr", 0x1E0300, "1E0300" },
    { "upos", 101, "101" }, { "alipay", 20000, "20000" },
  }
  if WIDE then cases[#cases + 1] = { "pcsc", 2148532234, "8010000A" } end
  for _, c in ipairs(cases) do
    it(c[1] .. " " .. tostring(c[2]), function ()
      local entry, message = poserr.lookup(c[1], c[2])
      assert.are.equal(c[3], entry and entry.code, message)
      assert.are.equal(entry, poserr.system[c[1]][c[2]])
    end)
  end

  local wrong = {
    { "iso7816-sw", 0x16985 }, { "iso7816-sw", -0x16985 }, { "unionpay", -51 }, { "unionpay", 151 },
    { "zvt", 0x16C }, { "pos", 60020 }, { "pos", 1.5 }, { "curl", 28.5 }, { "pos", 0 / 0 }, { "pos", 1 / 0 }, { "pos", -1 / 0 },
  }
  if WIDE then wrong[#wrong + 1] = { "pcsc", 0x18010000A } end
  for _, c in ipairs(wrong) do
    it("refuses " .. c[1] .. " " .. tostring(c[2]), function ()
      local entry, message, name = poserr.lookup(c[1], c[2])
      assert.is_nil(entry)
      assert.is_string(message)
      assert.are.equal("bad_code", name)
      assert.is_nil(poserr.system[c[1]][c[2]])
    end)
  end
end)
