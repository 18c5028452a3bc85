-- What sources say that the catalogue was not written from: codes by look-up, labels by classify. No catalogue agrees
-- with every table, and words are ambiguous, so a rate is required; it is printed, with the misses if POSERR_SHOW is set.
local poserr = require "poserr"

local function cases(name)
  local list = {}
  local out = assert(io.open("tests/cases/" .. name .. ".out")):lines()
  for line in assert(io.open("tests/cases/" .. name .. ".in")):lines() do
    local classes = out()
    if line:sub(1, 1) ~= "#" then list[#list + 1] = { line, classes } end
  end
  return list
end

local function has(classes, path)
  return (" " .. classes .. " "):find(" " .. path .. " ", 1, true) ~= nil
end

-- judge(text) returns a class, or nil. What is wrong is worse than what is unknown: both are counted.
local function measure(name, judge)
  local n, known, right = 0, 0, 0
  for _, case in ipairs(cases(name)) do
    local path = judge(case[1])
    n = n + 1
    if path then known = known + 1 end
    if path and has(case[2], path) then right = right + 1
    elseif os.getenv("POSERR_SHOW") then print(case[1], path or "unknown", "not " .. case[2]) end
  end
  print(("%s: %d, known %.1f %%, right %.1f %%"):format(name, n, 100 * known / n, 100 * right / n))
  return n, known / n, right / n
end

describe("held-out", function()
  it("codes are known, with the class that other tables give", function()
    local n, known, right = measure("heldout-codes", function(line)
      local system, code = line:match("^(%S+)\t(%S+)$")
      local entry = poserr.lookup(system, code)
      return entry and entry.class
    end)
    assert.is_true(n >= 450)
    assert.is_true(known >= 0.985)
    assert.is_true(right >= 0.96)
  end)

  it("labels get a class that their words allow", function()
    local n, _, right = measure("heldout-labels", function(label)
      local verdict = poserr.classify(label)
      return verdict.how ~= "none" and verdict.class or nil
    end)
    assert.is_true(n >= 500)
    assert.is_true(right >= 0.93)
  end)
end)
