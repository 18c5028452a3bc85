-- bench/pack.lua - the pack of 10,000 codes in two languages from files: loading it from JSON against the
-- JSON library's own parse of the same text, and from CSV and Lua beside it.

local poserr = require "poserr"
local pack = require "poserr.pack"
local classes = { "funds.insufficient", "card.expired", "communication.timeout", "device.paper", "transaction.declined" }

local codes = {}
for i = 1, 10000 do
  codes[i] = { ("%06d"):format(i), class = classes[i % #classes + 1], en = "Maker error number " .. i, zh = "厂商错误第" .. i .. "号" }
end
local definition = { system = "acme", title = { en = "Maker", zh = "厂商" }, form = "n6", codes = codes }

-- The best of several runs in seconds, each from an empty heap.
local function time(work)
  local best = math.huge
  for _ = 1, 9 do
    collectgarbage()
    collectgarbage()
    local t = os.clock()
    work()
    best = math.min(best, os.clock() - t)
  end
  return best
end

local function stored(format)
  local path = os.tmpname()
  os.remove(path)
  path = path .. "." .. format
  local f = assert(io.open(path, "wb"))
  f:write(assert(pack.write(definition, format)))
  f:close()
  return path
end

local function load_time(path)
  return time(function () assert(pack.load(path, poserr.new())) end)
end

local path = stored "json"
local function parse_time(decode)
  return time(function ()
    local f = assert(io.open(path, "rb"))
    assert(decode(f:read("*a")))
    f:close()
  end)
end

local loading = load_time(path)
for _, name in ipairs { "cjson", "dkjson" } do
  local there, library = pcall(require, name)
  if there then
    local parse = parse_time(library.decode)
    print(("10,000 codes from JSON %6.1f ms; %s alone %6.1f ms: %.2f times (at most 3, of the library that reads)"):format(
      loading * 1e3, name, parse * 1e3, loading / parse))
  end
end
os.remove(path)
for _, format in ipairs { "csv", "lua" } do
  path = stored(format)
  print(("10,000 codes from %-4s %6.1f ms"):format(format, load_time(path) * 1e3))
  os.remove(path)
end
