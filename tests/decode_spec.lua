-- Values that hold several codes: bit fields, compound values, and what a terminal decides by them.
local poserr = require "poserr"

local WIDE = 2^53 ~= 2^53 - 1   -- five bytes are no number in a Lua with 32-bit ones

local function fields(line)
  local list = {}
  for field in (line .. "\t"):gmatch("([^\t]*)\t") do list[#list + 1] = field end
  return list
end

local function codes(list)
  local out = {}
  for i, e in ipairs(list) do out[i] = e.code end
  return table.concat(out, " ")
end

describe("decode", function ()
  local number = 0
  for line in io.lines("tests/cases/decode.tsv") do
    number = number + 1
    if line:sub(1, 1) ~= "#" then
      local f = fields(line)
      it(("decode.tsv:%d %s %s"):format(number, f[1], f[2]), function ()
        local result, message, name = poserr.decode(f[1], f[2])
        if result then
          assert.are.equal(f[3], codes(result.set))
          assert.is_string(result.value)
          for _, e in ipairs(result.set) do assert.are.equal(result.system, e.system) end
        else
          assert.are.equal(f[3], "!" .. name)
          assert.is_string(message)
        end
      end)
    end
  end

  it("takes a value as a number", function ()
    if WIDE then
      assert.are.equal("1.8 3.3 4.8", codes(poserr.decode("emv-tvr", 0x8000048000).set))
      assert.are.equal("8000048000", poserr.decode("emv-tvr", 0x8000048000).value)
    end
    assert.are.equal("1.8-7=10 1.3-1=000", codes(poserr.decode("emv-cid", 0x80).set))
    assert.is_nil((poserr.decode("emv-cid", 0x180)))
    assert.is_nil((poserr.decode("emv-tvr", 1.5)))
  end)

  it("says that a set bit need not be a fault", function ()
    local tvr = poserr.decode("emv-tvr", "8000048000")
    for _, e in ipairs(tvr.set) do assert.are.equal("none", e.group) end
    assert.are.equal("cardholder.pin_tries", poserr.decode("emv-tvr", "0000200000").set[1].class)
    for _, e in ipairs(poserr.decode("emv-tsi", "F800").set) do assert.are.equal("none", e.group) end
  end)

  it("gives the number that free bits stand for", function ()
    local function captured(system, value, code)
      for _, e in ipairs(poserr.decode(system, value).set) do if e.code == code then return e.captured end end
    end
    assert.are.equal(3, captured("emv-cvr-ccd", "A408F33020", "4.8-5=xxxx"))
    assert.are.equal(1, captured("emv-cvr-visa", "03A00010", "4.8-5=xxxx"))
    assert.are.equal(15, captured("emv-cvr-visa", "03A000F0", "4.8-5=xxxx"))
    assert.are.equal(0, captured("emv-cid", "04", "1.3-1=1xx"))
    assert.is_nil(captured("emv-tvr", "8000048000", "1.8"))
  end)

  it("chooses among readings by the context", function ()
    local function titles(value, context)
      local out = {}
      for _, e in ipairs(poserr.decode("emv-tvr", value, context).set) do out[e.code] = e.title end
      return out
    end
    local plain, kernel2 = titles("0000000008"), titles("0000000008", { kernel = "2" })
    assert.is_string(plain["5.4"])
    assert.is_string(kernel2["5.4"])
    assert.are_not.equal(plain["5.4"], kernel2["5.4"])
    -- byte 5, bits 2 and 1 are two flags of a contact card, but one value of kernel 2
    assert.is_nil(titles("0000000001")["5.2-1=10"])
    assert.is_string(titles("0000000002", { kernel = 2 })["5.2-1=10"])
    assert.is_string(titles("0000000000", { kernel = 2 })["5.2-1=00"])
    assert.are.same({}, titles("0000000000"))
  end)

  it("knows values that a vendor defines, up to 16 bytes", function ()
    local registry = poserr.new()
    local rows = {}
    for byte = 1, 16 do
      for bit = 8, 1, -1 do rows[#rows + 1] = { byte .. "." .. bit, class = "info.fact", en = "Bit " .. byte .. " " .. bit, zh = "位" } end
    end
    assert.is_true(registry.define { system = "wide", form = "bits16", codes = rows })
    assert.are.equal(128, #registry.decode("wide", ("FF"):rep(16)).set)
    assert.are.equal("16.1", registry.decode("wide", ("00"):rep(15) .. "01").set[1].code)
    assert.is_nil((registry.decode("wide", ("FF"):rep(17))))
  end)

  it("counts from 0 where the document does, by name where it has names", function ()
    local registry = poserr.new()
    assert.is_true(registry.define { system = "named", form = "bits3", lsb = 0, bytes = { "s1", "s2", "err" }, codes = {
      { "s1.7", class = "info.fact" }, { "s1.0", class = "info.notice" }, { "s2.6-5=1x", class = "info.fact" }, { "err=01-0F", class = "device.printer" },
      { "err&80=80", class = "device.busy" },
    } })
    assert.are.equal("s1.7 s1.0", codes(registry.decode("named", "s1=81").set))
    assert.are.equal("s2.6-5=1x", codes(registry.decode("named", "S2=60").set))
    assert.are.equal(1, registry.decode("named", "s2=60").set[1].captured)
    assert.are.equal("err=01-0F", codes(registry.decode("named", "err=05").set))
    assert.are.equal("err&80=80", codes(registry.decode("named", "err=80").set))
    assert.are.equal("s1.0 s2.6-5=1x err=01-0F", codes(registry.decode("named", "014001").set))
    assert.are.equal("s1.0 s2.6-5=1x", codes(registry.decode("named", "0140").set))     -- s1 s2, the only group of two
    assert.are.equal("s1.0", codes(registry.decode("named", "s=0100").set))
  end)
end)

describe("terminal action analysis", function ()
  local NONE, ALL = "0000000000", "FFFFFFFFFF"
  -- TVR, options; decision, codes of the reason, rule
  local CASES = {
    { "8000048000", { tac_denial = NONE, iac_denial = "0010000000", tac_online = "D84004F800", iac_online = "D86804F800" },
      "online", "1.8 3.3 4.8", "2-online" },
    { "0010048000", { tac_denial = NONE, iac_denial = "0010000000" }, "decline", "2.5", "1-denial" },
    { "0410008000", { tac_denial = "0400000000", iac_denial = "0010000000" }, "decline", "1.3 2.5", "1-denial" },
    { "0010048000", { iac_denial = "0010000000", online = false }, "decline", "2.5", "1-denial" },
    { "0000008000", { iac_denial = ALL, tac_denial = NONE }, "decline", "4.8", "1-denial" },
    -- absent codes: IAC-Denial acts on nothing, IAC-Online and IAC-Default on everything, a TAC on nothing
    { "0000008000", { tac_denial = NONE }, "online", "4.8", "2-online" },
    { "0000008000", { tac_denial = NONE, iac_online = NONE }, "approve", "", "3-approve" },
    { "0000008000", { iac_online = NONE, tac_online = "0000008000" }, "online", "4.8", "2-online" },
    { "0000008000", { tac_denial = NONE, online = false }, "decline", "4.8", "5-unable-online" },
    { "0000008000", { iac_default = NONE, online = false }, "approve", "", "3-approve" },
    { "0000008040", { iac_default = NONE, tac_default = "0000000040", online = false }, "decline", "5.7", "5-unable-online" },
    { "0000008000", { iac_default = NONE, online = true }, "online", "4.8", "2-online" },
    { "0000000000", { iac_denial = ALL, iac_online = ALL, iac_default = ALL, tac_denial = ALL, tac_online = ALL, tac_default = ALL },
      "approve", "", "3-approve" },
    { "0000000000", { iac_default = ALL, online = false }, "approve", "", "3-approve" },
    { "8000048000", { online = true }, "online", "1.8 3.3 4.8", "2-online" },
    { "8000048000", { iac_denial = "80 00 00 00 00" }, "decline", "1.8", "1-denial" },
    { "8000048000", { iac_denial = WIDE and 0x8000000000 or "8000000000" }, "decline", "1.8", "1-denial" },
  }
  for i, c in ipairs(CASES) do
    it(("case %d: %s"):format(i, c[3]), function ()
      local result = assert(poserr.decode("emv-tvr", c[1], c[2]))
      assert.are.equal(c[3], result.decision)
      assert.are.equal(c[4], codes(result.reason))
      assert.are.equal(c[5], result.rule.code)
      assert.are.equal("emv-tac-iac", result.rule.system)
      assert.are.same(poserr.decode("emv-tvr", c[1]).set, result.set)
    end)
  end

  it("is only made when asked for", function ()
    assert.is_nil(poserr.decode("emv-tvr", "8000048000").decision)
    assert.is_nil(poserr.decode("emv-tvr", "8000048000", {}).decision)
    assert.is_nil(poserr.decode("emv-tsi", "F800", { iac_denial = NONE }).decision)
  end)

  it("refuses codes that are none", function ()
    for _, bad in ipairs { "", "80", "80000480000", "FFFFFFFFFFFF", "xx", "\0", ("F"):rep(1e6), 1.5 } do
      local result, message, name = poserr.decode("emv-tvr", "8000048000", { tac_online = bad })
      assert.is_nil(result)
      assert.are.equal("bad_code", name)
      assert.is_string(message)
    end
    assert.has_error(function () poserr.decode("emv-tvr", "8000048000", { tac_online = {} }) end)
    assert.has_error(function () poserr.decode("emv-tvr", "8000048000", { iac_denial = NONE, online = "yes" }) end)
    assert.has_error(function () poserr.decode("emv-tvr", "8000048000", true) end)
  end)
end)

describe("card verification results", function ()
  local VISA2 = "1F220103A0000000000000000000000000000000000000000000000000000000"
  local CCD = "0FA501A4080030000000000000000000" .. "0F000000000000000000000000000000"
  -- value, scheme, system, CVR
  local CASES = {
    { "06010A03A4A002", nil, "emv-cvr-visa", "03A4A002" },
    { "06 01 0A 03 A4 A0 02", "visa", "emv-cvr-visa", "03A4A002" },
    { "06010A03A4A0020F0300000000000000", "Visa", "emv-cvr-visa", "03A4A002" },
    { "03A4A002", nil, "emv-cvr-visa", "03A4A002" },
    { VISA2, nil, "emv-cvr-visa2", "03A0000000" },
    { VISA2, "VISA", "emv-cvr-visa2", "03A0000000" },
    { "03A0000000", "visa", "emv-cvr-visa2", "03A0000000" },
    { "0110A04003220000000000000000000000FF", nil, "emv-cvr-mchip", "A04003220000" },
    { "0110A04003220000000000000000000000FF", "mastercard", "emv-cvr-mchip", "A04003220000" },
    { "0114A0400322000000000000000000000000000000000000000000FF", "Maestro", "emv-cvr-mchip", "A04003220000" },
    { "A04003220000", nil, "emv-cvr-mchip", "A04003220000" },
    { CCD, nil, "emv-cvr-ccd", "A408003000" },
    { "A408003000", "ccd", "emv-cvr-ccd", "A408003000" },
    { "A408003000", "CPA", "emv-cvr-ccd", "A408003000" },
  }
  for i, c in ipairs(CASES) do
    it(("case %d: %s"):format(i, c[3]), function ()
      local result = assert(poserr.decode("emv-cvr", c[1], c[2] and { scheme = c[2] } or nil))
      assert.are.equal(c[3], result.system)
      assert.are.equal(c[4], result.value)
      assert.are.same(poserr.decode(c[3], c[4]).set, result.set)
      assert.is_true(#result.set > 0)
    end)
  end

  it("are not guessed", function ()
    local wrong = {
      { "A408003000" }, { "06010A03A4A002", "mastercard" }, { "A04003220000", "visa" }, { "03A4A002", "ccd" }, { "A408003000", "unionpay" },
      { "" }, { "0" }, { "06" }, { ("06"):rep(33) }, { "06010A0\0" }, { ("A"):rep(1e6) }, { "06010A04A4A002" },
    }
    for _, w in ipairs(wrong) do
      local result, message, name = poserr.decode("emv-cvr", w[1], { scheme = w[2] })
      assert.is_nil(result, w[1])
      assert.are.equal("bad_code", name)
      assert.is_true(#message < 250)
    end
    assert.has_error(function () poserr.decode("emv-cvr", 5) end)
    assert.has_error(function () poserr.decode("emv-cvr", "03A4A002", { scheme = {} }) end)
  end)
end)
