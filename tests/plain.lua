-- plain.lua - runs specs without busted (whose C modules a foreign machine does not have): plain.lua FILE...
-- Knows describe, it, before_each, after_each, setup, teardown, pending and luassert; closes with "N passed, N failed".

local assert_plain = assert
local luassert = require "luassert"

local passed, failed = 0, 0
local path, before, after = {}, {}, {}

local function report(name, message)
  failed = failed + 1
  print("FAIL " .. table.concat(path, " ") .. " " .. name)
  print("     " .. tostring(message):gsub("\n", "\n     "))
end

local env = setmetatable({ assert = luassert }, { __index = _G })

-- luassert's failures are tables with a message that has to be made.
local function text(e)
  if type(e) == "table" and e.message then e = e.message end
  return debug.traceback(tostring(e), 2)
end

function env.describe(name, f)
  path[#path + 1] = name
  local b, a = #before, #after
  local ok, why = xpcall(f, text)
  if not ok then report("(block)", why) end
  for i = #before, b + 1, -1 do before[i] = nil end
  for i = #after, a + 1, -1 do after[i] = nil end
  path[#path] = nil
end
env.context = env.describe
function env.before_each(f) before[#before + 1] = f end
function env.after_each(f) after[#after + 1] = f end
function env.setup(f) f() end
env.lazy_setup = env.setup
function env.teardown() end
env.lazy_teardown = env.teardown
function env.pending() end
function env.finally() end
function env.it(name, f)
  local snapshot = luassert:snapshot()
  local ok, why = xpcall(function ()
    for _, g in ipairs(before) do g() end
    f()
  end, text)
  for _, g in ipairs(after) do g() end
  snapshot:revert()
  if ok then passed = passed + 1 else report(name, why) end
end

for k, v in pairs(env) do _G[k] = v end   -- specs are written against globals
for _, file in ipairs(arg) do
  local chunk = assert_plain(loadfile(file))
  local ok, why = xpcall(chunk, text)
  if not ok then report(file, why) end
end
print(("%d passed, %d failed"):format(passed, failed))
if failed > 0 then os.exit(1) end
