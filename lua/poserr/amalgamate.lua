-- amalgamate.lua - the core, the binding and a catalog as two files:
--   amalgamate.lua SRCDIR builtin.c OUTDIR   writes OUTDIR/poserr.c and OUTDIR/poserr.h
-- poserr.c compiles alone. POSERR_NO_LUA leaves the binding out; POSERR_NO_SCAN,
-- POSERR_NO_SEARCH, POSERR_NO_BUILDER, POSERR_NO_SIMD leave out what they name.

local source, builtin, output = arg[1], arg[2], arg[3]

local function read(name)
  local f = assert(io.open(name, "rb"))
  local s = f:read("*a")
  f:close()
  return s
end

local function list(directory)
  local names = {}
  local pipe = io.popen("ls '" .. directory .. "'")
  for name in pipe:lines() do names[#names + 1] = name end
  pipe:close()
  return names
end

local done = { ["poserr.h"] = true }   -- stays a file of its own
local out = {}

-- Appends a file, each of our headers at its first mention.
local function add(name, text)
  out[#out + 1] = "/*** " .. name .. " ***/\n"
  for line in (text .. "\n"):gmatch("([^\n]*)\n") do
    local header = line:match('^%s*#%s*include%s+"([^"]+)"')
    if not header then out[#out + 1] = line .. "\n"
    elseif not done[header] then
      done[header] = true
      add(header, read(source .. "/" .. header))
    end
  end
end

out[1] = "/* poserr.c - made by `make amalgamation`; compile with `cc -c poserr.c`. */\n"
  .. "#define PE_AMALGAMATION 1\n#include \"poserr.h\"\n"
local core, binding = {}, {}
for _, name in ipairs(list(source)) do
  if name:match("%.c$") and name ~= "empty.c" then
    local to = name:match("^l%l+%.c$") and binding or core
    to[#to + 1] = name
  end
end
for _, name in ipairs(core) do add(name, read(source .. "/" .. name)) end
add("builtin.c", read(builtin))
out[#out + 1] = "#ifndef POSERR_NO_LUA\n"
for _, name in ipairs(binding) do add(name, read(source .. "/" .. name)) end
out[#out + 1] = "#endif\n"

local function write(name, text)
  local f = assert(io.open(output .. "/" .. name, "wb"))
  f:write(text)
  f:close()
  print(("%s/%s: %d bytes"):format(output, name, #text))
end
write("poserr.c", table.concat(out))
write("poserr.h", read(source .. "/poserr.h"))
