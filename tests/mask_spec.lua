-- mask_spec.lua - poserr.mask: card data never survives, and nothing else is touched.
local poserr = require "poserr"

local CASES = { "numbers", "tracks", "secrets", "silence" }

local function lines(name)
  local list = {}
  local f = assert(io.open("tests/cases/" .. name, "rb"))
  for line in f:lines() do list[#list + 1] = line end
  f:close()
  return list
end

local function iconv(text, from, to)
  local name = os.tmpname()
  local f = assert(io.open(name, "wb"))
  f:write(text)
  f:close()
  local pipe = io.popen("iconv -f " .. from .. " -t " .. to .. " '" .. name .. "' 2>/dev/null", "r")
  local out = pipe:read("*a")
  pipe:close()
  os.remove(name)
  return out
end

-- Park and Miller's generator: the same numbers on every Lua.
local function generator(seed)
  return function (n)
    seed = seed * 16807 % 2147483647
    return seed % n
  end
end

local function luhn(digits)
  local sum = 0
  for i = 1, #digits do
    local d = digits:byte(#digits + 1 - i) - 48
    if i % 2 == 0 then d = d * 2; if d > 9 then d = d - 9 end end
    sum = sum + d
  end
  return sum % 10 == 0
end

-- Numbers that are left alone: times, epochs and zero padding (see poserr.h).
local function exempt(s)
  local y, mo, d, h, mi, sec = s:match("^(20%d%d)(%d%d)(%d%d)(%d%d)(%d%d)(%d%d)")
  if y and (#s == 14 or #s == 17) and mo >= "01" and mo <= "12" and d >= "01" and d <= "31"
    and h < "24" and mi < "60" and sec < "60" then return true end
  return s:match("^0000") ~= nil or s:match("^1[5-9]") ~= nil and (#s == 13 or #s == 16 or #s == 19)
end

local function masked(s)
  return s:sub(1, 6) .. ("*"):rep(#s - 10) .. s:sub(-4)
end

-- A number of n digits that satisfies Luhn's check.
local function card(random, n)
  local s = ""
  for _ = 1, n - 1 do s = s .. random(10) end
  for last = 0, 9 do
    if luhn(s .. last) then return s .. last end
  end
end

describe("mask", function ()
  for _, name in ipairs(CASES) do
    it("does the cases of mask-" .. name, function ()
      local given, expected = lines("mask-" .. name .. ".in"), lines("mask-" .. name .. ".out")
      assert.are.equal(#expected, #given)
      assert.is_true(#given > 10 or name == "secrets")
      for i, line in ipairs(given) do assert.are.equal(expected[i], poserr.mask(line)) end
    end)

    it("does the cases of mask-" .. name .. " in GBK, and as one text", function ()
      local given = table.concat(lines("mask-" .. name .. ".in"), "\n")
      local expected = table.concat(lines("mask-" .. name .. ".out"), "\n")
      assert.are.equal(expected, poserr.mask(given))
      local gbk = iconv(given, "UTF-8", "GBK")
      assert.is_true(#gbk > 0)
      assert.are.equal(iconv(expected, "UTF-8", "GBK"), poserr.mask(gbk))
    end)
  end

  it("lets no isolated card number survive, and touches no other", function ()
    local random = generator(20261125)
    local cards, others = 0, 0
    for _ = 1, 20000 do
      local n, s = 10 + random(14), ""
      for _ = 1, n do s = s .. random(10) end
      local expected = s
      if n >= 13 and n <= 19 and luhn(s) and not exempt(s) then expected = masked(s) end
      if expected == s then others = others + 1 else cards = cards + 1 end
      assert.are.equal("a " .. expected .. ", b", poserr.mask("a " .. s .. ", b"))
    end
    assert.is_true(cards > 500 and others > 10000)
  end)

  it("hides every card number whatever stands around it", function ()
    local random = generator(4)
    local around = {
      { "", "" }, { "card", "card" }, { "pan=", "&x" }, { '"', '"' }, { "<n>", "</n>" }, { "卡号", "，" }, { "\191\168\186\197", "\163\172" },
      { "2026-11-24 08:12:44 ", " 51" }, { "x: ", "=28121010000" }, { "\t", "\r\n" }, { "#", "." }, { "(", ")" },
    }
    for _ = 1, 300 do
      for _, pair in ipairs(around) do
        local s = ({ "4", "5", "6", "62", "37", "9" })[1 + random(6)]
        s = s .. card(random, 13 + random(7)):sub(#s + 1)
        while not luhn(s) do s = s:sub(1, -2) .. (s:byte(-1) - 47) % 10 end
        local out = poserr.mask(pair[1] .. s .. pair[2])
        assert.are.equal(pair[1] .. masked(s), out:sub(1, #pair[1] + #s))
        assert.are.equal(#pair[1] + #s + #pair[2], #out)
      end
    end
  end)

  it("hides groups of four with a blank or a hyphen", function ()
    local random = generator(5)
    for _ = 1, 500 do
      local s = "4" .. card(random, 15 + random(5)):sub(2)
      while not luhn(s) do s = s:sub(1, -2) .. (s:byte(-1) - 47) % 10 end
      for _, mark in ipairs { " ", "-" } do
        local function grouped(t) return (t:gsub("....", "%0" .. mark):gsub(mark .. "$", "")) end
        assert.are.equal("no. " .. grouped(masked(s)), poserr.mask("no. " .. grouped(s)))
      end
    end
  end)

  it("hides every window of a longer row of groups that is a card number", function ()
    local random = generator(6)
    for _ = 1, 300 do
      local s = "5" .. card(random, 16):sub(2)
      while not luhn(s) do s = s:sub(1, -2) .. (s:byte(-1) - 47) % 10 end
      local row = (s:gsub("....", "%0 "))
      local before, after = ("%04d "):format(random(10000)), ("%04d"):format(random(10000))
      local out = poserr.mask(before .. row .. after)
      assert.are.equal("** **** ", out:sub(13, 20))
    end
  end)

  it("keeps the length and writes nothing but stars", function ()
    local random = generator(7)
    local bytes = "0123456789012345678901234567890123456789 -=D^*\n\":,CVpin5A57\163\176\239\188\145"
    for _ = 1, 3000 do
      local t = {}
      for i = 1, random(120) do
        local k = 1 + random(#bytes)
        t[i] = bytes:sub(k, k)
      end
      local s = table.concat(t)
      local out = poserr.mask(s)
      assert.are.equal(#s, #out)
      for i = 1, #s do
        local a, b = s:byte(i), out:byte(i)
        assert.is_true(a == b or b == 42 or b == 0xAA or b == 0x8A)
      end
    end
  end)

  it("leaves empty text, NUL and invalid bytes as they are", function ()
    assert.are.equal("", poserr.mask(""))
    assert.are.equal("a\0b\255\254\163", poserr.mask("a\0b\255\254\163"))
    assert.are.equal("\0" .. masked("4111111111111111") .. "\239\188", poserr.mask("\0004111111111111111\239\188"))
    local controls = "4111 \16\17\18\19 1111"
    assert.are.equal(controls, poserr.mask(controls))
  end)

  it("takes time in proportion to the text", function ()
    for _, unit in ipairs { "1234567890", "1 ", "4111 1111 1111 1111 ", "5A", "57 13 62 25 ", "pin ", "52=id52:", "cvv ", "A0B1" } do
      local function seconds(n)
        local text, begin = unit:rep(math.floor(n / #unit)), os.clock()
        poserr.mask(text)
        return os.clock() - begin
      end
      seconds(1000)
      local small, large = seconds(100000), seconds(800000)
      assert.is_true(large < 8 * 4 * small + 0.1, unit)
    end
  end)

  it("raises on what is no text", function ()
    assert.has_error(function () poserr.mask() end)
    assert.has_error(function () poserr.mask({}) end)
  end)
end)
