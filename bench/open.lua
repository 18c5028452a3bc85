-- bench/open.lua - `require "poserr"` against loading the same data as Lua tables.

local function files()
  local list = {}
  local pipe = io.popen("ls codes/*/*.lua")
  for name in pipe:lines() do
    if not name:match("^codes/lang/") then list[#list + 1] = name end   -- not in the catalog
  end
  pipe:close()
  return list
end

local path = package.searchpath and package.searchpath("poserr", package.cpath)
local open = package.loadlib(path or os.getenv("POSERR_SO"), "luaopen_poserr")

local function heap() collectgarbage() collectgarbage() return collectgarbage("count") * 1024 end

local best, bytes = math.huge, 0
for _ = 1, 9 do
  local t = os.clock()
  for _ = 1, 1000 do open() end
  best = math.min(best, (os.clock() - t) / 1000)
end
local keep = {}
local before = heap()
for i = 1, 10 do keep[i] = open() end
bytes = (heap() - before) / #keep
keep = nil

local names = files()
local peer, peer_bytes = math.huge, 0
for _ = 1, 3 do
  local start = heap()
  local tables = {}
  local t = os.clock()
  for i, name in ipairs(names) do tables[i] = dofile(name) end
  peer = math.min(peer, os.clock() - t)
  peer_bytes = heap() - start
  assert(#tables == #names)
end
print(("require \"poserr\"      %9.4f ms  heap %8.1f KB"):format(best * 1e3, bytes / 1024))
print(("the same as tables    %9.4f ms  heap %8.1f KB"):format(peer * 1e3, peer_bytes / 1024))
print(("faster %.0f times (at least 50), heap %.1f KB (at most 16)"):format(peer / best, bytes / 1024))
