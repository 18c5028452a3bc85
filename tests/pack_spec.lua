-- Packs in files: reading, checking, writing; what is read is never run.
local poserr = require "poserr"
local csv = require "poserr.csv"
local encoding = require "poserr.encoding"
local luadata = require "poserr.luadata"
local pack = require "poserr.pack"
local packdiff = require "poserr.packdiff"
local packdirs = require "poserr.packdirs"
local packjson = require "poserr.packjson"
local packnew = require "poserr.packnew"

local made = {}

local function write(name, text)
  local path = os.tmpname()
  os.remove(path)
  path = path .. name
  local f = assert(io.open(path, "wb"))
  f:write(text)
  f:close()
  made[#made + 1] = path
  return path
end

after_each(function ()
  for _, path in ipairs(made) do os.remove(path) end
  made = {}
end)

-- First path at which two values differ, or nil.
local function difference(a, b, path)
  if type(a) ~= "table" or type(b) ~= "table" then return a ~= b and path .. ": " .. tostring(a) .. " / " .. tostring(b) or nil end
  for k, v in pairs(a) do
    local d = difference(v, b[k], path .. "." .. tostring(k))
    if d then return d end
  end
  for k in pairs(b) do if a[k] == nil then return path .. "." .. tostring(k) .. ": nothing / something" end end
  return nil
end

describe("csv", function ()
  it("reads what RFC 4180 and spreadsheets write", function ()
    for _, case in ipairs {
      { "a,b\r\n1,2\r\n", { { "a", "b" }, { "1", "2" } } },
      { "a;b\n1;2", { { "a", "b" }, { "1", "2" } } },
      { "a\tb\n1\t2\n", { { "a", "b" }, { "1", "2" } } },
      { "sep=;\na;b,c\n", { { "a", "b,c" } } },
      { 'x,"a ""b"", c"\n', { { "x", 'a "b", c' } } },
      { 'x,"two\nlines",y\n', { { "x", "two\nlines", "y" } } },
      { 'x,="05"\n', { { "x", "05" } } },
      { "a,,c\n,,\n", { { "a", "", "c" }, { "", "", "" } } },
      { "a,b\n\n1,2\n", { { "a", "b" }, { "1", "2" } } },
      { "", {} },
    } do
      local rows = assert(csv.read(case[1]))
      assert.equal(#case[2], #rows)
      for i, row in ipairs(case[2]) do
        rows[i].line = nil
        assert.is_nil(difference(row, rows[i], case[1]))
      end
    end
  end)

  it("knows the line of each row", function ()
    local rows = csv.read('a,b\n"1\n2",x\n\ny,z\n')
    assert.same({ 1, 2, 5 }, { rows[1].line, rows[2].line, rows[3].line })
  end)

  it("says where a quote does not end", function ()
    local rows, message, line = csv.read('a,b\n1,"x\ny\n')
    assert.is_nil(rows)
    assert.truthy(message:find("does not end", 1, true))
    assert.equal(2, line)
  end)

  it("writes what it reads", function ()
    local row = { "a", 'say "x"', "1,2", " blank ", "line\nend", "", "余额" }
    local back = csv.read(csv.write(row) .. "\r\n")[1]
    back.line = nil
    assert.same(row, back)
  end)
end)

describe("lua as data", function ()
  it("reads the systems and classes of codes/ as Lua itself does", function ()
    local pipe = assert(io.popen("ls codes/classes.lua codes/*/*.lua"))
    local count = 0
    for path in pipe:lines() do
      local f = assert(io.open(path, "rb"))
      local value, message, line = luadata.read(f:read("*a"))
      f:close()
      assert.is_table(value, ("%s:%s: %s"):format(path, tostring(line), tostring(message)))
      assert.is_nil(difference(dofile(path), value, path))
      count = count + 1
    end
    pipe:close()
    assert.is_true(count > 100)
  end)

  it("reads every kind of literal", function ()
    local t = assert(luadata.read('#!/usr/bin/lua\n--[[ c ]] '
      .. 'return { 1, -2.5, 0x10, "a\\n\\65\\x42\\u{4F59}\\z  b", [[\nlong]], [==[x]]]==], true, nil, k = \'"\', ["a b"] = {}; -- c\n }'))
    assert.same({ 1, -2.5, 16, "a\nAB余b", "long", "x]]", true, k = '"', ["a b"] = {} }, t)
  end)

  it("refuses whatever would have to be run, and names the line", function ()
    for _, case in ipairs {
      { 'return { os.execute("true") }', 1, "would have to be run" },
      { "return {\n  a = f(),\n}", 2, "would have to be run" },
      { 'return { "a" .. "b" }', 1, "expected" },
      { "return {} + 1", 1, "behind the table" },
      { "local t = {}\nreturn t", 1, "return" },
      { "return function () end", 1, "would have to be run" },
      { 'return { "a', 1, "does not end" },
      { "return { a = 1, a = 2 }", 1, "twice" },
      { "return " .. ("{"):rep(100), 1, "too deeply" },
      { "return 5", 1, "a table expected" },
      { "", 1, "expected" },
      { "return { [nil] = 1 }", 1, "nil as a key" },
    } do
      local value, message, line = luadata.read(case[1])
      assert.is_nil(value)
      assert.equal(case[2], line, case[1])
      assert.truthy(message:find(case[3], 1, true), message)
    end
  end)
end)

describe("encoding", function ()
  it("finds the first byte that is not UTF-8", function ()
    for _, case in ipairs { { "abc" }, { "余额" }, { "\240\159\152\128" }, { "" }, { "a\255", 2 }, { "\192\128", 1 }, { "\224\128\128", 1 },
      { "\237\160\128", 1 }, { "\244\144\128\128", 1 }, { "余\228\189", 4 }, { "\211\224\182\238", 1 } } do
      assert.equal(case[2], encoding.invalid(case[1]))
    end
  end)

  it("takes GBK for what it is, and keeps UTF-8", function ()
    assert.same({ "余额不足", "plain", "余额" }, encoding.repair { "\211\224\182\238\178\187\215\227", "plain", "余额" })
    assert.equal("余额", encoding.decode("\239\187\191余额"))
    assert.equal("余额", encoding.decode("\211\224\182\238"))
    assert.equal("ab", encoding.decode("\255\254a\0b\0"))
  end)
end)

local GOOD = { system = "acme", form = "an2", title = { en = "Acme", zh = "某某" }, sources = { S1 = "manual", S10 = "other | one" },
  markers = { "ACME", "某码" }, codes = {
    { "51", class = "funds.insufficient", en = "Not enough money", zh = "余额不足", source = "S1" },
    { "Z1", class = "terminal.not_signed_in", name = "NOT_SIGNED", aliases = { "尚未签到", 'a "b", c' }, retry = "never", actor = "cashier",
      en = { title = "Sign in first", steps = { "One.", "Two | three." }, display = "SIGN IN" }, zh = { title = "请先签到", cardholder = "请稍候。" },
      see = { "unionpay:51" }, when = { phase = "sent", family = "purse" }, note = "a note", confidence = "general" },
    { "9x", class = "host.error", captures = "n", en = "Error number {n}", zh = "错误 {n}", hide = false },
  } }

local ASKED = { "system", "base", "from", "layers" }   -- how an entry was asked for, not what it says
local whole

-- Every system: its definition, its entries, what is said of itself.
local function catalogue()
  if whole then return whole end
  whole = {}
  for id in poserr.systems() do
    local system = { definition = assert(pack.definition(id)), entries = {}, info = poserr.info(id) }
    system.info.system = nil
    for _, e in poserr.codes(id) do
      for _, key in ipairs(ASKED) do e[key] = nil end
      system.entries[#system.entries + 1] = e
    end
    whole[id] = system
  end
  return whole
end

describe("formats", function ()
  for _, format in ipairs { "json", "csv", "lua" } do
    it("keep a definition whole: " .. format, function ()
      local path = write("." .. format, assert(pack.write(GOOD, format)))
      assert.is_nil(difference(GOOD, assert(pack.read(path)), format))
    end)

    it("keep several systems: " .. format, function ()
      local two = { pack = "two", layer = "site", systems = { GOOD, { system = "unionpay", codes = { { "51", zh = { display = "余额不足" } } } } } }
      local path = write("." .. format, assert(pack.write(two, format)))
      assert.is_nil(difference(two, assert(pack.read(path)), format))
    end)

    it("give the same catalogue after export and load, for every system: " .. format, function ()
      for id, system in pairs(catalogue()) do
        system.definition.system = "copy-of-" .. id
        local registry = poserr.new()
        local path = write("." .. format, assert(pack.write(system.definition, format)))
        assert(pack.load(path, registry))
        os.remove(path)
        local i = 0
        for code, copy in registry.codes("copy-of-" .. id) do
          i = i + 1
          for _, key in ipairs(ASKED) do copy[key] = nil end
          local d = difference(system.entries[i], copy, id .. " " .. code)   -- luassert would take seconds
          if d then error(d) end
        end
        assert.equal(#system.entries, i)
        local copy = registry.info("copy-of-" .. id)
        copy.system = nil
        assert.is_nil(difference(system.info, copy, id))
      end
    end)
  end

  it("are named by the file, in any case", function ()
    assert.equal("json", pack.format_of("a/b.JSON"))
    assert.is_nil(pack.format_of("a/b.txt"))
    assert.is_nil(pack.format_of("json"))
  end)

  it("CSV has no place for classes, and says so", function ()
    local text, message, name = pack.write({ systems = {}, classes = {} }, "csv")
    assert.is_nil(text)
    assert.truthy(message:find("JSON or Lua", 1, true))
    assert.equal("bad_format", name)
  end)
end)

describe("spreadsheets", function ()
  local ROWS = "#system,nb\n#form,an2\n# a comment\n应答码,分类,中文,处理\n5,funds.insufficient,余额不足,请换卡 | 或用现金\n"

  it("may have Chinese column names, notes, lists in cells", function ()
    local d = assert(pack.read(write(".csv", ROWS)))
    assert.same({ "5", class = "funds.insufficient", zh = { title = "余额不足", steps = { "请换卡", "或用现金" } } }, d.codes[1])
  end)

  it("may be UTF-8 with a mark, or GBK", function ()
    local plain = assert(pack.read(write(".csv", ROWS)))
    assert.same(plain, (pack.read(write(".csv", "\239\187\191" .. ROWS:gsub("\n", "\r\n")))))
    local path = write(".csv", ROWS)
    local pipe = assert(io.popen("iconv -f UTF-8 -t GBK " .. path))
    local gbk = pipe:read("*a")
    pipe:close()
    assert.truthy(encoding.invalid(gbk))
    assert.same(plain, (pack.read(write(".csv", gbk))))
  end)

  it("may have other column names, capitals, padded rows and lines in cells", function ()
    local d = assert(pack.read(write(".csv", "#SYSTEM,odd,,,\r\n#Form,an2,,,\r\n,,,,\r\nError Code,CLASS,EN,返回信息,\r\n" ..
      '51,funds.insufficient,"Not\nenough money",余额不足,\r\n,,,,\r\n')))
    assert.same({ system = "odd", form = "an2", codes = { { "51", class = "funds.insufficient", en = "Not enough money", zh = "余额不足" } } }, d)
    d = assert(pack.read(write(".csv", "#system,odd\n#form,an2\ncode,pt-BR,ZH.Display\n51,Saldo,不足\n")))
    assert.same({ "51", ["pt-BR"] = "Saldo", zh = { display = "不足" } }, d.codes[1])
  end)

  it("say where the form belongs, and which columns are one too many", function ()
    local path = write(".csv", "#system,sheet\ncode,class\n51,card.expired\n")
    local _, message = pack.load(path, poserr.new())
    assert.truthy(message:find(path .. ":1: #form: missing", 1, true), message)
    _, message = pack.read(write(".csv", "#form,an2\ncode,中文,zh\n51,甲,乙\n"))
    assert.truthy(message:find(':2: columns "中文" and "zh" are both zh; leave one out', 1, true), message)
  end)

  it("without a #system row are named by the file", function ()
    local registry = poserr.new()
    local path = write("-Bank 1.csv", "#form,an2\ncode,class,zh\n51,funds.insufficient,余额不足\n")
    local d = assert(pack.read(path))
    assert.truthy(d.system:find("%-bank%-1$"))
    assert(pack.load(path, registry))
  end)

  it("tell unknown columns, rows and cells, all at once, with lines", function ()
    local d, message, name, problems = pack.read(write(".csv", "#system,x\n#sytem,y\ncode,klass\n51,a,b\n"))
    assert.is_nil(d)
    assert.equal("bad_pack", name)
    assert.same({ 2, 3, 4 }, { problems[1].line, problems[2].line, problems[3].line })
    assert.truthy(message:find(":2: unknown row", 1, true))
    assert.truthy(message:find('unknown column "klass"', 1, true))
  end)
end)

-- What a vendor sends knows nothing of packs.
describe("a vendor's own table", function ()
  local function read(name, text) return assert(pack.read(write(name, text))) end

  it("in CSV has the file's name, a form that fits, and loses nothing", function ()
    local d, file = read("-Acme.csv", "返回码,描述,类型,是否可重试,处理建议\r\n000000,操作成功,成功,否,\r\n014020,银行卡可用余额不足,银行,否,换卡\r\n")
    assert.truthy(d.system:find("%-acme$"))
    d.system = nil
    assert.same({ form = "n6", codes = { { "000000", zh = "操作成功", note = "类型: 成功; 是否可重试: 否" },
      { "014020", zh = { title = "银行卡可用余额不足", steps = "换卡" }, note = "类型: 银行; 是否可重试: 否" } } }, d)
    assert.equal(3, file.lines()[d.codes[2]])
  end)

  it("has texts in the language of their letters, a second one explains the first", function ()
    local d = read(".csv", "Code;Message;Description\n1;Timeout;No answer\n22;Busy;\n")
    assert.same({ { "1", en = { title = "Timeout", cause = "No answer" } }, { "22", en = "Busy" } }, d.codes)
    d = read(".csv", "errcode,错误描述,Error description\n-1,系统错误,System error\n")
    assert.same({ { "-1", zh = "系统错误", en = "System error" } }, d.codes)
    d = read(".csv", "#system,x\n#form,n2\ncode,message\n51,余额不足\n")
    assert.same({ { "51", zh = "余额不足" } }, d.codes)
    d = read(".json", '[{"code":"E1","msg":"カードが無効です"}]')
    assert.same({ { "E1", ja = "カードが無効です" } }, d.codes)
  end)

  it("may have two names in a heading, foreign ones, none at all, columns to leave out", function ()
    assert.same({ { "SIGN_FAIL", zh = "签名失败", note = "响应: 9002" } },
      read(".csv", "响应,错误码(errorCode),错误信息(errorMessage)\n9002,SIGN_FAIL,签名失败\n").codes)
    assert.same({ { "51", en = "Kein Geld", note = "Schwere: 1" } }, read(".csv", "Fehlercode;Text;Schwere\n51;Kein Geld;1\n").codes)
    assert.same({ { "51", zh = "余额不足" }, { "A1", zh = "密码错" } }, read(".csv", "51,余额不足\nA1,密码错\n").codes)
    assert.same({ { "51", en = "Funds" } }, read(".csv", "序号,code,#internal,message\n1,51,x,Funds\n").codes)
    local _, message = pack.read(write(".csv", "#form,an2\ncode,类型\n51,x\n"))
    assert.truthy(message:find('"#类型" leaves it out', 1, true), message)
  end)

  it("in JSON and Lua is a map or a list, perhaps inside of something", function ()
    assert.same({ { "03", en = "Invalid merchant" }, { "51", en = "Insufficient funds" } },
      read(".json", '{ "fail": { "51": "Insufficient funds", "03": "Invalid merchant" } }').codes)
    local d, file = read(".json", '[\n{ "code": "I00001", "text": "Successful.", "description": "Processed.", "hint": "" },\n'
      .. '{ "code": 8, "text": "Expired.", "hint": "x" } ]')
    assert.same({ { "I00001", en = { title = "Successful.", cause = "Processed." } }, { 8, en = "Expired.", note = "hint: x" } }, d.codes)
    assert.equal("name", d.form)
    assert.equal(3, file.lines()[d.codes[2]])
    assert.same({ { 2, zh = "无卡" }, { 35, zh = "余额不足" } }, read(".lua", 'return { [0x23] = "余额不足", [2] = "无卡" }').codes)
    assert.same({ { "51", en = "Funds" } }, read(".json", '[ { "key": "51", "value": "Funds" } ]').codes)
    assert.same({ { "51", en = "Funds", note = "id: 7" } }, read(".json", '[ { "id": 7, "errCode": "51", "msg": "Funds" } ]').codes)
    assert.same({ { "51", en = "Funds", zh = { title = "余额不足", steps = { "换卡", "现金" } }, note = "tags: soft; card" } }, read(".json",
      '[ { "code": "51", "message": { "en-US": "Funds", "zh_CN": "余额不足" }, "处理": [ "换卡", "现金" ], "tags": [ "soft", "card" ] } ]').codes)
    assert.same({ { 36864, name = "SW_OK" } }, read(".lua", "return { SW_OK = 0x9000 }").codes)
    assert.same({ { "-3", name = "PRN_NO_PAPER", en = "PRN_NO_PAPER" } }, read(".json", '{ "-3": "PRN_NO_PAPER" }').codes)
    assert.same({ { "51", "x" } }, read(".json", '{ "system": "v", "form": "an2", "codes": [ [ "51", "x" ] ] }').codes)   -- a pack is as it is
    d = read(".lua", 'return { system = "v", form = "hex4", codes = { ["0002"] = "无卡", ["0023"] = { class = "funds.insufficient", zh = "余额不足" } } }')
    assert.same({ system = "v", form = "hex4", codes = { { "0002", zh = "无卡" }, { "0023", class = "funds.insufficient", zh = "余额不足" } } }, d)
  end)

  it("may stand in groups, beside other things; a list of texts is none", function ()
    assert.same({ { "00", en = "OK", note = "group: good" }, { "51", en = "Funds", note = "group: bad" } },
      (function (codes) table.sort(codes, function (a, b) return a[1] < b[1] end) return codes end)(
        read(".json", '{ "good": { "00": "OK" }, "bad": { "51": "Funds" } }').codes))
    assert.same({ { "51", en = "Funds" } }, read(".json", '{ "version": "1.2", "codes": [ { "code": "51", "message": "Funds" } ] }').codes)
    local registry = poserr.new()
    assert.is_nil(pack.load(write(".json", '[ "51 funds", "54 expired" ]'), registry))
  end)

  it("named like a built-in system is in its form", function ()
    assert.equal("n3", read("-x.lua", 'return { [0x64] = "card not readable" }').form)
    local path = os.tmpname()
    os.remove(path)
    local dir = path .. ".d"
    os.execute("mkdir " .. dir)
    made[#made + 1] = dir .. "/zvt.lua"
    local f = assert(io.open(dir .. "/zvt.lua", "w"))
    f:write 'return { [0x64] = "card not readable" }'
    f:close()
    local registry = poserr.new()
    assert(pack.load(dir .. "/zvt.lua", registry))
    os.remove(dir .. "/zvt.lua")
    os.remove(dir)
    assert.equal("card not readable", registry.lookup("zvt", "64").en.title)
  end)

  it("may stand in other texts", function ()
    assert.same({ { "202", en = "Your card has expired.", note = "Key: CardExpired" } },
      read(".md", "# Codes\n| a | b |\n|---|---|\n| 1 | 2 |\n\n|Key|Error Code|Shown|\n|---|:-:|---|\n|CardExpired|`202`|Your card has expired.|\n").codes)
    assert.same({ { "00", zh = "交易成功" }, { "51", zh = "余额不足" } }, read(".properties", "# texts\n00=交易成功\n51 = \\u4F59\\u989D不足\n").codes)
    local d = read(".h", "#define X_H\n#define OK (0) /**< 成功 */\n#define NOCARD (-1103)  // 未刷卡\n#define SIZE (4 * 2)\n")
    assert.same({ { "0", name = "OK", zh = "成功" }, { "-1103", name = "NOCARD", zh = "未刷卡" } }, d.codes)
    assert.equal("int", d.form)
    local none, message = pack.read(write(".md", "# Nothing\n"))
    assert.is_nil(none)
    assert.truthy(message:find("no table of codes", 1, true))
  end)

  it("has codes of some form", function ()
    local packtable = require "poserr.packtable"
    for _, case in ipairs { { "n6", "000000", "014020" }, { "int", "-1", "00", "7" }, { "int", "1", "1010" }, { "n4", "1000-1999", "91xx" },
      { "n2", "00", "5" },
      { "an2", "00", "A1" }, { "an2", "5", "A1" }, { "an4", "E101", "E3xx" }, { "hex8", "0x80000001" }, { "hex4", "0x1", "0x6A82" }, { "int", "1", "2" },
      { "name", "PARAM_ERROR", "9" }, { "name", "I00001", "2" }, { "text", "余额不足" } } do
      assert.equal(table.remove(case, 1), packtable.form(case), case[1])
    end
    assert.is_nil(packtable.form {})
  end)

  it("that has a code twice says on which line", function ()
    local path = write(".csv", "code,message\n-99,System error\n-1,Busy\n-99,Not unique\n")
    local _, message = pack.load(path, poserr.new())
    assert.equal(path .. ':4: codes[3].code: "-99" stands already at line 2 (codes[1])', message)
  end)
end)

describe("classes that rows lack", function ()
  it("are guessed from their texts, what is unsure or moved money is left to people", function ()
    local d = { system = "v", form = "int", codes = { { "1", en = "Insufficient funds" }, { "2", name = "PRN_NO_PAPER" }, { "3", zh = { title = "余额不足" } },
      { "4", en = "Qwertz" }, { "5", en = "Approved" }, { "6", class = "card.expired", en = "Insufficient funds" },
      { "7", hide = true, en = "Insufficient funds" } } }
    local list, open = pack.classify(d)
    local classes = {}
    for i, row in ipairs(d.codes) do classes[i] = row.class or "-" end
    assert.same({ "funds.insufficient", "device.paper", "funds.insufficient", "-", "-", "card.expired", "-" }, classes)
    assert.equal(2, open)
    assert.same({ row = d.codes[1], system = "v", class = "funds.insufficient", how = list[1].how, confidence = list[1].confidence }, list[1])
    assert.same({ {}, 0 }, { pack.classify { system = 5, form = {}, codes = { 5, { {} } } } })
    assert.same({ {}, 0 }, { pack.classify { system = "unionpay", base = "iso8583", codes = { { "51", en = "Insufficient funds" } } } })
  end)
end)

describe("an exported table", function ()
  it("says nothing that nobody has said", function ()
    local registry = poserr.new()
    assert(registry.define { system = "v", form = "an2", codes = { { "51", zh = "余额不足" }, { "9x" } } })
    assert.same({ system = "v", form = "an2", codes = { { "51", zh = "余额不足" }, { "9x" } } }, pack.definition("v", registry))
  end)

  it("differs in no code that is only spelled otherwise", function ()
    local old = { system = "v", form = "int", codes = { { "00", en = "OK" }, { "016", en = "Sixteen" } } }
    assert.same({}, packdiff.compare(old, { system = "v", form = "int", codes = { { 0, en = "OK" }, { 16, en = "Sixteen" } } }))
  end)
end)

describe("a pack with mistakes", function ()
  local BAD = '{ "system": "bad", "form": "an2",\n "codes": [\n  { "code": "51", "class": "fund.insufficient" },\n'
    .. '  { "code": "511", "zh": "x",\n    "class": "funds.insufficient" } ] }'

  it("tells all of them with their lines, and changes nothing", function ()
    local registry = poserr.new()
    local path = write(".json", BAD)
    local ok, message, name = pack.load(path, registry)
    assert.is_nil(ok)
    assert.equal("bad_definition", name)
    assert.truthy(message:find(path .. ':3: codes[1].class: no such class "fund.insufficient"; did you mean "funds.insufficient"?', 1, true), message)
    assert.truthy(message:find(path .. ":4: codes[2].code: ", 1, true), message)
    assert.is_nil(registry.info("bad"))
  end)

  it("is told the same by problems()", function ()
    local definition, file = assert(pack.read(write(".json", BAD)))
    local list = pack.problems(definition, file)
    assert.same({ 3, 4 }, { list[1].line, list[2].line })
    assert.equal("codes[2].code", list[2].where)
  end)

  it("in Lua and CSV has lines, too", function ()
    local lua = write(".lua", 'return {\n  system = "bad", form = "an2",\n  codes = {\n    { "51", class = "nonsense" },\n  },\n}\n')
    local _, message = pack.load(lua, poserr.new())
    assert.truthy(message:find(lua .. ":4: codes[1].class", 1, true), message)
    local sheet = write(".csv", "#system,bad\n#form,an2\ncode,class\n51,nonsense\n")
    _, message = pack.load(sheet, poserr.new())
    assert.truthy(message:find(sheet .. ":4: codes[1].class", 1, true), message)
  end)

  it("has texts that are unfit: told by problems(), not by load()", function ()
    local path = write(".json", '{ "system": "wide", "form": "an2", "codes": [\n'
      .. '{ "code": "51", "class": "funds.insufficient", "zh": { "title": "余额不足", "display": "余额不足请换一张卡支付" } } ] }')
    local definition, file = assert(pack.read(path))
    local list = pack.problems(definition, file)
    assert.equal(1, #list)
    assert.equal("codes[1].zh.display", list[1].where)
    assert.equal(2, list[1].line)
    assert.same({}, pack.problems(definition, file, { style = false }))
    assert.is_true(pack.load(path, poserr.new()))
  end)

  for _, case in ipairs {
    { "json", "{", 1 }, { "json", '{ "a": 1,\n "b": }', 2 },
    { "json", '{ "a": 1, "b" }', 1 }, { "json", "[1, 2", 1 }, { "json", "nonsense", 1 }, { "json", '{} x', 1 },
    { "lua", "return {", 1 }, { "csv", "", nil }, { "json", "   \n", nil }, { "json", "null", 1 }, { "json", "5", 1 },
  } do
    it(("that is none (%s %q) is refused in words"):format(case[1], case[2]), function ()
      local d, message, name = pack.read(write("." .. case[1], case[2]))
      assert.is_nil(d)
      assert.equal("bad_pack", name)
      assert.is_nil(message:find("traceback", 1, true))
      if case[3] then assert.truthy(message:find(":" .. case[3] .. ": "), message) end
    end)
  end

  it("that is a directory, missing, or of no known format is refused", function ()
    for _, path in ipairs { "/nonexistent/x.json", "tests/cases.json.d", "Makefile", "tests/host.c" } do
      local d, message, name = pack.read(path)
      assert.is_nil(d)
      assert.truthy(message:find(path, 1, true))
      assert.truthy(name == "unreadable" or name == "bad_format")
    end
  end)

  it("holds random bytes: an answer, never an error", function ()
    local seed = 7
    local function random(n)
      seed = (seed * 16807) % 2147483647
      return seed % n
    end
    local alphabet = { '"', "{", "}", "[", "]", ",", ":", "\\", "\n", "a", "1", "=", "-", " ", "return ", '"code"', "\255", "\0", "余" }
    for i = 1, 90 do
      local parts = { i % 3 == 0 and "return {" or "" }
      for k = 2, 40 do parts[k] = alphabet[random(#alphabet) + 1] end
      local text = table.concat(parts)
      for _, extension in ipairs { ".json", ".lua", ".csv" } do
        local path = write(extension, text)
        local d, message, name = pack.read(path)
        if not d then assert.is_string(message) assert.is_string(name)
        else pack.problems(d, message) end
        os.remove(path)
      end
    end
  end)
end)

describe("lines of JSON", function ()
  it("belong to the objects", function ()
    local text = '{\n "system": "x{[\\"",\n "codes": [ {"code": "1"},\n\n {"code": "2", "a": [ ]} ] }'
    local d = assert(packjson.read(text))
    local lines = packjson.lines(text, d)
    assert.same({ 1, 3, 5 }, { lines[d], lines[d.codes[1]], lines[d.codes[2]] })
  end)
end)

describe("docs/pack.schema.json", function ()
  local json = require "poserr.json"
  local f = assert(io.open("docs/pack.schema.json", "rb"))
  local schema = assert(json.decode(f:read("*a")))
  f:close()

  local TYPES = { object = "table", array = "table", string = "string", number = "number", integer = "number", boolean = "boolean" }

  -- The part of JSON Schema that this schema uses, without patterns of strings. Returns nil or what is wrong.
  local function invalid(v, s, path)
    if s["$ref"] then s = schema["$defs"][s["$ref"]:match("^#/%$defs/(.*)$")] end
    if s.type then
      local good = false
      for _, t in ipairs(type(s.type) == "table" and s.type or { s.type }) do
        good = good or (type(v) == TYPES[t] and not (t == "array" and next(v) and v[1] == nil) and not (t == "object" and v[1] ~= nil))
      end
      if not good then return path .. ": type" end
    end
    if s.enum then
      local good = false
      for _, e in ipairs(s.enum) do good = good or e == v end
      if not good then return path .. ": " .. tostring(v) end
    end
    if s.anyOf then
      local reasons = {}
      for _, option in ipairs(s.anyOf) do
        local reason = invalid(v, option, path)
        if not reason then reasons = nil break end
        reasons[#reasons + 1] = reason
      end
      if reasons then return table.concat(reasons, " / ") end
    end
    if type(v) ~= "table" then return nil end
    for _, key in ipairs(s.required or {}) do if v[key] == nil then return path .. ": no " .. key end end
    for key, value in pairs(v) do
      local rule
      if type(key) == "number" then rule = s.items
      else
        rule = s.properties and s.properties[key]
        if not rule and s.patternProperties and key:find("^%l%l%l?$") then rule = select(2, next(s.patternProperties)) end
        if not rule and type(s.additionalProperties) == "table" then rule = s.additionalProperties end
        if not rule and s.additionalProperties == false then return path .. ": unknown " .. key end
      end
      local reason = rule and invalid(value, rule, path .. "." .. key)
      if reason then return reason end
    end
    return nil
  end

  it("takes what is exported, for every system", function ()
    for id, system in pairs(catalogue()) do
      local reason = invalid(assert(json.decode(assert(pack.write(system.definition, "json")))), schema, id)
      if reason then error(reason) end
    end
  end)

  it("takes a template and a language pack", function ()
    assert.is_nil(invalid(json.decode(packnew.text("acme", "json")), schema, "acme"))
    assert.is_nil(invalid(json.decode(pack.write(dofile("codes/lang/es.lua"), "json")), schema, "es"))
  end)

  it("refuses what define() refuses", function ()
    for _, text in ipairs { '{ "system": "x", "kodes": [] }', '{ "system": "x", "codes": [ { "class": "a" } ] }', '{ "form": "an2" }',
      '{ "system": "x", "codes": [ { "code": "1", "retry": "often" } ] }', '{ "system": "x", "codes": [ { "code": "1", "zh": { "tittle": "x" } } ] }',
      '{ "system": "x", "markers": 5 }', '{ "system": "x", "layer": "roof" }', "[]", "5" } do
      assert.is_string(invalid(json.decode(text), schema, ""), text)
    end
  end)
end)

describe("without cjson", function ()
  it("dkjson reads the same and refuses the same", function ()
    local loaded, preload, module = package.loaded.cjson, package.preload.cjson, package.loaded["poserr.json"]
    package.loaded.cjson, package.loaded["poserr.json"] = nil, nil
    package.preload.cjson = function () error("not here", 0) end
    local json = require "poserr.json"
    package.loaded.cjson, package.preload.cjson, package.loaded["poserr.json"] = loaded, preload, module
    local text = assert(pack.write(GOOD, "json"))
    local value = assert(json.decode(text))
    assert.is_nil(difference(module.decode(text), value, ""))
    assert.is_nil(getmetatable(value.codes))
    for _, bad in ipairs { "{", '{ "a": 1,\n "b" }', "[1, 2", "nonsense", "{} x", "" } do
      local none, message = json.decode(bad)
      assert.is_nil(none)
      assert.is_string(message)
      assert.is_nil((module.decode(bad)))
    end
    local _, _, line = json.decode('{ "a": 1,\n "b": }')
    assert.equal(2, line)
  end)
end)

describe("diff", function ()
  it("tells codes added, removed, changed and moved", function ()
    local old = { system = "x", codes = { { "1", class = "a.b", en = "One" }, { "2", class = "a.b" }, { "3", class = "a.b", zh = "三" } } }
    local new = { system = "x", codes = { { "1", class = "a.c", en = "One" }, { "3", class = "a.b", zh = { title = "参" } }, { "4", class = "d.e" } } }
    local found = {}
    for _, c in ipairs(packdiff.compare(old, new)) do found[#found + 1] = c.kind .. " " .. c.code end
    assert.same({ "removed 2", "moved 1", "changed 3", "added 4" }, found)
    assert.same({}, packdiff.compare(old, old))
  end)
end)

describe("directories of packs", function ()
  it("are taken from the environment", function ()
    local function with(t) return packdirs.directories(function (name) return t[name] end) end
    assert.same({ "/a", "/b" }, with { POSERR_PATH = "/a:/b", HOME = "/h" })
    assert.same({ "/etc/poserr.d", "/h/.config/poserr" }, with { HOME = "/h" })
    assert.same({ "/etc/poserr.d", "/c/poserr" }, with { HOME = "/h", XDG_CONFIG_HOME = "/c" })
    assert.same({}, with { POSERR_PATH = "" })
  end)

  it("are read in the order of names; a bad pack is left out and told", function ()
    local dir = os.tmpname()
    os.remove(dir)
    assert(os.execute("mkdir '" .. dir .. "' '" .. dir .. "/2'"))
    local function put(name, text)
      local f = assert(io.open(dir .. "/" .. name, "wb"))
      f:write(text)
      f:close()
    end
    put("20.csv", "#system,pd\ncode,zh.display\n1,后来\n")
    put("10.json", '{ "system": "pd", "form": "an2", "codes": [ { "code": "1", "class": "host.error", "zh": { "title": "一号", "display": "先来" } } ] }')
    put("15.json", "{")
    put("notes.txt", "x")
    local registry, complaints = poserr.new(), {}
    packdirs.load(registry, function (name) return name == "POSERR_PATH" and dir .. ":" .. dir .. "/2" or nil end,
      function (message) complaints[#complaints + 1] = message end)
    os.execute("rm -r '" .. dir .. "'")
    assert.equal(1, #complaints)
    assert.truthy(complaints[1]:find("15.json:1: ", 1, true))
    assert.equal("后来", registry.lookup("pd", "1").zh.display)
    assert.equal("一号", registry.lookup("pd", "1").zh.title)
  end)
end)

describe("a new pack", function ()
  for _, format in ipairs { "lua", "csv", "json" } do
    it("has no problem: " .. format, function ()
      local path = write("." .. format, assert(packnew.text("acme-pos", format)))
      local definition, file = assert(pack.read(path))
      assert.equal("acme-pos", definition.system)
      assert.same({}, pack.problems(definition, file))
    end)
  end

  it("needs an id", function ()
    assert.is_nil(packnew.text("Acme Pos", "lua"))
  end)
end)

describe("the examples", function ()
  it("vendor: a maker's pack in Lua, with an override and an LCD text", function ()
    local registry = poserr.new()
    assert(registry.define(dofile("examples/vendor/bluepine.lua")))
    assert.equal("请先签到", registry.lookup("bluepine", "Z1").zh.display)
    assert.equal("base", registry.lookup("bluepine", "05").from)
    assert.equal("余额不足请换卡", registry.lookup("unionpay", "51").zh.display)
    assert.equal(poserr.lookup("unionpay", "51").zh.title, registry.lookup("unionpay", "51").zh.title)
    assert.equal("bluepine", registry.lookup("unionpay", "51").layers["zh.display"])
    assert(registry.undefine("bluepine"))
    assert.equal(poserr.lookup("unionpay", "51").zh.display, registry.lookup("unionpay", "51").zh.display)
    assert.is_nil(registry.info("bluepine"))
  end)

  it("vendor: is at most 30 lines", function ()
    local n = 0
    for _ in io.lines("examples/vendor/bluepine.lua") do n = n + 1 end
    assert.is_true(n <= 30)
  end)

  it("acquirer: the same spreadsheet in UTF-8 and GBK", function ()
    local one, two = assert(pack.read("examples/acquirer/northbank.csv")), assert(pack.read("examples/acquirer/northbank-gbk.csv"))
    assert.same({}, packdiff.compare(one, two))
    assert.equal(4, #one.codes)
    local registry = poserr.new()
    assert(pack.load("examples/acquirer/northbank-gbk.csv", registry))
    assert.same({ "不要重刷", "打印末笔小票交客人" }, registry.lookup("northbank", "A2").zh.steps)
  end)
end)
