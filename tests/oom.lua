-- What oom.c calls while memory runs out. Each scenario: `call` makes one call of the API and returns a string that
-- depends on its whole answer; `reset` undoes it; `name` is the function that it covers.
local poserr = require "poserr"

local function text(value, depth)
  if type(value) ~= "table" then return tostring(value) end
  if (depth or 0) > 4 then return "{...}" end
  local keys = {}
  for k in pairs(value) do keys[#keys + 1] = k end
  table.sort(keys, function (a, b) return tostring(a) < tostring(b) end)
  for i, k in ipairs(keys) do keys[i] = tostring(k) .. "=" .. text(value[k], (depth or 0) + 1) end
  return "{" .. table.concat(keys, ",") .. "}"
end

local function drain(iterator, limit)
  local out = {}
  for a, b in iterator do
    out[#out + 1] = type(a) == "table" and text(a) or tostring(a) .. (b ~= nil and text(b) or "")
    if #out == limit then break end
  end
  return table.concat(out, "\n")
end

-- The registry as far as it can change: the systems, and two codes that the definitions below touch.
local function snapshot()
  return drain(poserr.systems()) .. text(poserr.lookup("unionpay", "51")) .. text(poserr.lookup("own", "Z1")) .. poserr.lang() ..
    table.concat(poserr.languages(), " ")
end

local OWN = {
  pack = "own-pack",
  systems = {
    { system = "own", base = "unionpay", form = "an2", title = { en = "Own codes", zh = "自有代码", es = "Propios" },
      markers = { "ownCode", "自有码" }, sources = { S1 = "a book", S2 = "another" },
      codes = {
        { "Z1", class = "terminal.not_signed_in", name = "NOT_SIGNED_IN", aliases = { "尚未签到", "not signed in" }, source = "S1",
          en = { title = "Not signed in", steps = { "Sign in.", "Repeat." } }, zh = { title = "未签到", steps = { "签到。" } }, es = "Sin sesión" },
        { "Zx", class = "terminal.state", en = "State {n}", captures = "n" },
        { "A0-A9", class = "terminal.config", when = { family = "sim", phase = "sent" }, retry = "later", actor = "support" },
      } },
    { system = "unionpay", codes = { { "51", zh = "没钱了", note = "own words" } } },
  },
}
local WRONG = { system = "own", form = "an2", codes = { { "51", class = "fund.insufficient" }, { "5", klass = 1 }, { "05", en = { titel = "x" } } } }

local LOG = [[
2026-11-25 10:00:01 recv DE39=51 respCode=51 应答码：55 card 6222021234567890123
2026-11-25 10:00:02 APDU << 6A82 SW=6985 余额不足 NOTENOUGH
2026-11-25 10:00:03 ownCode=Z1 TVR: 8000048000 通讯错误
]]

local entry, tvr = poserr.lookup("pos", "6002"), "8000048000"
local scenarios = {}

local function add(name, call, reset) scenarios[#scenarios + 1] = { name = name, call = call, reset = reset or function () end } end

-- Lookups of entries that nobody holds, so that each makes its table anew.
add("lookup", function () return text(poserr.lookup("iso7816-sw", "63 c5")) end)
add("lookup", function () return text(poserr.lookup("errno-net", "110", { phase = "sent", family = "x" })) end)
add("lookup", function () return text({ poserr.lookup("unionpay", "\0\255") }) end)
add("lookup", function () return text(poserr.system.lakala["55"]) end)
add("find", function () return text(poserr.find("9302", { family = "purse" })) end)
add("decode", function () return text(poserr.decode("emv-tvr", tvr, { iac_denial = "8000000000", online = true })) end)
add("decode", function () return text(poserr.decode("emv-cvr", "06010A03A4A002", { scheme = "visa" })) end)
add("decode", function () return text(poserr.decode("upos", "114:POSPrinter:203")) end)
add("equivalents", function () return text(poserr.equivalents(entry, "unionpay")) end)
add("systems", function () return drain(poserr.systems()) end)
add("codes", function () return drain(poserr.codes("unionpay"), 5) end)
add("classes", function () return drain(poserr.classes(), 5) end)
add("groups", function () return drain(poserr.groups()) end)
add("class", function () return text(poserr.class("funds.insufficient")) end)
add("info", function () return text(poserr.info("unionpay")) end)
add("languages", function () return text(poserr.languages()) end)
add("lang", function () return poserr.lang("zh") end, function () poserr.lang("en") end)
add("new", function () return text(poserr.new().lookup("pos", "6001")) end)
-- These change the registry, and allocate nothing after that.
add("define", function () return poserr.define(OWN) and "defined" end, function () poserr.undefine("own-pack") end)
add("define", function () return select(2, poserr.define(WRONG)) end)
add("undefine", function () return poserr.undefine("own-pack") and "gone" end, function () if not poserr.lookup("own", "Z1") then poserr.define(OWN) end end)
scenarios[#scenarios].prepare = function () poserr.define(OWN) end
add("build", function () return #poserr.build({ systems = OWN.systems }) end)

if poserr.mask then add("mask", function () return poserr.mask(LOG) end) end
if poserr.classify then
  add("classify", function () return text(poserr.classify("刷卡失败，余额不足")) end)
  add("classify", function () return text(poserr.classify({ system = "own", code = "99" })) end)
end
if poserr.search then add("search", function () return text(poserr.search("余额不足", { limit = 3 })) end) end
if poserr.scan then add("scan", function () return drain(poserr.scan(LOG)) end) end
if poserr.scanner then
  add("scanner", function ()
    local scanner, out = poserr.scanner(), {}
    for i = 1, #LOG, 50 do
      for _, f in ipairs(scanner:feed(LOG:sub(i, i + 49))) do out[#out + 1] = text(f) end
    end
    for _, f in ipairs(scanner:finish()) do out[#out + 1] = text(f) end
    return table.concat(out, "\n")
  end)
end
if poserr.advise then
  add("advise", function () return text(poserr.advise(poserr.lookup("unionpay", "91"), { attempts = { { "2026-11-25", "91" } } })) end)
  add("rules", function () return text(poserr.rules()[1]) end)
end
if poserr.display then
  add("display", function () return text(poserr.display(entry, { lang = "zh", columns = 16, rows = 4, encoding = "gbk" })) end)
end
if poserr.receipt then add("receipt", function () return text(poserr.receipt(entry, { lang = "zh", columns = 32 })) end) end
if poserr.to_gbk then add("to_gbk", function () return text({ poserr.to_gbk("余额不足") }) end) end
if poserr.from_gbk then add("from_gbk", function () return text({ poserr.from_gbk("\211\224\182\238\178\187\215\227") }) end) end

-- Every function of the module has its scenario.
local covered = {}
for _, s in ipairs(scenarios) do covered[s.name] = true end
for name, value in pairs(poserr) do
  if type(value) == "function" and not covered[name] then error("tests/oom.lua does not cover poserr." .. name) end
end

return { scenarios = scenarios, snapshot = snapshot }
