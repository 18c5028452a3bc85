-- What poserr.scan finds in lines of logs, and where it must be silent: a hundred formats (tests/cases/log-formats), and
-- formats and values that the catalogue was not written from (heldout-lines, and field-lines, whose expectations were written
-- down before they were tried and not all of which are met). .in has the lines, .out the findings, parted by commas:
-- system:code, "phrase:class", or "-". A finding counts if code and system agree, the system among its alternatives or of the same class; a phrase if
-- its class begins so. What a finding repeats (the same class) is no error.
local poserr = require "poserr"

local SETS = {
  { file = "log-formats", title = "log formats", lines = 100, recall = 0.97, precision = 0.99 },
  { file = "field-lines", title = "lines from the field", lines = 250, recall = 0.88, precision = 0.93 },
  { file = "heldout-lines", title = "held-out lines", lines = 150, recall = 0.97, precision = 0.98 },
}

local function lines_of (name)
  local list = {}
  for line in io.lines("tests/cases/" .. name) do list[#list + 1] = line end
  return list
end

local function is_system (finding, system)
  if finding.system == system then return true end
  for _, other in ipairs(finding.alternatives or {}) do
    if other == system then return true end
  end
  return false
end

local function agrees (finding, system, code)
  if system == "phrase" then return finding.class:sub(1, #code) == code end
  local entry = poserr.lookup(system, code)
  local same = finding.code:upper() == code:upper() or (entry and finding.entry.code == entry.code)
  return (same and is_system(finding, system)) or (entry ~= nil and finding.class == entry.class)
end

-- Counts what was expected and found, expected and missed, found beyond that.
local function judge (line, expected)
  local left, hit, missed, beyond, told = {}, 0, 0, 0, {}
  for finding in poserr.scan(line) do left[#left + 1] = finding end
  for system, code in expected:gmatch "([^,:]+):([^,]+)" do
    local at
    for i, finding in ipairs(left) do
      if agrees(finding, system, code) then at = i break end
    end
    if at then
      told[left[at].class] = true
      table.remove(left, at)
      hit = hit + 1
    else
      missed = missed + 1
    end
  end
  for _, finding in ipairs(left) do
    if not told[finding.class] then beyond = beyond + 1 end
  end
  return hit, missed, beyond
end

for _, set in ipairs(SETS) do
  describe(set.title, function ()
    local lines, expected = lines_of(set.file .. ".in"), lines_of(set.file .. ".out")

    it("have an expectation each", function ()
      assert.equal(#lines, #expected)
      assert.is_true(#lines >= set.lines)
    end)

    it(("are read with recall %.2f and precision %.2f"):format(set.recall, set.precision), function ()
      local hits, misses, extra, wrong = 0, 0, 0, {}
      for i, line in ipairs(lines) do
        local hit, missed, beyond = judge(line, expected[i])
        hits, misses, extra = hits + hit, misses + missed, extra + beyond
        if missed + beyond > 0 then wrong[#wrong + 1] = expected[i] .. "   " .. line end
      end
      local recall, precision = hits / (hits + misses), hits / (hits + extra)
      print(("%s: recall %.3f, precision %.3f on %d lines"):format(set.title, recall, precision, #lines))
      assert.is_true(recall >= set.recall and precision >= set.precision, table.concat(wrong, "\n"))
    end)
  end)
end
