-- display_spec.lua - poserr.display and poserr.receipt: lines for small displays and narrow paper.
local poserr = require "poserr"

local CHARACTER = "[%z\1-\127\194-\244][\128-\191]*"

local function codepoint(c)
  local b1, b2, b3, b4 = c:byte(1, 4)
  if b1 < 0x80 then return b1 end
  if b1 < 0xE0 then return (b1 - 0xC0) * 64 + b2 - 0x80 end
  if b1 < 0xF0 then return ((b1 - 0xE0) * 64 + b2 - 0x80) * 64 + b3 - 0x80 end
  return (((b1 - 0xF0) * 64 + b2 - 0x80) * 64 + b3 - 0x80) * 64 + b4 - 0x80
end

local function columns(line)
  local n = 0
  for c in line:gmatch(CHARACTER) do n = n + (codepoint(c) >= 0x2010 and 2 or 1) end
  return n
end

local function set(text)
  local t = {}
  for c in text:gmatch(CHARACTER) do t[c] = true end
  return t
end
local CLOSING, OPENING = set "，。、；：？！）】」』》〉”’…%,.;:?!)]}", set "（【「『《〈“‘([{"

local function first(line) return line:match("^" .. CHARACTER) end
local function last(line) return line:match(CHARACTER .. "$") end

