-- lpeg.lua - LPeg finding the keys in a log: a trie of patterns, tried at every byte; the case does not count.
-- Usage: lua lpeg.lua keys log megabytes. Prints matches, bytes and seconds; nothing if LPeg is not there.

local ok, lpeg = pcall(require, "lpeg")
if not ok then return end

local trie = {}
for key in io.lines(arg[1]) do
  local node = trie
  for i = 1, #key do
    local c = key:sub(i, i):lower()
    node[c] = node[c] or {}
    node = node[c]
  end
  node.stop = true
end

local function pattern(node)
  local choice
  for c, next_node in pairs(node) do
    if c ~= "stop" then
      local p = lpeg.S(c .. c:upper()) * pattern(next_node)
      choice = choice and choice + p or p
    end
  end
  if not choice then return lpeg.P(true) end
  return node.stop and choice + true or choice
end

lpeg.setmaxstack(10000)
local count = lpeg.Cf(lpeg.Cc(0) * (pattern(trie) * lpeg.Cc(1) + 1) ^ 0, function (n, one) return n + (one or 0) end)

local f = assert(io.open(arg[2], "rb"))
local text = f:read(tonumber(arg[3]) * 1000000)
f:close()
local start, matches = os.clock(), 0
for line in text:gmatch("[^\n]+") do matches = matches + (count:match(line) or 0) end
print(matches, #text, os.clock() - start)
