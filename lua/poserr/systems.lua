-- systems.lua - the table of code systems in docs/systems.md, made from codes/.
-- As a program:  systems.lua -o docs/systems.md --merged codes/MERGED.md [--quoted README.md ...] codes/*.lua codes/*/*.lua
-- As a module:   systems.totals(pack), systems.quoted(pack, text), systems.render(pack, from, merged)

local poserr = require "poserr"
local compile = require "poserr.compile"

local systems = {}

local CONFIDENCES = { "confirmed", "single", "general" }

-- Folder of a definition's file: "codes/host/visa.lua" -> "host".
local function room(file) return file:match("([^/]+)/[^/]+$") or "" end

-- Numbers of one definition: codes, sources, and how many entries rest on how much.
local function count(d)
  local n = { codes = #d.codes, sources = 0, confirmed = 0, single = 0, general = 0 }
  for _ in pairs(d.sources or {}) do n.sources = n.sources + 1 end
  for _, row in ipairs(d.codes) do
    local c = row.confidence or "confirmed"
    n[c] = n[c] + 1
  end
  return n
end

-- Bytes of read-only data that a system takes alone: its entries, texts, keys and scan tables, without the
-- class texts that all systems share.
local function bytes(pack, id)
  local cut = compile.select(pack, { [id] = true })
  cut.classes, cut.groups, cut.rules = nil, nil, nil
  return #assert(poserr.build(cut))
end

local function thousands(n)
  local s = tostring(n)
  repeat
    local more
    s, more = s:gsub("^(%d+)(%d%d%d)", "%1,%2")
  until more == 0
  return s
end

--- Numbers of the whole catalogue, which README quotes.
-- pack: as compile.read returns it. Returns a table: systems and codes (without the lists of phrases),
-- phrases, classes, and codes by confidence (confirmed, single, general).
function systems.totals(pack)
  local t = { systems = 0, codes = 0, phrases = 0, classes = #pack.classes, confirmed = 0, single = 0, general = 0 }
  for _, d in ipairs(pack.systems) do
    if d.form == "text" then t.phrases = t.phrases + #d.codes
    else
      local n = count(d)
      t.systems, t.codes = t.systems + 1, t.codes + n.codes
      for _, c in ipairs(CONFIDENCES) do t[c] = t[c] + n[c] end
    end
  end
  return t
end

--- A text that quotes numbers of the catalogue, with those of this pack in their place.
function systems.quoted(pack, text)
  local t = systems.totals(pack)
  for _, quote in ipairs {
    "SYSTEMS systems, CODES codes, PHRASES phrases", "SYSTEMS 个体系，CODES 条代码，PHRASES 条短语", "phrases and CLASSES classes",
    "CONFIRMED codes confirmed by two sources or more, SINGLE that rest on", "GENERAL of general knowledge",
  } do
    local now = quote:gsub("%u%u%u+", function (name) return thousands(t[name:lower()]) end)
    text = text:gsub(quote:gsub("%u%u%u+", "[%%d,]+"), now)
  end
  return text
end

--- The page. pack, from: as compile.read returns them; merged: the text of the last section.
-- Returns Markdown.
function systems.render(pack, from, merged)
  local out, rooms, list = {}, {}, {}
  local function put(format, ...) out[#out + 1] = format:format(...) end
  for _, d in ipairs(pack.systems) do
    local r = room(from[d])
    if not rooms[r] then rooms[r] = {}; list[#list + 1] = r end
    rooms[r][#rooms[r] + 1] = d
  end
  table.sort(list)
  local t = systems.totals(pack)
  put("# Code systems\n")
  put("Made by `make docs` from `codes/`; do not edit. %d systems with %s codes, %s phrases, %d classes; with class texts and both",
    t.systems, thousands(t.codes), thousands(t.phrases), t.classes)
  put("languages %s bytes of read-only data.\n", thousands(#assert(compile.image(pack))))
  put("Codes are entries; one may be a pattern or a range, and one code may have several readings. Base: where a code that the")
  put("system does not define is looked up next. Sources: how many stand in the definition, by name. Confidence: entries that two or")
  put("more sources confirm, that rest on one, that are general knowledge (never stated as certain); all codes together: %s, %s and %s.",
    thousands(t.confirmed), thousands(t.single), thousands(t.general))
  put("Bytes: the system alone, without the class texts that all share.")
  for _, r in ipairs(list) do
    put("\n## codes/%s\n", r)
    put("| id | title | 名称 | codes | form | base | sources | confidence | bytes |")
    put("|---|---|---|---:|---|---|---:|---:|---:|")
    table.sort(rooms[r], function (a, b) return a.system < b.system end)
    for _, d in ipairs(rooms[r]) do
      local n = count(d)
      put("| `%s` | %s | %s | %s | %s | %s | %d | %d / %d / %d | %s |", d.system, d.title.en, d.title.zh, thousands(n.codes), d.form,
        d.base and "`" .. d.base .. "`" or "", n.sources, n.confirmed, n.single, n.general, thousands(bytes(pack, d.system)))
    end
  end
  put("\n## Merged or left out\n")
  out[#out + 1] = merged
  return (table.concat(out, "\n"):gsub("\n*$", "\n"))
end

local function read(name)
  local f = assert(io.open(name, "rb"))
  local s = f:read("*a")
  f:close()
  return s
end

local function write(name, text)
  local f = assert(io.open(name, "wb"))
  f:write(text)
  f:close()
end

local function main(args)
  local files, quoting, output, merged, i = {}, {}, nil, nil, 1
  while i <= #args do
    if args[i] == "-o" then output = args[i + 1]; i = i + 2
    elseif args[i] == "--merged" then merged = args[i + 1]; i = i + 2
    elseif args[i] == "--quoted" then quoting[#quoting + 1] = args[i + 1]; i = i + 2
    else files[#files + 1] = args[i]; i = i + 1 end
  end
  local pack, from = compile.read(files)
  write(output, systems.render(pack, from, read(merged)))
  for _, name in ipairs(quoting) do write(name, systems.quoted(pack, read(name))) end
end

if arg and arg[0] and arg[0]:match("systems%.lua$") then main(arg) end

return systems