-- All pages of an entry, one list of lines.
local function all(entry, opts)
  local lines, page, pages = {}, 0, nil
  repeat
    page = page + 1
    opts.page = page
    local part, missing, n = poserr.display(entry, opts)
    assert.is_nil(missing)
    pages = pages or n
    assert.are.equal(pages, n)
    assert.is_true(#part <= (opts.rows or 4))
    if page < pages then assert.are.equal(opts.rows or 4, #part) end
    for _, line in ipairs(part) do lines[#lines + 1] = line end
  until page >= pages
  return lines
end

-- Text without blanks and step numbers, for comparing what lines hold with what they were made from.
local function bare(text) return (text:gsub("%s", "")) end
local function source(headline, steps)
  local t = { headline }
  for i, step in ipairs(steps) do t[#t + 1] = (#steps > 1 and i .. "." or "") .. step end
  return bare(table.concat(t))
end

local function longest(text)
  local n = 0
  for word in text:gmatch("[\33-\126]+") do if #word > n then n = #word end end
  return n
end

describe("display", function ()
  it("shows what to do about a declined payment", function ()
    local entry = poserr.lookup("unionpay", "51")
    local lines, missing, pages = poserr.display(entry, { lang = "zh" })
    assert.is_nil(missing)
    assert.is_true(pages >= 1)
    assert.are.equal(entry.zh.display, lines[1])
    assert.is_truthy(lines[1]:find("余额不足", 1, true))
    assert.is_true(#lines > 1 and #lines <= 4)
    for _, line in ipairs(lines) do assert.is_true(columns(line) <= 16, line) end
  end)

  it("prefers the display text, then the title, and then the code", function ()
    assert.are.same({ "SIGN IN" }, (poserr.display { display = "SIGN IN", title = "Not signed in" }))
    assert.are.same({ "Not signed in" }, (poserr.display { title = "Not signed in" }))
    assert.are.same({ "Z9" }, (poserr.display { code = "Z9" }))
    assert.are.same({}, (poserr.display {}))
  end)

  it("prefers the language asked for", function ()
    local entry = { display = "SIGN IN", zh = { title = "未签到", steps = { "签到" } }, en = { display = "SIGN IN FIRST", steps = { "Sign in." } } }
    assert.are.same({ "未签到", "签到" }, (poserr.display(entry, { lang = "zh" })))
    assert.are.same({ "SIGN IN FIRST", "Sign in." }, (poserr.display(entry, { lang = "en" })))
    assert.are.same({ "SIGN IN FIRST", "Sign in." }, (poserr.display(entry, { lang = "fr" })))
    assert.are.same({ "未签到", "Sign in." }, (poserr.display({ zh = { title = "未签到" }, en = entry.en }, { lang = "zh" })))
  end)

  it("uses the registry's language by default", function ()
    local other = poserr.new()
    other.lang "zh"
    assert.is_truthy(other.display(other.lookup("unionpay", "51"))[1]:find("余额不足", 1, true))
    other.lang "en"
    assert.is_nil(other.display(other.lookup("unionpay", "51"))[1]:find "[\128-\255]")
  end)

  it("numbers several steps", function ()
    assert.are.same({ "T", "1. Do a.", "2. Do b." }, (poserr.display { title = "T", steps = { "Do a.", "Do b." } }))
    assert.are.same({ "T", "1.先签到。", "2.再交易。" }, (poserr.display { title = "T", steps = { "先签到。", "再交易。" } }))
    assert.are.same({ "T", "Do a." }, (poserr.display { title = "T", steps = { "Do a." } }))
    assert.are.same({ "T", "1. a", "2. b" }, (poserr.display { title = "T", steps = "a\nb" }))
  end)

  it("breaks between words, and inside one only if it fits no line", function ()
    assert.are.same({ "Check the card", "and its expiry", "date." }, (poserr.display({ title = "Check the card and its expiry date." })))
    assert.are.same({ "exactly sixteen!", "x" }, (poserr.display({ title = "exactly sixteen! x" })))
    assert.are.same({ "SCARD_E_NO_SMART", "CARD now" }, (poserr.display({ title = "SCARD_E_NO_SMARTCARD now" })))
    assert.are.same({ "请重启POS机并检", "查SIM卡" }, (poserr.display({ title = "请重启POS机并检查SIM卡" })))
    assert.are.same({ "按一下终端电源键", "POWER然后等待" }, (poserr.display({ title = "按一下终端电源键POWER然后等待" })))
  end)

  it("keeps marks where they belong", function ()
    assert.are.same({ "一二三四五六七", "八，九" }, (poserr.display({ title = "一二三四五六七八，九" })))
    assert.are.same({ "一二三四五六七", "（八）九" }, (poserr.display({ title = "一二三四五六七（八）九" })))
    assert.are.same({ "一二三四五六", "七）。八" }, (poserr.display({ title = "一二三四五六七）。八" }, { columns = 14 })))
    assert.are.same({ "call the", "(issuer)" }, (poserr.display({ title = "call the (issuer)" }, { columns = 9 })))
    assert.are.same({ "aaaa", "bbb )" }, (poserr.display({ title = "aaaa bbb )" }, { columns = 8 })))
  end)

  it("drops blanks at both ends of a line", function ()
    assert.are.same({ "aa", "bb" }, (poserr.display({ title = "  aa    bb  " }, { columns = 4 })))
    assert.are.same({}, (poserr.display({ title = "   " })))
    assert.are.same({ "a b" }, (poserr.display({ title = "a\tb" })))
  end)

  it("keeps the rules for every entry, on every size of display", function ()
    local count = 0
    for _, size in ipairs { { 16, 4, "zh" }, { 16, 4, "en" }, { 20, 2, "en" }, { 12, 3, "zh" }, { 42, 8, "en" } } do
      for _, system in ipairs { "pos", "unionpay", "iso8583", "iso7816-sw", "emv-tvr", "upos" } do
        for code in poserr.codes(system) do
          local entry = poserr.lookup(system, code)
          local block = entry and entry[size[3]]
          if block and block.display and block.steps and columns(block.display) <= size[1] then
            count = count + 1
            local lines = all(entry, { columns = size[1], rows = size[2], lang = size[3] })
            assert.are.equal(source(block.display, block.steps), bare(table.concat(lines)))
            for i, line in ipairs(lines) do
              assert.is_true(columns(line) <= size[1], line)
              assert.is_nil(line:match "^ " or line:match " $")
              assert.is_nil(CLOSING[first(line)], line)
              assert.is_nil(OPENING[last(line)], line)
              local next_line = lines[i + 1]
              local text = block.display .. "\n" .. table.concat(block.steps, "\n")
              if next_line and line:match "%w$" and next_line:match "^%w" and longest(text) + 4 <= size[1] then
                -- Two words: they stand apart in the source.
                local left, right = line:match "(%w+)$", next_line:match "^(%w+)"
                assert.is_nil(text:find("%f[%w]" .. left .. right .. "%f[%W]"), line .. "|" .. next_line)
              end
            end
          end
        end
      end
    end
    assert.is_true(count > 500)
  end)

  it("turns pages", function ()
    local entry = { title = "t", steps = { "a", "b", "c", "d", "e" } }
    local one, missing, pages = poserr.display(entry, { rows = 4, page = 1 })
    assert.are.same({ { "t", "1. a", "2. b", "3. c" }, 2 }, { one, pages })
    assert.is_nil(missing)
    assert.are.same({ "4. d", "5. e" }, (poserr.display(entry, { rows = 4, page = 2 })))
    assert.are.same({}, (poserr.display(entry, { rows = 4, page = 3 })))
    assert.are.same({}, (poserr.display(entry, { page = 2147483647 })))
    assert.are.same({ "5. e" }, (poserr.display(entry, { rows = 1, page = 6 })))
  end)

  it("writes GBK", function ()
    local entry = { zh = { display = "余额不足", steps = poserr.lookup("unionpay", "51").zh.steps } }
    local lines, missing = poserr.display(entry, { lang = "zh", encoding = "gbk" })
    assert.is_nil(missing)
    assert.are.equal("\211\224\182\238\178\187\215\227", lines[1])   -- 余额不足
    for _, line in ipairs(lines) do assert.is_true(#line <= 16) end   -- a byte is a column
  end)

  it("names the characters that GBK's table lacks, once each", function ()
    local lines, missing = poserr.display({ title = "余龘额龘ǽ" }, { encoding = "gbk" })
    assert.are.same({ "\211\224\163\191\182\238\163\191\163\191" }, lines)
    assert.are.same({ "龘", "ǽ" }, missing)
    assert.is_nil(select(2, poserr.display({ title = "余龘" })))
  end)

  it("survives broken UTF-8 and control characters", function ()
    assert.are.same({ "a??b c" }, (poserr.display { title = "a\255\192b\1c" }))
    assert.are.same({ "??" }, (poserr.display { title = "\228\189" }))
    assert.are.same({ "a?" }, (poserr.display({ title = "a\255" }, { encoding = "gbk" })))
  end)

  it("fits two columns", function ()
    assert.are.same({ "一", "二", "ab", "c" }, (poserr.display({ title = "一二 abc" }, { columns = 2 })))
  end)

  it("raises on misuse", function ()
    for _, opts in ipairs { { columns = 1 }, { columns = "x" }, { columns = 1.5 }, { rows = 0 }, { page = 0 }, { encoding = "big5" }, { lang = 1 } } do
      assert.has_error(function () poserr.display({ title = "x" }, opts) end)
    end
    assert.has_error(function () poserr.display() end)
    assert.has_error(function () poserr.display "51" end)
    assert.has_error(function () poserr.display({ title = "x" }, 16) end)
    assert.has_error(function () poserr.display { title = {}, steps = { {} } } end)
    assert.has_error(function () poserr.display { title = true } end)
  end)
end)

describe("receipt", function ()
  it("has title, code, cause, steps and who must act", function ()
    assert.are.same({ "Not signed in", "Code: acme Z1", "The terminal has no session.", "1. Sign in.", "2. Repeat the sale.", "To act: cashier" },
      (poserr.receipt { system = "acme", code = "Z1", actor = "cashier", title = "Not signed in", display = "SIGN IN",
        cause = "The terminal has no session.", steps = { "Sign in.", "Repeat the sale." } }))
    assert.are.same({ "未签到", "代码：acme Z1", "处理人：收银员" },
      (poserr.receipt({ system = "acme", code = "Z1", actor = "cashier", zh = { title = "未签到" } }, { lang = "zh" })))
  end)

  it("fits the paper, in UTF-8 and in GBK, for every entry", function ()
    local count = 0
    for _, lang in ipairs { "zh", "en" } do
      for _, system in ipairs { "pos", "unionpay", "iso7816-sw" } do
        for code in poserr.codes(system) do
          local entry = poserr.lookup(system, code)
          if entry then
            count = count + 1
            local lines, missing = poserr.receipt(entry, { lang = lang })
            assert.is_nil(missing)
            for _, line in ipairs(lines) do assert.is_true(columns(line) <= 32 and line ~= "", line) end
            assert.is_truthy(table.concat(lines):find(system .. " " .. code, 1, true))
            local gbk, lacking = poserr.receipt(entry, { lang = lang, encoding = "gbk" })
            assert.is_nil(lacking)
            for _, line in ipairs(gbk) do assert.is_true(#line <= 32) end
          end
        end
      end
    end
    assert.is_true(count > 200)
  end)

  it("knows every actor in both languages", function ()
    local seen = {}
    for _, actor in ipairs { "none", "cardholder", "cashier", "merchant", "support", "acquirer", "issuer", "vendor" } do
      for _, lang in ipairs { "en", "zh" } do
        local lines = poserr.receipt({ title = "T", actor = actor }, { lang = lang })
        assert.are.equal(2, #lines)
        assert.is_nil(seen[lines[2]])
        seen[lines[2]] = true
      end
    end
    assert.are.same({ "T", "To act: card issuer" }, (poserr.receipt { title = "T", actor = "issuer" }))
    assert.are.same({ "T", "处理人：持卡人" }, (poserr.receipt({ title = "T", actor = "cardholder" }, { lang = "zh-CN" })))
    assert.are.same({ "T" }, (poserr.receipt { title = "T", actor = "nobody at all" }))
  end)

  it("takes narrow paper", function ()
    for _, line in ipairs((poserr.receipt(poserr.lookup("pos", "6002"), { columns = 24, lang = "zh" }))) do
      assert.is_true(columns(line) <= 24)
    end
  end)
end)
