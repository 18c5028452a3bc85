-- bench/lookup.lua - look-ups through poserr against a hand-written function
-- over nested Lua tables with the same data, in one run.

local poserr = require "poserr"

-- The peer: the same entries as plain nested tables.
local nested, keys = {}, {}
for system in poserr.systems() do
  nested[system] = {}
  for code, entry in poserr.codes(system) do
    nested[system][code] = entry
    if not entry.readings and not entry.when then keys[#keys + 1] = { system, code } end
  end
end
local function peer(system, code)
  local s = nested[system]
  if not s then return nil, "unknown system " .. tostring(system), "unknown_system" end
  local entry = s[code]
  if not entry then return nil, system .. ": unknown code " .. tostring(code), "unknown_code" end
  return entry
end

-- A till meets few codes again and again; both sides get the same sequence.
local sequence, held, seed = {}, {}, 1
for i = 1, 1000 do
  seed = (seed * 16807) % 2147483647
  local k = keys[seed % math.min(#keys, 200) + 1]
  sequence[i] = k
  held[i] = poserr.lookup(k[1], k[2])
end

local function time(f)
  local best = math.huge
  for _ = 1, 9 do
    local t = os.clock()
    for _ = 1, 300 do f() end
    best = math.min(best, os.clock() - t)
  end
  return best / 300 / #sequence * 1e9
end

local lookup, system = poserr.lookup, poserr.system
local function run(fn)
  return function ()
    for i = 1, #sequence do
      local k = sequence[i]
      local _ = fn(k[1], k[2])
    end
  end
end
local function index(t)
  return function ()
    for i = 1, #sequence do
      local k = sequence[i]
      local _ = t[k[1]][k[2]]
    end
  end
end

local function report(name, mine, theirs, limit)
  print(("%-44s %7.1f ns  peer %7.1f ns  ratio %.2f (at most %.1f)"):format(name, mine, theirs, mine / theirs, limit))
end
report("poserr.lookup(system, code)", time(run(lookup)), time(run(peer)), 1.3)
report("poserr.system[system][code]", time(index(system)), time(index(nested)), 1.1)
