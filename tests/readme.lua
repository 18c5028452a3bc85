-- tests/readme.lua [FILE...] - runs every example of the README and the manuals.
-- ```console blocks: each line "$ command" is run in a shell where `poserr` is the checkout's; what follows must be
-- its output, where a line "..." stands for any lines. ```lua blocks: run; lines of `--> text` comments must be printed.

local lua = arg[-1] or "lua5.4"
local passed, failed = 0, 0

local function run(command)
  local pipe = io.popen("eval $(make -s env); { poserr() { " .. lua .. " bin/poserr --no-packs \"$@\"; }; " .. command .. "; } 2>&1 </dev/null")
  local out = pipe:read("*a")
  pipe:close()
  return out
end

local function lines(text)
  local t = {}
  for line in (text:gsub("\n*$", "") .. "\n"):gmatch("([^\n]*)\n") do t[#t + 1] = (line:gsub("%s+$", "")) end
  return t
end

-- Does the output match, with "..." for any lines?
local function match(want, got, i, j)
  i, j = i or 1, j or 1
  while i <= #want do
    if want[i] == "..." then
      for k = j, #got + 1 do
        if match(want, got, i + 1, k) then return true end
      end
      return false
    end
    if want[i] ~= got[j] then return false end
    i, j = i + 1, j + 1
  end
  return j > #got
end

local function check(name, want, got)
  if match(lines(want), lines(got)) then passed = passed + 1
  else
    failed = failed + 1
    print("--- " .. name .. "\nexpected:\n" .. want .. "\ngot:\n" .. got)
  end
end

local files = arg[1] and arg or { "README.md", "README.zh.md", "docs/manual.md", "docs/manual.zh.md", "docs/definitions.md" }

for _, file in ipairs(files) do
  local f = assert(io.open(file))
  local text = f:read("*a")
  f:close()
  for kind, block in text:gmatch("\n```(%l+)\n(.-)\n```") do
    if kind == "console" then
      local command, want
      local function flush()
        if command and not command:match("^sh bootstrap") and not command:match("^make") and not command:match("^luarocks") then
          check(file .. ": " .. command, table.concat(want, "\n"), run(command))
        end
      end
      for line in (block .. "\n"):gmatch("([^\n]*)\n") do
        if line:match("^%$ ") then flush(); command, want = line:sub(3), {}
        elseif want then want[#want + 1] = line end
      end
      flush()
    elseif kind == "lua" then
      local name = os.tmpname()
      local out = assert(io.open(name, "w"))
      out:write(block, "\n")
      out:close()
      local want = {}
      for expected in block:gmatch("%-%->%s*([^\n]*)") do want[#want + 1] = expected end
      check(file .. ": " .. block:match("[^\n]*"), table.concat(want, "\n"), run(lua .. " " .. name))
      os.remove(name)
    end
  end
end
print(("%d examples passed, %d failed"):format(passed, failed))
os.exit(failed == 0 and passed > 0 and 0 or 1)
