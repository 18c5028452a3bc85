-- poserr.scan and poserr.scanner: what is recognised and what not, the fields of a finding, streams, encodings, engines,
-- and the bound on the work. tests/cases/scan.in has lines, .out the findings: system:code, parted by commas, or "-".

local poserr = require "poserr"

local function all(text, options)
  local list = {}
  for f in poserr.scan(text, options) do list[#list + 1] = f end
  return list
end

local function told(list)
  local t = {}
  for i, f in ipairs(list) do t[i] = f.system .. ":" .. f.code end
  return #t == 0 and "-" or table.concat(t, ",")
end

-- A finding as a line, all that a caller sees but the entry.
local function full(f)
  return table.concat({ f.first, f.last, f.line, f.system, f.code, f.class, f.how, f.confidence, table.concat(f.alternatives or {}, "+") }, " ")
end

local function stream(text, options, cut)
  local scanner, list, at = poserr.scanner(options), {}, 1
  while at <= #text do
    local n = cut(at)
    for _, f in ipairs(scanner:feed(text:sub(at, at + n - 1))) do list[#list + 1] = full(f) end
    at = at + n
  end
  for _, f in ipairs(scanner:finish()) do list[#list + 1] = full(f) end
  return table.concat(list, "\n"), scanner:stats()
end

local function lines_of(name)
  local list = {}
  for line in io.lines("tests/cases/" .. name) do list[#list + 1] = line end
  return list
end

-- The same text in GBK.
local function gbk(text)
  local name = os.tmpname()
  local f = assert(io.open(name, "wb"))
  f:write(text)
  f:close()
  local pipe = assert(io.popen("iconv -f UTF-8 -t GBK " .. name))
  local out = pipe:read "*a"
  pipe:close()
  os.remove(name)
  return out
end

local random = dofile "tests/random.lua"

describe("scan", function ()
  local lines, expected = lines_of "scan.in", lines_of "scan.out"
  for i, line in ipairs(lines) do
    it((expected[i] == "-" and "is silent about " or "reads ") .. line, function ()
      assert.equal(expected[i], told(all(line)))
    end)
  end

  it("tells success only when asked", function ()
    assert.equal("-", told(all "DE39=00\nSW=9000\n"))
    assert.equal("iso8583:00,iso7816-sw:9000", told(all("DE39=00\nSW=9000\n", { minimum = "info" })))
  end)

  it("leaves out what is less grave than asked", function ()
    local every = all "DE39=55\nDE39=96\nDE39=63\n"
    local grave = all("DE39=55\nDE39=96\nDE39=63\n", { minimum = "critical" })
    assert.equal(3, #every)
    assert.is_true(#grave < #every)
    for _, f in ipairs(grave) do assert.equal("critical", f.entry.severity) end
  end)

  it("counts bytes and lines in the whole text", function ()
    local text = "first\r\nDE39=51 next\n\n应答码:55"
    local list = all(text)
    assert.equal("51", text:sub(list[1].first, list[1].last))
    assert.equal("55", text:sub(list[2].first, list[2].last))
    assert.equal(2, list[1].line)
    assert.equal(4, list[2].line)
    assert.equal("marker", list[1].how)
    assert.equal(poserr.lookup("iso8583", "51").class, list[1].class)
    assert.equal("51", list[1].entry.code)
    assert.is_true(list[1].confidence > 50 and list[1].confidence <= 100)
  end)

  it("takes the system from the sender on the line, or as asked", function ()
    local function system(text, options) return all(text, options)[1].system end
    assert.equal("visa", system "Visa DE39=14")
    assert.equal("mastercard", system "Mastercard DE39=14")
    assert.equal("unionpay", system "银联 DE39=14")
    assert.equal("visa", system("DE39=14", { prefer = "visa" }))
    assert.equal("unionpay", system("DE39=14", { systems = { "unionpay" } }))
    assert.equal("-", told(all("SW=6985", { systems = "unionpay" })))
    local others = {}
    for _, id in ipairs(all("DE39=14")[1].alternatives) do others[id] = true end
    assert.is_true(others.unionpay)
  end)

  it("names what is wrong with its arguments", function ()
    for _, case in ipairs {
      { { minimum = "loud" }, "bad option 'minimum' (info, warning, error or critical expected, got \"loud\")" },
      { { systems = "nowhere" }, "bad option 'systems' (unknown system \"nowhere\")" },
      { { prefer = { "visa", "nowhere" } }, "bad option 'prefer' (unknown system \"nowhere\")" },
      { { encoding = "latin1" }, "bad option 'encoding' (latin1)" },
      { { engine = "steam" }, "bad option 'engine' (steam)" },
    } do
      local ok, why = pcall(poserr.scan, "x", case[1])
      assert.is_false(ok)
      assert.is_truthy(tostring(why):find(case[2], 1, true), why)
    end
  end)
end)

describe("a stream", function ()
  local text = table.concat(lines_of "scan.in", "\n") .. "\n" .. table.concat(lines_of "log-formats.in", "\r\n") .. "\n"
    .. ("x"):rep(9000) .. " DE39=51 " .. ("终端"):rep(3000) .. "应答码:55 " .. ("y "):rep(5000) .. "SW=6985"
  local chinese = gbk("应答码:55 余额不足\n返回码【91】\n提示6004 " .. ("交易"):rep(4000) .. " 应答码05\n")
  local whole = stream(text, { engine = "portable" }, function () return #text end)
  local whole_gbk = stream(chinese, { engine = "portable" }, function () return #chinese end)

  it("has findings to compare", function ()
    assert.is_true(select(2, whole:gsub("\n", "")) > 80)
    assert.equal(3, select(2, whole_gbk:gsub("\n", "")))
  end)

  for _, engine in ipairs { "portable", "ssse3", "avx2", "neon", "best" } do
    it("says the same however it is cut, " .. engine, function ()
      local options, next_number = { engine = engine }, random(7)
      local cuts = { function () return 1 end, function () return 2 end, function () return 3 end, function () return 4095 end,
        function () return 4096 end, function () return 4097 end, function () return next_number(40) end, function () return next_number(6000) end }
      for i, cut in ipairs(cuts) do
        assert.equal(whole, (stream(text, options, cut)), "cut " .. i)
        assert.equal(whole_gbk, (stream(chinese, options, cut)), "cut of GBK " .. i)
      end
    end)
  end

  it("is the same as one text", function ()
    local t = {}
    for i, f in ipairs(all(text)) do t[i] = full(f) end
    assert.equal(whole, table.concat(t, "\n"))
  end)

  it("of random bytes and of keys in any order is the same in all engines", function ()
    local next_number = random(11)
    local words = {}
    for _, file in ipairs { "scan.in", "log-formats.in", "heldout-lines.in" } do
      for _, line in ipairs(lines_of(file)) do for word in line:gmatch("%S+") do words[#words + 1] = word end end
    end
    for round = 1, 12 do
      local t = {}
      for i = 1, 600 do
        if round % 3 == 0 then t[i] = string.char(next_number(256) - 1, next_number(256) - 1, next_number(128) - 1)
        else t[i] = words[next_number(#words)] .. (next_number(round % 3 == 1 and 12 or 60) == 1 and "\n" or " ") end
      end
      local soup = table.concat(t)
      local one = stream(soup, { engine = "portable" }, function () return #soup end)
      for _, engine in ipairs { "ssse3", "avx2", "neon" } do
        assert.equal(one, (stream(soup, { engine = engine }, function () return next_number(200) end)), "round " .. round)
      end
      assert.equal(one, (stream(soup, { engine = "portable" }, function () return next_number(9) end)), "round " .. round)
    end
  end)

  it("keeps findings as they were when a definition comes between", function ()
    local registry = poserr.new()
    local scanner = registry.scanner()
    local list = scanner:feed "PRFX=404\nPRF"
    assert(registry.define { system = "acme", form = "n3", markers = { "PRFX" }, title = { en = "Acme" },
      codes = { { "404", class = "host.busy", en = "Busy" } } })
    assert.equal(0, #list + #scanner:feed "X=404\n" + #scanner:finish())
    assert.equal(1, #registry.scanner():feed "PRFX=404\n")
  end)
end)

describe("GBK", function ()
  for _, line in ipairs { "应答码:55", "交易失败,返回码【91】请重试", "提示6004", "打印机缺纸", "域39 长度:2 值:94" } do
    it("is found in " .. line, function ()
      local utf8, other = all(line), all(gbk(line))
      assert.equal(told(utf8), told(other))
      assert.equal(gbk(line:sub(utf8[1].first, utf8[1].last)), gbk(line):sub(other[1].first, other[1].last))
      assert.equal(told(utf8), told(all(gbk(line), { encoding = "gbk" })))
    end)
  end

  it("and UTF-8 may stand in one log", function ()
    assert.equal("unionpay:55,unionpay:91", told(all("应答码:55\n" .. gbk "返回码【91】" .. "\n")))
  end)
end)

-- Work is counted in steps: bytes looked at behind the filter, keys tried, look-ups.
describe("the work", function ()
  local function steps(text)
    local scanner = poserr.scanner()
    for at = 1, #text, 65536 do scanner:feed(text:sub(at, at + 65535)) end
    scanner:finish()
    return scanner:stats().steps
  end

  local STEPS = 120   -- a byte, on the worst of these
  local hostile = {
    { "markers", "DE39 " }, { "markers with signs", "RC=" }, { "markers in one word", "codecode" }, { "codes", "DE39=51 " },
    { "brackets", "code[" }, { "quotes", '"code":"' }, { "field tags", '<field id="39" ' }, { "hex", "6A82 " }, { "hex without a gap", "9505" },
    { "arrows", "<< " }, { "requests", "send " }, { "Chinese markers", "应答码" }, { "phrases", "余额不足" }, { "half phrases", "余额" },
    { "names", "ACQ.TRADE_NOT_EXIST " }, { "dots", "a.b.c." }, { "zeros", "0" }, { "blanks", " " }, { "senders", "Visa Mastercard 银联 " },
    { "line feeds", "\n" }, { "shapes", "curl: (" }, { "GBK", gbk "应答码" }, { "bytes 255", "\255" },
  }
  for _, case in ipairs(hostile) do
    it("on one endless line of " .. case[1] .. " grows with its length only", function ()
      local unit = case[2]
      local small, large = unit:rep(math.floor(65536 / #unit)), unit:rep(math.floor(262144 / #unit))
      local a, b = steps(small), steps(large)
      assert.is_true(b <= STEPS * #large, ("%.0f steps a byte"):format(b / #large))
      assert.is_true(b <= 4.4 * a + 100000, ("%d steps, then %d"):format(a, b))
    end)
  end

  it("on random bytes is bounded", function ()
    local next_number, t = random(3), {}
    for i = 1, 200000 do t[i] = string.char(next_number(256) - 1) end
    assert.is_true(steps(table.concat(t)) <= 20 * 200000)
  end)

  it("on a common log is a few steps a byte", function ()
    local text = table.concat(lines_of "log-formats.in", "\n"):rep(20)
    assert.is_true(steps(text) <= 30 * #text)
  end)
end)
