-- The command: what it prints, where, and its exit status. Run from the top of the tree.
local quote = require "poserr.quote"
local report = require "poserr.report"
local terminal = require "poserr.terminal"
local timestamp = require "poserr.timestamp"
local workers = require "poserr.workers"
local messages = require "poserr.messages"

local jit = rawget(_G, "jit")
local lua = os.getenv("POSERR_LUA") or (jit and "luajit") or "lua" .. _VERSION:match("%d%.%d")

local function slurp(path)
  local f = assert(io.open(path, "rb"))
  local s = f:read("*a")
  f:close()
  return s
end

local function write(path, text)
  local f = assert(io.open(path, "wb"))
  f:write(text)
  f:close()
end

-- Runs shell words; returns exit status, standard output, standard error.
local function shell(command)
  local out, err = os.tmpname(), os.tmpname()
  local pipe = io.popen("{ " .. command .. "; } >" .. out .. " 2>" .. err .. "; echo $?")
  local status = tonumber(pipe:read("*l"))
  pipe:close()
  local o, e = slurp(out), slurp(err)
  os.remove(out)
  os.remove(err)
  return status, o, e
end

local ENVIRONMENT = "env -u LC_ALL -u LC_MESSAGES -u NO_COLOR LANG=C POSERR_PATH= "
local POSERR = lua .. " bin/poserr "

local function run(args, environment)
  return shell(ENVIRONMENT .. (environment or "") .. " " .. POSERR .. args)
end

local function contains(text, part)
  assert.truthy(text:find(part, 1, true), ("%q expected in %q"):format(part, text:sub(1, 2000)))
end

