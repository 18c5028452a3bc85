-- The catalogue as a whole: is it complete, consistent, safe to show, and written as the house wants it?

local poserr = require "poserr"
local compile = require "poserr.compile"
local lint = require "poserr.lint"
local concepts = dofile("tests/concepts.lua")

local function files()
  local list, pipe = {}, assert(io.popen("ls codes/*.lua codes/*/*.lua", "r"))
  for name in pipe:lines() do list[#list + 1] = name end
  pipe:close()
  return list
end

local pack, from = compile.read(files())
local classes, rows = {}, {}
for _, c in ipairs(pack.classes) do classes[c[1]] = c end
for _, d in ipairs(pack.systems) do
  for _, r in ipairs(d.codes) do
    rows[#rows + 1] = { key = d.system .. ":" .. r[1], system = d.system, class = r.class, text = d.form == "text",
      retry = r.retry or classes[r.class].retry, title = (type(r.en) == "table" and r.en.title or r.en):lower() }
  end
end

local function fails(list) assert.are.equal("", table.concat(list, "\n")) end

describe("the catalogue", function ()
  it("is complete", function ()
    local systems, codes, unknown = 0, 0, 0
    for _, d in ipairs(pack.systems) do systems = systems + (d.form == "text" and 0 or 1) end
    for _, r in ipairs(rows) do
      if not r.text then
        codes = codes + 1
        if r.class:find("^unknown") then unknown = unknown + 1 end
      end
    end
    assert.is_true(systems >= 125, systems .. " systems")
    assert.is_true(codes >= 8500, codes .. " codes")
    assert.is_true(unknown <= 0.03 * codes, unknown .. " of " .. codes .. " unknown")
  end)

  it("has no problem of style", function () fails(lint(pack, from)) end)

  it("explains every class in both languages", function ()
    local list = {}
    for _, c in ipairs(pack.classes) do
      for _, lang in ipairs { "en", "zh" } do
        for _, text in ipairs { "title", "cause", "steps", "support", "cardholder", "display" } do
          if not (c[lang] and c[lang][text]) then list[#list + 1] = c[1] .. "." .. lang .. "." .. text end
        end
      end
    end
    fails(list)
  end)

  it("answers for every entry in both languages, and says nothing hurtful to a customer", function ()
    local list, n = {}, 0
    for id in poserr.systems() do
      for code, e in poserr.codes(id) do
        n = n + 1
        for _, lang in ipairs { "en", "zh" } do
          local said = e[lang] and e[lang].cardholder or poserr.class(e.class)[lang].cardholder
          local lower = said and said:lower() or ""
          if lower == "" then list[#list + 1] = id .. ":" .. code .. ": no sentence for the cardholder in " .. lang end
          for _, word in ipairs { "stolen", "lost", "fraud", "risk", "suspicious", "blacklist", "被盗", "丢失", "挂失", "欺诈",
            "盗刷", "风险", "风控", "黑名单", "可疑" } do
            if lower:find(word, 1, true) then list[#list + 1] = id .. ":" .. code .. ": says " .. word end
          end
        end
      end
    end
    assert.is_true(n >= 8500)
    fails(list)
  end)
end)

-- Where money may have moved, the first act is to look: these classes never say "try again" of themselves.
describe("an open outcome", function ()
  local open = { ["host.timeout"] = true, ["communication.timeout"] = true, ["communication.interrupted"] = true,
    ["transaction.pending"] = true, ["transaction.unknown_outcome"] = true, ["transaction.duplicate"] = true }
  local settled = {
    ["alipay:ACQ.APPLY_PC_MERCHANT_CODE_ERROR"] = "only a QR code was asked for",
    ["chinapay:2007"] = "only a verification code was asked for",
    ["star-io10:StarIO10ServerCommunicationError"] = "the print server",
    ["oppwa:900.100.301"] = "reversed already", ["clover:void.TRANSPORT_ERROR"] = "voided already",
    ["ingenico-mpos:4935"] = "reversed already", ["phrases-zh:超时已冲正"] = "reversed already",
    ["phrases-zh:已自动冲正"] = "reversed already", ["zvt:FA"] = "upload of stored payments",
    ["at-cme:31"] = "the modem looks for its network", ["at-cms:332"] = "the modem looks for its network",
    ["newland:-3010"] = "the terminal looks for its Wi-Fi", ["curl:19"] = "a download", ["curl:73"] = "an upload of a file",
    ["ppp-exit:12"] = "an idle line", ["ppp-exit:13"] = "a planned end of the line", ["ras:828"] = "an idle line",
    ["decard:01B4"] = "the frame was refused before it was read", ["landi-printer:229"] = "handset and its base",
  }

  it("is verified before anything else", function ()
    local list, used = {}, {}
    for _, r in ipairs(rows) do
      if open[r.class] and r.retry ~= "verify" and r.system ~= "unionpay-reversal-reason" then
        if settled[r.key] then used[r.key] = true else list[#list + 1] = r.key .. " (" .. r.class .. "): retry is " .. r.retry end
      end
    end
    for key in pairs(settled) do if not used[key] then list[#list + 1] = key .. ": the exception is not needed any more" end end
    fails(list)
  end)

  it("has both phases where the moment decides", function ()
    for _, code in ipairs { "errno-net:110", "errno-net:104", "winsock:10060", "curl:28", "curl:56" } do
      local system, c = code:match("^([^:]+):(.+)$")
      assert.are.equal("later", poserr.lookup(system, c, { phase = "connect" }).retry, code)
      assert.are.equal("verify", poserr.lookup(system, c, { phase = "sent" }).retry, code)
    end
  end)
end)

describe("one concept, one class:", function ()
  for _, c in ipairs(concepts) do
    it(c.concept, function ()
      local list, used, found = {}, {}, 0
      local except, retry_except = c.except or {}, c.retry_except or {}
      for _, r in ipairs(rows) do
        local hit = false
        for _, p in ipairs(c.match) do hit = hit or r.title:find(p) ~= nil end
        for _, p in ipairs(c.but or {}) do hit = hit and not r.title:find(p) end
        if hit and not r.text then
          found = found + 1
          if r.class ~= c.class then
            if except[r.key] then used[r.key] = true
            else list[#list + 1] = ("%s (%s): class is %s, not %s"):format(r.key, r.title, r.class, c.class) end
          elseif r.retry ~= c.retry then
            if retry_except[r.key] then used[r.key] = true
            else list[#list + 1] = ("%s (%s): retry is %s, not %s"):format(r.key, r.title, r.retry, c.retry) end
          end
        end
      end
      for key in pairs(except) do if not used[key] then list[#list + 1] = key .. ": the exception is not needed any more" end end
      for key in pairs(retry_except) do if not used[key] then list[#list + 1] = key .. ": the exception is not needed any more" end end
      assert.is_true(found >= 3, found .. " entries only: the patterns do not find the concept")
      for _, key in ipairs(c.codes) do
        local system, code = key:match("^([^:]+):(.+)$")
        local e, why = poserr.lookup(system, code)
        if not e then list[#list + 1] = key .. ": " .. why
        elseif e.class ~= c.class or e.retry ~= c.retry then
          list[#list + 1] = ("%s: the module says %s, %s"):format(key, e.class, e.retry)
        end
      end
      fails(list)
    end)
  end

  it("docs/concepts.md tells the same", function ()
    local told, list = {}, {}
    for line in io.lines("docs/concepts.md") do
      local concept, class, retry, actor = line:match("^| (.-) | `([%w_%.]+)` | ([%w%-]+) | (%w+) |")
      if concept then told[concept] = class .. " " .. retry .. " " .. actor end
    end
    for _, c in ipairs(concepts) do
      local want = c.class .. " " .. c.retry .. " " .. classes[c.class].actor
      if told[c.concept] ~= want then
        list[#list + 1] = ("| %s | `%s` | %s | %s |"):format(c.concept, c.class, c.retry, classes[c.class].actor)
      end
      told[c.concept] = nil
    end
    for concept in pairs(told) do list[#list + 1] = "no such concept: " .. concept end
    fails(list)
  end)
end)

describe("docs/systems.md", function ()
  local systems = require "poserr.systems"

  it("is made from these codes (make docs)", function ()
    local told, list = {}, {}
    local page = assert(io.open("docs/systems.md", "rb"))
    local text = page:read("*a")
    page:close()
    for id, codes in text:gmatch("\n| `([%w%-]+)` | [^|]* | [^|]* | ([%d,]+) |") do told[id] = tonumber((codes:gsub(",", ""))) end
    for _, d in ipairs(pack.systems) do
      if told[d.system] ~= #d.codes then
        list[#list + 1] = ("%s: %d codes, %s in the table"):format(d.system, #d.codes, tostring(told[d.system]))
      end
      told[d.system] = nil
    end
    for id in pairs(told) do list[#list + 1] = id .. " is in the table only" end
    fails(list)
  end)

  it("adds up", function ()
    local t, codes = systems.totals(pack), 0
    for _, r in ipairs(rows) do codes = codes + (r.text and 0 or 1) end
    assert.are.equal(codes, t.codes)
    assert.are.equal(#rows - codes, t.phrases)
    assert.are.equal(t.codes, t.confirmed + t.single + t.general)
    assert.are.equal(#pack.classes, t.classes)
  end)
end)

describe("lint", function ()
  local function definition(row, system)
    row[1] = row[1] or "51"
    row.class = row.class or "funds.insufficient"
    row.en = row.en or "Insufficient funds"
    row.zh = row.zh or "余额不足"
    if row.source == nil and row.confidence == nil then row.source = "S1 S2" end
    local d = { system = "example", title = { en = "Example", zh = "示例" }, form = "an2", codes = { row },
      sources = { S1 = "a manual", S2 = "another manual" } }
    for k, v in pairs(system or {}) do d[k] = v end
    return d
  end
  local function problems(d, options)
    return table.concat(lint({ systems = { d }, classes = pack.classes, groups = pack.groups }, { [d] = "codes/x.lua", [pack.classes] = "c" }, options), "\n")
  end

  it("has nothing to say of a good definition", function () assert.are.equal("", problems(definition {})) end)

  local cases = {
    { "a missing title", { en = { cause = "No money is left." } }, "en.title: missing" },
    { "a title of one word", { en = "Broke" }, "en: \"Broke\" is one word" },
    { "a title of eight words", { en = "One two three four five six seven eight" }, "8 words, at most 7" },
    { "a full stop", { en = "Insufficient funds." }, "a stop at the end" },
    { "a Chinese full stop", { zh = "余额不足。" }, "a stop at the end" },
    { "a small letter", { en = "insufficient funds" }, "sentence case" },
    { "a traditional character", { zh = "餘額不足" }, "餘 is not a simplified character" },
    { "a Japanese character", { zh = "余額不足" }, "額 is not a simplified character" },
    { "an English title in Chinese", { zh = "No money" }, "no Chinese in" },
    { "Chinese in English", { en = "Insufficient 余额" }, "Chinese in an English text" },
    { "a wide display", { zh = { title = "余额不足", display = "余额不足请更换卡片" } }, "zh.display: 18 columns wide, at most 16; shorten it" },
    { "a wide English display", { en = { title = "Insufficient funds", display = "INSUFFICIENT FUND" } }, "17 columns wide" },
    { "a hurtful word", { en = { title = "Insufficient funds", cardholder = "Your card was stolen." } }, "must not hear \"stolen\"" },
    { "a hurtful Chinese word", { zh = { title = "余额不足", cardholder = "您的卡已挂失。" } }, "must not hear \"挂失\"" },
    { "a missing source", { source = false }, "source: missing" },
    { "an unknown source", { source = "S1 S9" }, "no source \"S9\"" },
    { "one source that confirms", { source = "S1" }, "one source does not confirm" },
    { "a branch for a class", { class = "funds" }, "is a branch" },
    { "a long note", { note = ("long "):rep(30) .. "note" }, "bytes, at most 140" },
    { "a blank behind a code", { "51 " }, "blank or tab around the code" },
    { "a tab in a name", { name = "A\t" }, "name: blank at an end" },
    { "a broken link", { see = { "nowhere:99" } }, "no entry \"nowhere:99\"" },
    { "a link without a code", { see = { "iso8583" } }, "is no link" },
    { "an empty list", { aliases = {} }, "aliases: an empty list" },
    { "what the class says", { retry = "other-means" }, "is what its class says already" },
  }
  for _, case in ipairs(cases) do
    it("finds " .. case[1], function ()
      if case[2].source == false then case[2].source, case[2].confidence = nil, "single" end
      local found = problems(definition(case[2]))
      assert.is_truthy(found:find(case[3], 1, true), found)
      assert.is_truthy(found:find("codes/x.lua: codes[1] (\"", 1, true), found)
      local _, lines = found:gsub("\n", "\n")
      assert.are.equal(0, lines, found)
    end)
  end

  it("follows links inside the pack and through bases", function ()
    local other = definition({}, { system = "other", base = "example" })
    local d = definition({ see = { "other:51", "example:51" } })
    assert.are.equal(0, #lint({ systems = { d, other }, classes = pack.classes, groups = pack.groups }, nil))
  end)

  it("looks at systems", function ()
    assert.is_truthy(problems(definition({}, { markers = {} })):find("markers: an empty list", 1, true))
    assert.is_truthy(problems(definition({}, { markers = { "resp code", "RESP_CODE" } })):find("when case, blanks, _ and - are folded", 1, true))
    assert.is_truthy(problems(definition({}, { title = { en = "Example" } })):find("title.zh: missing", 1, true))
    assert.is_truthy(problems(definition({}, { sources = {} })):find("sources: missing", 1, true))
    assert.is_truthy(problems(definition({}, { codes = {} })):find("codes: an empty list", 1, true))
  end)

  it("leaves a vendor's style alone when it is not strict", function ()
    local d = { system = "vendor", form = "an2", codes = { { "Z1", class = "funds.insufficient", en = "broke." } } }
    assert.are.same({}, lint(d, nil, { strict = false }))
    d.codes[1].zh = { title = "余额不足", display = "余额不足请更换卡片" }
    local found = lint(d, nil, { strict = false })
    assert.are.equal("vendor: codes[1] (\"Z1\"): zh.display: 18 columns wide, at most 16; shorten it", found[1])
    assert.are.equal(1, #found)
  end)
end)
