-- bench/define.lua - a pack of 10,000 codes in two languages: poserr.define
-- against the same data as plain Lua tables; look-ups through 8 layers.

local poserr = require "poserr"
local classes = { "funds.insufficient", "card.expired", "communication.timeout", "device.paper", "transaction.declined" }

local function definition(system)
  local codes = {}
  for i = 1, 10000 do
    codes[i] = {
      ("%06d"):format(i), class = classes[i % #classes + 1],
      en = "Maker error number " .. i, zh = "厂商错误第" .. i .. "号",
    }
  end
  return { system = system, title = { en = "Maker", zh = "厂商" }, form = "n6", codes = codes, sources = { S1 = "made up" } }
end

local function heap()
  for _ = 1, 8 do collectgarbage() end   -- the table of strings shrinks step by step
  return collectgarbage("count")
end

local before = heap()
local peer = definition("acme")
local peer_heap = heap() - before

local best = math.huge
for _ = 1, 9 do
  local registry = poserr.new()
  collectgarbage()
  local t = os.clock()
  assert(registry.define(peer))
  best = math.min(best, os.clock() - t)
end
-- The texts are interned strings in the peer's table: count what the registry
-- holds while the table is gone.
local registry = poserr.new()
local empty = heap()
registry.define(definition("acme"))
peer = nil
local mine = heap() - (empty - peer_heap)
print(("define 10,000 codes   %6.1f ms (at most 50)"):format(best * 1e3))
print(("heap %8.0f KB  plain tables %8.0f KB  ratio %.2f (at most 0.20)"):format(mine, peer_heap, mine / peer_heap))

local function time(r)
  local lowest = math.huge
  for _ = 1, 9 do
    local t = os.clock()
    for _ = 1, 200 do
      for i = 1, 1000 do local _ = r.lookup("iso8583", i % 2 == 0 and "51" or "55") end
    end
    lowest = math.min(lowest, os.clock() - t)
  end
  return lowest
end
local one, eight = poserr.new(), poserr.new()
for i = 1, 8 do
  assert(eight.define { pack = "layer-" .. i, system = "iso8583", codes = { { "51", en = "Layer " .. i }, { "55", en = "Layer " .. i } } })
end
local keep = { one.lookup("iso8583", "51"), one.lookup("iso8583", "55"), eight.lookup("iso8583", "51"), eight.lookup("iso8583", "55") }
local a, b = time(one), time(eight)
print(("look-up through 8 layers / 1 layer: %.2f (at most 1.5)"):format(b / a), #keep)