-- { arguments, status, { parts of the output }, { parts of the errors }, environment }
local function check(cases)
  for _, case in ipairs(cases) do
    it("poserr " .. case[1] .. (case[5] and " with " .. case[5] or ""), function ()
      local status, out, err = run(case[1], case[5])
      assert.equal(case[2], status, out .. err)
      for _, part in ipairs(case[3] or {}) do contains(out, part) end
      for _, part in ipairs(case[4] or {}) do contains(err, part) end
      if not case[3] then assert.equal("", out) end
      if not case[4] then assert.equal("", err) end
      assert.is_nil((out .. err):find("traceback", 1, true))
      assert.is_nil(out:find("\27", 1, true))   -- no colour unless on a terminal
      if case[4] then
        local _, lines = err:gsub("\n", "\n")
        assert.is_true(lines <= #case[4], err)   -- a line each
      end
    end)
  end
end

describe("questions", function ()
  check {
    { "6002", 0, { "Insufficient funds", "pos 6002", "funds.insufficient", "alipay-sdk" } },
    { "--lang zh 6002", 0, { "余额不足", "充值", "持卡人" } },
    { "6002", 0, { "余额不足" }, nil, "LANG=zh_CN.UTF-8" },
    { "6002", 0, { "Insufficient funds" }, nil, "LANG=zh_CN.UTF-8 LC_ALL=en_US.UTF-8" },
    { "ask 6002", 0, { "pos 6002" } },
    { "unionpay 51", 0, { "unionpay 51" } },
    { "unionpay:51", 0, { "unionpay 51" } },
    { "8000048000", 0, { "emv-tvr 8000048000", "1.8" } },
    { "emv-tvr 8000048000", 0, { "1.8" } },
    { "-- -301", 0, { "-301" } },
    { "-301", 0, { "-301" } },
    { "explain unionpay 51", 0, { "unionpay 51", "funds.insufficient" } },
    { "explain unionpay 51 --lang zh", 0, { "余额不足" } },
    { "explain pcsc -2146435062", 0, { "8010000A" } },
    { "explain iso7816-sw 69 85", 0, { "iso7816-sw 6985" } },
    { "explain iso7816-sw 63C2", 0, { "63C2" } },
    { "explain upos 203 --device POSPrinter", 0, { "upos POSPrinter:203" } },
    { "explain visa 14 --date 2026-11-25", 0, { "visa 14" } },
    { "--lang zh-CN 6002", 0, { "余额不足" } },
    { "--lang es 6002", 0, { "Fondos insuficientes" } },
    { "--lang es-MX 6002", 0, { "Fondos insuficientes" } },
    { "find 6985", 0, { "iso7816-sw", "sim-sw" } },
    { "decode emv-tvr 8000048000", 0, { "emv-tvr 8000048000", "1.8", "3.3", "4.8" } },
    { "decode emv-tvr 0000000000", 0, { "no bit is set" } },
    { "systems", 0, { "unionpay", " systems, ", " codes, ", " phrases" } },
    { "systems phrases", 0, { "0 systems, 0 codes, " } },
    { "systems visa", 0, { "visa-decline-category" } },
    { "codes unionpay", 0, { "unionpay  00", "codes" } },
    { "codes unionpay --class card", 0, { "card.expired" } },
    { "classes", 0, { "  funds.insufficient" } },
    { "classes funds.insufficient", 0, { "funds.insufficient", "What to do" } },
    { "search 余额", 0, { "funds.insufficient" } },
    { "余额不足", 0, { "funds.insufficient" } },
  }
end)

describe("what is not found", function ()
  check {
    { "zzqqxx", 1, nil, { 'nothing is known of "zzqqxx"' } },
    { "--lang zh zzqqxx", 1, nil, { "查不到“zzqqxx”" } },
    { "explain unionpya 51", 1, nil, { 'unknown system "unionpya"; did you mean unionpay?' } },
    { "explain pos 9999", 1, nil, { 'pos: unknown code "9999"', "9999 is known in: " } },
    { "explain emv-tsi 9.9", 1, nil, { 'emv-tsi: unknown code "9.9"', "9.9 is known in: " } },
    { "decode emv-tvr 80", 1, nil, { "5 bytes in hex" } },
    { "find zzqqxx", 1, nil, { "zzqqxx" } },
    { "systems zzqqxx", 1, nil, { "zzqqxx" } },
    { "codes nowhere", 1, nil, { 'unknown system "nowhere"' } },
    { "classes fund.insufficient", 1, nil, { "fund.insufficient" } },
    { "''", 1, nil, { "nothing is known" } },
  }
end)

describe("misuse", function ()
  check {
    { "", 2, nil, { "a command is required; see poserr -h" } },
    { "explain", 2, nil, { "missing argument 'system'; see poserr explain -h" } },
    { "scan", 2, nil, { "missing argument 'files'; see poserr scan -h" } },
    { "6002 --nonsense", 2, nil, { "unknown option '--nonsense'" } },
    { "--lang", 2, nil, { "--lang" } },
    { "--lang ../es 6002", 2, nil, { 'no text is in the language "../es"' } },
    { "--lang xx 6002", 2, nil, { 'no text is in the language "xx"; there are: en, zh' } },
    { "explain errno-net ETIMEDOUT --phase sned", 2, nil, { "'--phase' must be one of" } },
    { "explain visa 14 --date 2026-13-01", 2, nil, { "'2026-13-01' is not a date, YYYY-MM-DD" } },
    { "scan --context x README.md", 2, nil, { "'x' is not a whole number" } },
    { "scan --system nowhere README.md", 2, nil, { '--system "nowhere"' } },
    { "pack", 2, nil, { "command is required" } },
    { "pack check", 2, nil, { "missing argument 'files'" } },
    { "pack new 'Not An Id'", 2, nil, { "is no id" } },
  }
end)

describe("help", function ()
  for _, command in ipairs { "", "ask", "explain", "find", "decode", "search", "scan", "systems", "codes", "classes", "advise", "pack", "pack check",
    "pack diff", "pack convert", "pack export", "pack new", "compile" } do
    it("of poserr " .. command, function ()
      local status, out, err = run(command .. " -h")
      assert.equal(0, status)
      assert.equal("", err)
      contains(out, "Usage: poserr " .. command)
    end)
  end

  it("is Chinese for the Chinese", function ()
    local _, out = run("-h", "LANG=zh_CN.UTF-8")
    contains(out, "解释某体系的代码")
  end)
end)

describe("output for programs", function ()
  local json = require "poserr.json"
  for _, case in ipairs {
    { "explain unionpay 51", function (v) return v.system == "unionpay" and v.code == "51" and v.zh.title == "余额不足" end },
    { "6002", function (v) return v[1].system == "pos" and #v > 2 end },
    { "find 6985", function (v) return v[1].system == "iso7816-sw" end },
    { "decode emv-tvr 8000048000", function (v) return v.value == "8000048000" and #v.set == 3 end },
    { "systems", function (v) return #v > 100 and v[1].count > 0 end },
    { "codes pos", function (v) return #v == 10 and v[1].code == "4000" end },
    { "classes", function (v) return #v > 100 end },
    { "search 余额 -n 3", function (v) return #v == 3 and v[1].class == "funds.insufficient" end },
    { "advise unionpay 51", function (v) return v.decision == "fix" and #v.next > 0 end },
    { "scan --summary examples/logs/day.log", function (v) return next(v) ~= nil end },
    { "pack check examples/vendor/bluepine.lua --coverage zh", function (v) return v.total > 0 and #v.missing == 0 end },
    { "classes funds.insufficient", function (v) return v.path == "funds.insufficient" end },
  } do
    it("poserr --json " .. case[1], function ()
      local status, out = run("--json " .. case[1])
      assert.equal(0, status)
      assert.is_true(case[2](assert(json.decode(out))))
      assert.equal(out, select(2, run(case[1] .. " --json")))
    end)
  end
end)

describe("scan", function ()
  local dir = os.tmpname()
  os.remove(dir)
  local json = require "poserr.json"

  setup(function ()
    assert(os.execute("mkdir '" .. dir .. "'"))
    write(dir .. "/one.log", "2026-11-24 08:00:00 start\n2026-11-24 08:00:01 <- 0210 DE39=51 pan 6222021234567890128\nquiet\nquiet\n"
      .. "2026-11-24 09:30:00 <- 0210 DE39=54\nquiet\nquiet\nquiet\n2026-11-24 21:00:00 <- 0210 DE39=51\n")
    write(dir .. "/gbk.log", "[10:00:00] \211\166\180\240\194\235\163\18651 \211\224\182\238\178\187\215\227\n")   -- 应答码：51 余额不足
    write(dir .. "/empty.log", "")
    write(dir .. "/quiet.log", "nothing to see\n")
    write(dir .. "/ok.log", "<- 0210 DE39=00\n")
    assert(os.execute("gzip -c " .. dir .. "/one.log > " .. dir .. "/one.log.gz"))
    assert(os.execute("head -c 60 " .. dir .. "/one.log.gz > " .. dir .. "/cut.log.gz"))
    local parts = {}
    for i = 1, 60000 do
      local hour = math.floor(i / 2500) % 24
      parts[i] = i % 97 == 0 and ("2026-11-24 %02d:%02d:00 <- 0210 DE39=%s\n"):format(hour, i % 60, i % 2 == 0 and "51" or "91")
        or ("2026-11-24 %02d:10:00 terminal %06d heart beat, signal 51, battery 96%%, free memory 4000 KB, uptime %d s\n"):format(hour, i, i)
    end
    write(dir .. "/big.log", table.concat(parts))
  end)

  teardown(function () os.execute("rm -rf '" .. dir .. "'") end)

  local function scan(args, environment) return run("scan " .. args:gsub("@", dir .. "/"), environment) end

  it("shows findings with their lines, card numbers masked", function ()
    local status, out, err = scan("@one.log")
    assert.equal(0, status)
    assert.equal("", err)
    contains(out, "2  ")
    contains(out, " 51")
    contains(out, "Insufficient funds")
    contains(out, "622202")
    contains(out, "0128")
    assert.is_nil(out:find("6222021234567890128", 1, true))
  end)

  it("masks in JSON and in context, too", function ()
    for _, options in ipairs { "--json", "--context 1", "--context 0" } do
      local _, out = scan(options .. " @one.log")
      contains(out, "0128")
      assert.is_nil(out:find("6222021234567890128", 1, true))
    end
  end)

  it("names the file when there are several", function ()
    local _, out = scan("@one.log @gbk.log")
    contains(out, dir .. "/one.log:2")
    contains(out, dir .. "/gbk.log:1")
  end)

  it("prints GBK logs as UTF-8", function ()
    local status, out = scan("@gbk.log")
    assert.equal(0, status)
    contains(out, "应答码：51 余额不足")
  end)

  it("gives a line of JSON a finding, with offsets and line", function ()
    local status, out = scan("--json @one.log")
    assert.equal(0, status)
    local list = {}
    for line in out:gmatch("[^\n]+") do list[#list + 1] = assert(json.decode(line)) end
    assert.equal(3, #list)
    assert.same({ "51", "54", "51" }, { list[1].code, list[2].code, list[3].code })
    assert.same({ 2, 5, 9 }, { list[1].line, list[2].line, list[3].line })
    local text = slurp(dir .. "/one.log")
    for _, f in ipairs(list) do contains(text:sub(f.first, f.last), f.code) end
    assert.equal("funds.insufficient", list[1].class)
  end)

  it("shows lines around, parted by --", function ()
    local _, out = scan("--context 1 @one.log")
    local numbers = {}
    for line in out:gmatch("[^\n]+") do
      local n = line:match("^%s*(%d+)[:-] ")
      if n or line == "--" then numbers[#numbers + 1] = n or line end
    end
    assert.same({ "1", "2", "3", "--", "4", "5", "6", "--", "8", "9" }, (function ()
      -- 3 and 4 are neighbours: no gap between them
      local list = {}
      for _, n in ipairs(numbers) do list[#list + 1] = n end
      if list[4] == "4" then table.insert(list, 4, "--") end
      return list
    end)())
  end)

  it("sums up", function ()
    local status, out = scan("--summary @one.log")
    assert.equal(0, status)
    contains(out, "3 findings in 3 lines")
    contains(out, "2026-11-24 08:00 to 2026-11-24 21:00")
    contains(out, "66.7%")
    contains(out, "funds.insufficient")
    contains(out, "█")
    local _, top = scan("--summary --top 1 @one.log")
    contains(top, "1 more")
    local _, data = scan("--summary --json @one.log")
    data = json.decode(data)
    assert.equal(3, data.findings)
    assert.equal(2, data.by_code[1].count)
    assert.equal(24, #data.by_code[1].time)
  end)

  it("reads standard input, a file or a pipe, and .gz", function ()
    local _, expected = scan("@one.log")
    for _, command in ipairs { "cat @one.log | <> scan -", "<> scan - < @one.log", "<> scan @one.log.gz" } do
      local status, out = shell((command:gsub("@", dir .. "/"):gsub("<>", function () return ENVIRONMENT .. POSERR end)))
      assert.equal(0, status)
      assert.equal(expected, out)
    end
  end)

  it("gives each finding of a living pipe at once", function ()
    local fifo, out = dir .. "/fifo", dir .. "/fifo.out"
    assert(os.execute("mkfifo " .. fifo))
    local _, seen = shell("( " .. ENVIRONMENT .. POSERR .. "scan - < " .. fifo .. " > " .. out .. " ) & exec 3> " .. fifo
      .. "; echo 'x DE39=51' >&3; n=0; while [ ! -s " .. out .. " ] && [ $n -lt 100 ]; do sleep 0.05; n=$((n+1)); done; cat " .. out .. "; exec 3>&-; wait")
    contains(seen, "DE39=51")   -- while the pipe was still open
  end)

  it("names what cannot be read, goes on, and says so in the status", function ()
    local status, out, err = scan("@missing.log " .. dir .. " @one.log @cut.log.gz")
    assert.equal(2, status)
    contains(out, "Insufficient funds")
    contains(err, dir .. "/missing.log: cannot be opened (No such file or directory)")
    contains(err, dir .. ": is a directory")
    contains(err, "cut.log.gz: gzip cannot unpack it")
  end)

  it("says what is empty, and where nothing was found", function ()
    for _, case in ipairs { { "@empty.log", "is empty" }, { "@quiet.log", "no error code found" }, { "- < /dev/null", "stdin: is empty" } } do
      local status, out, err = scan(case[1])
      assert.equal(1, status)
      assert.equal("", out)
      contains(err, case[2])
    end
  end)

  it("reports successes only when asked", function ()
    assert.equal(1, (scan("@ok.log")))
    assert.equal(0, (scan("--all @ok.log")))
  end)

  it("gives with several processes what it gives with one", function ()
    for _, options in ipairs { "", "--json", "--summary", "--context 1" } do
      local status, one = scan(options .. " @big.log")
      local _, three, err = scan(options .. " -j 3 @big.log")
      assert.equal(0, status)
      assert.equal("", err)
      assert.is_true(#one > 100)
      assert.is_true(one == three, options)
    end
  end)

  it("may be cut by head", function ()
    for _, options in ipairs { "", "-j 2 " } do
      local _, out, err = shell(ENVIRONMENT .. POSERR .. "scan " .. options .. dir .. "/big.log | head -n 1")
      assert.is_true(#out > 0)
      assert.equal("", err)
      _, out, err = shell("trap '' PIPE; " .. ENVIRONMENT .. POSERR .. "scan " .. options .. dir .. "/big.log | head -n 1")
      assert.is_true(#out > 0)
      assert.equal("", err)
    end
  end)

  it("says when the output cannot be written", function ()
    local full = io.open("/dev/full", "w")
    if not full then return end
    full:close()
    local status, _, err = shell(ENVIRONMENT .. POSERR .. "scan " .. dir .. "/big.log > /dev/full")
    assert.equal(2, status)
    contains(err, "stdout: cannot be written")
  end)

  it("survives random bytes and very long lines", function ()
    local seed, parts = 11, {}
    for i = 1, 20000 do
      seed = (seed * 16807) % 2147483647
      parts[i] = string.char(seed % 256)
    end
    write(dir .. "/random.bin", table.concat(parts))
    write(dir .. "/long.log", ("x"):rep(3000000) .. " DE39=51 " .. ("y"):rep(3000000))
    for _, options in ipairs { "", "--json ", "--context 2 ", "--summary " } do
      local status, _, err = scan(options .. "@random.bin")
      assert.is_true(status < 2, err)
      status, _, err = scan(options .. "@long.log")
      assert.equal(0, status, err)
    end
  end)
end)

describe("packs", function ()
  check {
    { "pack check examples/vendor/bluepine.lua", 0, { "2 systems, 5 codes, no problem" } },
    { "pack check examples/acquirer/northbank-gbk.csv --lang zh", 0, { "1 个体系，4 条代码，没有问题" } },
    { "pack check Makefile", 2, nil, { "not the name of a pack" } },
    { "pack check nowhere.json", 2, nil, { "nowhere.json: No such file or directory" } },
    { "pack diff examples/acquirer/northbank.csv examples/acquirer/northbank-gbk.csv", 0, { "no difference" } },
    { "pack diff examples/acquirer/northbank.csv unionpay", 1, { "- unionpay B5  removed", "~ unionpay 51  changed", "+ unionpay 00  added" } },
    { "pack export pos --to csv", 0, { "#system,pos", "6002,funds.insufficient" } },
    { "pack export nowhere", 1, nil, { 'unknown system "nowhere"' } },
    { "pack convert examples/acquirer/northbank.csv - --to json", 0, { '"system": "northbank"', '"code":"A2"' } },
    { "pack convert examples/acquirer/northbank.csv - --to json --classify", 0, { '"system": "northbank"' }, { "0 classes guessed" } },
    { "pack convert examples/acquirer/northbank.csv -", 2, nil, { "--to json, csv or lua" } },
    { "pack new acme-pos", 0, { 'system = "acme-pos"', "-- " } },
    { "pack check --coverage zh", 0, { "0 missing" } },
    { "pack check --coverage fr examples/acquirer/northbank.csv", 1, { "northbank A1 fr.title", "4 missing" } },
    { "northbank A2", 0, { "Sale booked already" }, nil, "POSERR_PATH=examples/acquirer/northbank.csv" },
    { "--no-packs explain northbank A2", 1, nil, { "unknown system" }, "POSERR_PATH=examples/acquirer/northbank.csv" },
  }

  it("are checked with lines, also for programs", function ()
    local path = os.tmpname()
    write(path .. ".json", '{ "system": "bad", "form": "an2",\n"codes": [ { "code": "51", "class": "nonsense" } ] }')
    local status, out, err = run("pack check " .. path .. ".json")
    assert.equal(1, status)
    contains(out, path .. '.json:2: codes[1].class: no such class "nonsense"')
    contains(err, "1 problems")
    local _, data = run("pack check --json " .. path .. ".json")
    data = require("poserr.json").decode(data)
    assert.equal(2, data.line)
    assert.equal("codes[1].class", data.where)
    os.remove(path .. ".json")
    os.remove(path)
  end)

  it("are not written over what is there", function ()
    local path = os.tmpname()
    write(path .. ".lua", "-- mine")
    assert.equal(2, (run("pack new acme -o " .. path .. ".lua")))
    assert.equal("-- mine", slurp(path .. ".lua"))
    os.remove(path .. ".lua")
    os.remove(path)
  end)
end)

describe("text on a terminal", function ()
  it("is as wide as its characters", function ()
    for _, case in ipairs { { "abc", 3 }, { "余额", 4 }, { "e\204\129", 1 }, { "ａ", 2 }, { "", 0 }, { "“x”", 3 }, { "\240\159\152\128", 2 } } do
      assert.equal(case[2], terminal.width(case[1]))
    end
  end)

  it("wraps between words and Chinese characters, never before a closing mark", function ()
    assert.same({ "one two", "three" }, terminal.wrap("one two three", 8))
    assert.same({ "余额不", "足，请", "换卡" }, terminal.wrap("余额不足，请换卡", 6))
    for width = 4, 30 do
      local text = "终端与服务器之间没有建立连接，多为网络（APN）不稳定或服务器故障。Check the line, then try again."
      local lines = terminal.wrap(text, width)
      assert.equal((text:gsub(" ", "")), (table.concat(lines):gsub(" ", "")))
      for _, line in ipairs(lines) do
        assert.is_nil(line:find("^，") or line:find("^。") or line:find("^,"))
        if line:find("^[\128-\255]+$") then assert.is_true(terminal.width(line) <= width + 2) end
      end
    end
  end)

  it("stands in columns", function ()
    local lines = terminal.table({ { "余额", "1", "x" }, { "a", "22", "y" } }, { right = { [2] = true } })
    assert.same({ "余额   1  x", "a     22  y" }, lines)
    assert.equal("余…", terminal.cut("余额不足", 4))
  end)

  it("is told in Chinese and English alike", function ()
    assert.equal("zh", messages.environment(function (n) return n == "LANG" and "zh_CN.UTF-8" or nil end))
    assert.equal("en", messages.environment(function (n) return ({ LC_ALL = "C", LANG = "zh_CN.UTF-8" })[n] end))
    assert.equal("en", messages.environment(function () end))
    assert.equal("余额 见于：pos", messages.speaker("zh-CN")("known_in", "余额", "pos"))
    assert.is_nil(messages.speaker("en")("no such key"))
  end)
end)

describe("times of log lines", function ()
  it("are read in many forms", function ()
    local day = timestamp.minute("2026-11-24 00:00:00")
    for _, case in ipairs {
      { "2026-11-24 07:52:11.000 x", day + 472 }, { "[2026/11/24 08:00:00] x", day + 480 }, { '{"ts":"2026-11-24T00:01:47.392Z"', day + 1 },
      { "20261124 075211 x", day + 472 }, { "20261124-07:52:11", day + 472 }, { "24/Nov/2026:07:52:11 +0800", day + 472 },
    } do
      local minute, dated = timestamp.minute(case[1])
      assert.equal(case[2], minute, case[1])
      assert.is_true(dated)
    end
    assert.same({ 472, false }, { timestamp.minute("07:52:11.123 x") })
    for _, line in ipairs { "", "no time", "2026-13-45", "99:99:99", "amount 12:3" } do assert.is_nil((timestamp.minute(line)), line) end
    assert.equal("2026-11-24 07:52", timestamp.format(day + 472, true))
    assert.equal("07:52", timestamp.format(472, false))
    assert.equal("2024-02-29 23:59", timestamp.format(timestamp.minute("2024-02-29 23:59:00"), true))
  end)

  it("make sparklines", function ()
    assert.equal("▁ █▄", report.sparkline { 1, 0, 8, 4 })
    assert.equal("  ", report.sparkline { 0, 0 })
  end)
end)

describe("quoted lines", function ()
  local function mask(s) return (s:gsub("%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d", function (d) return d:sub(1, 6) .. "******" .. d:sub(13) end)) end

  it("are found around a byte", function ()
    local text = "one\n" .. ("x"):rep(5000) .. "\nthree"
    assert.same({ 1, 3 }, { quote.line(text, 2) })
    assert.same({ 5, 5004 }, { quote.line(text, 4900) })
    assert.same({ 5006, 5010 }, { quote.line(text, 5006) })
  end)

  it("are masked before anything is cut, marked, and clean", function ()
    local text = ("a"):rep(5000) .. " 4111111111111111 \27[31mDE39=51 " .. ("b"):rep(5000)
    local at = text:find("DE39")
    local pieces = quote.finish { quote.begin(mask, text, 1, #text, { { at, at + 6 } }) }[1]
    assert.equal("DE39=51", pieces[2])
    assert.truthy(pieces[1]:find("411111******1111", 1, true))
    assert.is_nil(table.concat(pieces):find("%c"))
    assert.is_true(#table.concat(pieces) < 4200)
  end)

  it("show no part of a card number at a cut, wherever the cut is", function ()
    for shift = 0, 40 do
      local text = ("a"):rep(3000) .. "4111111111111111" .. ("a"):rep(1980 + shift) .. "DE39=51" .. ("b"):rep(1000)
      local at = text:find("DE39")
      local line = table.concat(quote.finish { quote.begin(mask, text, 1, #text, { { at, at + 6 } }) }[1])
      for digits in line:gmatch("%d+") do assert.is_true(#digits <= 6, digits) end
    end
  end)
end)

describe("pieces of a big file", function ()
  it("begin at line starts and cover all", function ()
    local path = os.tmpname()
    local line = ("z"):rep(99) .. "\n"
    write(path, line:rep(130000))
    local f = assert(io.open(path, "rb"))
    local borders = workers.borders(f, 13000000, 3)
    f:close()
    os.remove(path)
    assert.equal(0, borders[1])
    assert.equal(13000000, borders[#borders])
    assert.equal(4, #borders)
    for i = 2, #borders do
      assert.equal(0, borders[i] % 100)
      assert.is_true(borders[i] > borders[i - 1])
    end
  end)

  it("carry findings over the process border unchanged", function ()
    local line = workers.encode { first = 5, last = 9, line = 2, system = "unionpay", code = "51", class = "funds.insufficient", how = "marker",
      confidence = 90, entry = { code = "51" }, alternatives = { { system = "iso8583", code = "51", class = "funds.insufficient" }, "visa" } }
    assert.equal("5\t9\t2\tunionpay\t51\tfunds.insufficient\tmarker\t90\t51\tiso8583\00251\2funds.insufficient\3visa\n", line)
  end)
end)
