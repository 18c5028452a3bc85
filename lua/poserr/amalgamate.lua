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

local function lines(text) return (text:gsub("\n*$", "\n")):gmatch("([^\n]*)\n") end

local function included(line) return line:match('^%s*#%s*include%s+"([^"]+)"') end

--- The names that a file keeps to itself, of functions as "function": in one translation unit no other file may declare
-- them; those of variables and types not even inside a function, for that would shadow them.
-- Relies on the sources' layout: declarations begin in the first column, a blank stands before a function's parameters.
local function own_names(text)
  local names = {}
  local function add(name, kind) if name then names[name] = kind or "other" end end
  for line in lines(text) do
    if line:match("^static ") then
      local l = line:gsub("%b{}", "")   -- a structure declared on the way has names of its own
      add(l:match("([%w_]+) %("), "function")
      if not l:find("[%w_]+ %(") then add(l:match("([%w_]+)%[") or l:match("([%w_]+)%s*=") or l:match("([%w_]+);$")) end
    end
    add(line:match("^} ([%w_]+)[%[;]"))
    add(line:match("^typedef struct ([%w_]+)") or line:match("^typedef .-%(%*([%w_]+)%)") or line:match("^struct ([%w_]+) {"))
    add(line:match("^typedef .-([%w_]+);$"))
    add(line:match("^#define ([%w_]+)"))
  end
  for body in text:gmatch("\nenum {(.-)}") do
    for name in (body:gsub("/%*.-%*/", "") .. ","):gmatch("([%a_][%w_]*)[^,]*,") do add(name) end
  end
  return names
end

--- Renames identifiers, but not members of structures, nor what stands in comments and strings.
local function renamed(text, map)
  local parts, at = {}, 1
  local function copy(to)
    parts[#parts + 1] = text:sub(at, to)
    at = to + 1
  end
  while at <= #text do
    local c = text:sub(at, at)
    if text:find("^/%*", at) then copy(select(2, text:find("*/", at + 2, true)))
    elseif c == '"' or c == "'" then
      local to = at + 1
      while text:sub(to, to) ~= c do to = to + (text:sub(to, to) == "\\" and 2 or 1) end
      copy(to)
    elseif c:find("[%a_]") then
      local word = text:match("^[%w_]+", at)
      local before = text:sub(math.max(at - 2, 1), at - 1)
      parts[#parts + 1] = not before:find("%.$") and before ~= "->" and map[word] or word
      at = at + #word
    elseif c:find("%d") then copy(select(2, text:find("^[%w_.]+", at)))
    else copy(at) end
  end
  return table.concat(parts)
end

local core, binding = {}, {}
local texts, declared, used = {}, {}, {}   -- of each source; in how many files a name is declared, a word stands
for _, name in ipairs(list(source)) do
  if name:match("%.[ch]$") and name ~= "empty.c" then
    local text = read(source .. "/" .. name)
    for id in pairs(own_names(text)) do declared[id] = (declared[id] or 0) + 1 end
    local seen = {}
    for id in text:gmatch("[%a_][%w_]*") do
      if not seen[id] then seen[id] = true; used[id] = (used[id] or 0) + 1 end
    end
    if name:match("%.c$") then
      local to = name:match("^l%l+%.c$") and binding or core
      to[#to + 1] = name
      texts[name] = text
    end
  end
end

local out = { "/* poserr.c - made by `make amalgamation`; compile with `cc -c poserr.c`. */\n"
  .. "#if defined(__GNUC__)\n#pragma GCC diagnostic ignored \"-Wunused-function\"   /* what a feature macro leaves out stays declared */\n#endif\n"
  .. "#define PE_AMALGAMATION 1\n#include \"poserr.h\"\n" }
local function put(s) out[#out + 1] = s end

local done = { ["poserr.h"] = true }   -- stays a file of its own

--- Our headers that a text includes, each once, before all that needs them: outside
-- the conditions that a source may put around them.
local function headers(text)
  for line in lines(text) do
    local name = included(line)
    if name and not done[name] then
      done[name] = true
      local header = read(source .. "/" .. name)
      headers(header)
      put("/*** " .. name .. " ***/\n")
      for l in lines(header) do
        if not included(l) then put(l .. "\n") end
      end
    end
  end
end

local function body(name, text)
  local map = {}
  for id, kind in pairs(own_names(text)) do
    if declared[id] > 1 or (kind ~= "function" and used[id] > 1) then map[id] = name:match("^[%w_]+") .. "_" .. id end
  end
  put("/*** " .. name .. " ***/\n")
  for line in lines(renamed(text, map)) do
    if not included(line) then put(line .. "\n") end
  end
end

for _, name in ipairs(core) do headers(texts[name]) end
for _, name in ipairs(core) do body(name, texts[name]) end
put("/*** builtin.c ***/\n")
for line in lines(read(builtin)) do
  if not included(line) then put(line .. "\n") end
end
put("#ifndef POSERR_NO_LUA\n")
for _, name in ipairs(binding) do headers(texts[name]) end
for _, name in ipairs(binding) do body(name, texts[name]) end
put("#endif\n")

local function write(name, text)
  local f = assert(io.open(output .. "/" .. name, "wb"))
  f:write(text)
  f:close()
  print(("%s/%s: %d bytes"):format(output, name, #text))
end
write("poserr.c", table.concat(out))
write("poserr.h", read(source .. "/poserr.h"))
