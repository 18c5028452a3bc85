-- random.lua - numbers that are the same on every Lua: random(seed) returns a function (n) that returns 1..n.

return function (seed)
  return function (n)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return math.floor(seed / 65536) % n + 1
  end
end
