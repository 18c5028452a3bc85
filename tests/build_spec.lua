-- The build refuses a mistake in codes/, and says in which file, in which row, and what to do about it.
local lua = os.getenv("POSERR_LUA") or (rawget(_G, "jit") and "luajit") or "lua" .. _VERSION:match("%d%.%d")

local GOOD = [[
return {
  system = "acme", title = { en = "Acme terminals", zh = "爱客美终端" }, form = "n2", sources = { S1 = "a book", S2 = "another book" },
  codes = {
    { "01", class = "card.expired", en = "Card has expired", zh = "卡已过期", source = "S1 S2" },
    { "51", class = "funds.insufficient", en = "Not enough money", zh = "余额不够", source = "S1 S2" },
    { "9x", class = "host.error", en = "Some host error", zh = "主机错误", source = "S1 S2" },
  },
}
]]

-- What the compiler prints of codes/ that hold the classes and `text`; and its exit status.
local function compile(text, langs)
  local dir = os.tmpname()
  os.remove(dir)
  local file = dir .. "/acme.lua"
  local f = os.execute("mkdir " .. dir) and assert(io.open(file, "wb"))
  f:write(text)
  f:close()
  local pipe = io.popen(("%s lua/poserr/compile.lua --systems '' --langs '%s' -o %s/out.c codes/classes.lua %s 2>&1; echo $?"):format(lua,
    langs or "", dir, file))
  local out = pipe:read("*a")
  pipe:close()
  os.execute("rm -r " .. dir)
  local status = out:match("(%d+)\n$")
  return (out:gsub("%d+\n$", ""):gsub(dir:gsub("%p", "%%%0") .. "/", "")), tonumber(status)
end

-- { what, text of GOOD, text in its place, message }
local CASES = {
  { "a class that is none", '"card.expired"', '"card.expire"', 'acme.lua: codes[1] ("01").class: no such class "card.expire"; did you mean "card.expired"?' },
  { "a branch for a class", '"card.expired"', '"card"', 'acme.lua: codes[1] ("01"): class: "card" is a branch; choose one of its leaves' },
  { "an unknown field", 'en = "Card has expired"',
    'retrys = "now", en = "Card has expired"', 'acme.lua: codes[1] ("01"): unknown field "retrys"; did you mean "retry"?' },
  { "a value that is none", 'source = "S1 S2" },\n    { "51"', 'actor = "boss", source = "S1 S2" },\n    { "51"',
    'codes[1] ("01").actor: no such value "boss"; one of none, cardholder' },
  { "a code that stands twice", '"51"', '"1"', 'acme.lua: codes[2] ("1")[1]: "1" stands already at codes[1]' },
  { "a code of another form", '"51"', '"5123"', 'acme.lua: codes[2] ("5123")[1]: "5123" does not have the form n2' },
  { "a pattern that stands twice", '"51"', '"9x"', 'codes[3] ("9x")[1]: "9x" stands already at codes[2]' },
  { "a pattern that never matches", '"51"', '"90-99"', "this pattern can never match" },
  { "a tab in a code", '"51"', '"5\t1"', "blank or tab around the code; remove it" },
  { "a row without a code", '"51", ', "", 'codes[2] ("nil")[1]: a code is missing' },
  { "a hole in the list", '{ "51"', 'nil, { "51"', "acme.lua: codes[3]: stands behind a hole" },
  { "a name in the list", 'codes = {', 'codes = { x = {},', "acme.lua: codes[x]: stands behind a hole" },
  { "a missing language", ', zh = "卡已过期"', "", 'codes[1] ("01"): zh.title: missing; every entry has a title in English and Chinese' },
  { "traditional characters", "卡已过期", "卡已過期", "過 is not a simplified character; write the simplified one" },
  { "a display that is too wide", '"卡已过期"', '{ title = "卡已过期", display = "此卡已经过期请换一张" }', "zh.display: 20 columns wide, at most 16; shorten it" },
  { "a word that hurts", '"Card has expired"', '{ title = "Card has expired", cardholder = "Is it stolen?" }',
    'en.cardholder: the customer must not hear "stolen"; tell what to do instead' },
  { "a missing source", ', source = "S1 S2" },\n    { "51"', ' },\n    { "51"', 'codes[1] ("01"): source: missing; name a key of sources' },
  { "a source that is none", '"S1 S2" },\n    { "51"', '"S1 S7" },\n    { "51"', 'source: no source "S7" in sources; add it there' },
  { "a full stop", "Card has expired", "Card has expired.", 'a stop at the end of "Card has expired."; remove it' },
  { "a link to nowhere", 'class = "card.expired"', 'class = "card.expired", see = { "acme:77" }', 'see: no entry "acme:77"; correct the link or remove it' },
  { "a base that is none", 'form = "n2"', 'form = "n2", base = "acne"', 'acme.lua: base: no such system "acne"' },
  { "a form that is none", '"n2"', '"m2"', 'acme.lua: form: no such form "m2"; one of an2' },
  { "a missing id", 'system = "acme", ', "", "acme.lua: system: missing; name the system that the codes belong to" },
  { "codes by another name", "codes = {", "code = {", "acme.lua: codes: missing; a system has codes" },
  { "bytes that are no text", "Card has expired", "Card \255 expired", 'codes[1] ("01").en: text is not valid UTF-8' },
  { "a mistake in Lua", "codes = {", "codes = { {", "'}' expected (to close '{' at line 1)" },
  { "no table", "^.*$", "return 5", "acme.lua: returns no table; begin it with: return {" },
  { "an empty file", "^.*$", "", "acme.lua: returns no table; begin it with: return {" },
  { "a program that fails", "^.*$", "return nosuch()", "acme.lua:1: attempt to call" },
  { "a rule that is none", "^.*$", 'return { rules = { { id = "x", wait = "soon" } } }', "acme.lua: rules[1]" },
}

describe("the build", function ()
  it("takes a good file", function ()
    local out, status = compile(GOOD)
    assert.are.equal(0, status, out)
    assert.is_truthy(out:find("catalog: 1 systems, 0 lists of phrases", 1, true), out)
  end)
  it("knows the languages that there are", function ()
    assert.are.equal(0, select(2, compile(GOOD, "zh")))
    local out, status = compile(GOOD, "zh fr")
    assert.are.equal('no text is in the language "fr"\n', out)
    assert.are.equal(1, status)
  end)
  for _, case in ipairs(CASES) do
    it("refuses " .. case[1], function ()
      local from, to = case[2], case[3]:gsub("%%", "%%%%")
      if from ~= "^.*$" then from = from:gsub("%p", "%%%0") end
      local text, n = GOOD:gsub(from, to, 1)
      assert.are.equal(1, n)
      local out, status = compile(text)
      assert.are.equal(1, status, out)
      assert.is_truthy(out:find(case[4], 1, true), out)
      assert.is_nil(out:find("traceback", 1, true))
      assert.is_truthy(out:find("%d problems? in codes/\n$"), out)
    end)
  end
end)
