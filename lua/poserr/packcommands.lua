-- packcommands.lua - poserr pack check | diff | convert | export | new, and poserr compile.

local json = require "poserr.json"
local pack = require "poserr.pack"

local FOUND, NOT_FOUND, MISUSE = 0, 1, 2

local commands, subcommands = {}, {}

local function count_codes(definition)
  local systems, codes = 0, 0
  for _, d in ipairs(definition.systems or { definition }) do
    systems = systems + (d.system and 1 or 0)
    codes = codes + #(type(d.codes) == "table" and d.codes or {})
  end
  return systems, codes
end

-- Writes a text to a file, or to standard output for nil and "-".
local function deliver(view, io_, path, text)
  if not path or path == "-" then
    io_.out(text)
    return FOUND
  end
  local f, why = io.open(path, "wb")
  local ok
  if f then
    ok, why = f:write(text)
    local closed, closing = f:close()
    if ok and not closed then ok, why = nil, closing end
  end
  if not ok then
    io_.complain(view.say("cannot_write", path, (tostring(why):gsub("^.*: ", ""))))
    return MISUSE
  end
  io_.complain(view.say("written", path, #text))
  return FOUND
end

-- A pack by its path, or a system of the catalogue by its id. Complains and returns nil if there is none.
local function definition_of(view, io_, name)
  if not pack.format_of(name) and view.poserr.info(name) then return pack.definition(name, view.poserr) end
  local definition, message = pack.read(name)
  if definition then return definition, message end
  for line in message:gmatch("[^\n]+") do io_.complain(line) end
  return nil
end

--
-- check
--

local INHERITED = "(inherited)"

-- Texts that a language lacks in systems (a list of ids, or nil for all) and perhaps in the classes:
-- { system=, code= } or { class= } each, and how many there could be. An entry that has no title of its own in any
-- language, and a phrase, say what their class says. `registry` is used up: a layer above it replaces the classes'
-- titles, so that a title of an entry's own can be told from an inherited one.
local function coverage(registry, lang, systems, with_classes)
  local missing, total, titles, told = {}, 0, {}, {}
  local languages = registry.languages()
  for path, class in registry.classes() do
    local title = { path, [lang] = { title = INHERITED } }
    for _, tag in ipairs(languages) do title[tag] = { title = INHERITED } end
    titles[#titles + 1] = title
    told[path] = class[lang] ~= nil and class[lang].title ~= nil
    if with_classes then
      for _, field in ipairs { "title", "cause", "steps", "support", "cardholder", "display" } do
        if (class.en or class.zh or {})[field] ~= nil then
          total = total + 1
          if not (class[lang] and class[lang][field]) then missing[#missing + 1] = { class = path, field = field } end
        end
      end
    end
  end
  local ok, message = registry.define { layer = "shop", classes = titles }
  if not ok then return nil, message end
  local function own(e, tag) return e[tag] ~= nil and e[tag].title ~= nil and e[tag].title ~= INHERITED end
  local function covered(e, phrase)
    if own(e, lang) then return true end
    if not told[e.class] then return false end
    if phrase then return true end
    for _, tag in ipairs(languages) do
      if own(e, tag) then return false end
    end
    return true
  end
  local function check(id)
    local phrase = registry.info(id).form == "text"
    for code, e in registry.codes(id) do
      total = total + 1
      if not covered(e, phrase) then missing[#missing + 1] = { system = id, code = code, field = "title" } end
    end
  end
  if systems then for _, id in ipairs(systems) do check(id) end
  else for id in registry.systems() do check(id) end end
  return missing, total
end

local function print_coverage(view, io_, args, what, missing, total)
  if not missing then error({ message = total }, 0) end
  if args.json then
    io_.out(json.encode { file = what, language = args.coverage, total = total, missing = missing } .. "\n")
    return
  end
  for _, m in ipairs(missing) do
    io_.out((m.class and "classes " .. m.class or m.system .. " " .. m.code) .. " " .. args.coverage .. "." .. m.field .. "\n")
  end
  io_.out(view.style.bold(view.say("coverage", what .. " (" .. args.coverage .. ")", total - #missing, total, #missing)) .. "\n")
end

function subcommands.check(view, args, io_)
  local status = FOUND
  if #args.files == 0 then
    if not args.coverage then
      io_.complain("missing argument 'files'; see poserr pack check -h")
      return MISUSE
    end
    local missing, total = coverage(view.poserr, args.coverage, nil, true)
    print_coverage(view, io_, args, "poserr", missing, total)
    return #missing == 0 and FOUND or NOT_FOUND
  end
  for _, path in ipairs(args.files) do
    local definition, file, name, problems = pack.read(path)
    local registry = view.poserr.new()
    if not definition and not problems then
      io_.complain(file)
      status = name == "bad_pack" and math.max(status, NOT_FOUND) or MISUSE
    else
      if definition then problems = pack.problems(definition, file, { registry = registry }) end
      for _, problem in ipairs(problems) do
        io_.out((args.json and json.encode(problem) or pack.problem_text(problem)) .. "\n")
      end
      if #problems > 0 then
        status = math.max(status, NOT_FOUND)
        if not args.json then io_.complain(path .. ": " .. view.say("pack_bad", #problems)) end
      elseif args.coverage then
        local ids = {}
        for _, d in ipairs(definition.systems or { definition }) do ids[#ids + 1] = d.system end
        local missing, total = coverage(registry, args.coverage, ids, definition.classes ~= nil)
        print_coverage(view, io_, args, path, missing, total)
        if #missing > 0 then status = math.max(status, NOT_FOUND) end
      elseif not args.json then
        local systems, codes = count_codes(definition)
        io_.out(view.say("pack_good", path, systems, codes) .. "\n")
        if file.assumed then io_.complain(view.say("assumed", path, definition.system, (registry.info(definition.system) or {}).form or "?")) end
        local open = 0
        for _ in pack.unclassified(definition) do open = open + 1 end
        if open > 0 then io_.complain(view.say("unclassified", path, open)) end
      end
    end
  end
  return status
end

--
-- diff, convert, export, new
--

local MARK = { added = "+", removed = "-", changed = "~", moved = ">" }
local PAINT = { added = "green", removed = "red", changed = "yellow", moved = "yellow" }

function subcommands.diff(view, args, io_)
  local old = definition_of(view, io_, args.old)
  local new = definition_of(view, io_, args.new)
  if not old or not new then return MISUSE end
  local list = require("poserr.packdiff").compare(old, new)
  if args.json then
    for _, change in ipairs(list) do io_.out(json.encode(change) .. "\n") end
  else
    for _, c in ipairs(list) do
      io_.out(view.style[PAINT[c.kind]](("%s %s %s"):format(MARK[c.kind], c.system, c.code)) .. "  " .. view.say(c.kind)
        .. (c.class and "  " .. c.class or "") .. "\n")
      for _, f in ipairs(c.fields or {}) do
        io_.out(("    %s: %s -> %s\n"):format(f.name, f.old or "(none)", f.new or "(none)"))
      end
    end
    if #list == 0 then io_.out(view.say("pack_same") .. "\n") end
  end
  return #list == 0 and FOUND or NOT_FOUND
end

local function write(view, io_, definition, format, path)
  local text, message = pack.write(definition, format)
  if not text then
    io_.complain(message)
    return MISUSE
  end
  return deliver(view, io_, path, text)
end

function subcommands.convert(view, args, io_)
  local format = args.to or pack.format_of(args.output)
  if not format then
    io_.complain(args.output .. ": --to json, csv or lua says the format where the name does not")
    return MISUSE
  end
  local definition = definition_of(view, io_, args.input)
  if not definition then return MISUSE end
  if not (definition.system or definition.systems or definition.codes or definition.classes or definition.rules or definition.groups) then
    io_.complain(args.input .. ": " .. view.say("no_table"))   -- else an empty pack would come of it
    return MISUSE
  end
  if args.classify then
    local list, open = pack.classify(definition, view.poserr)
    for _, guess in ipairs(list) do
      local row = guess.row
      local title = row.en or row.zh or row.name or ""
      io_.complain(("%s %s  %s  %d%%  %s"):format(guess.system, row[1], guess.class, guess.confidence, type(title) == "table" and title.title or title))
    end
    io_.complain(view.say("guessed", #list, open))
  end
  return write(view, io_, definition, format, args.output)
end

function subcommands.export(view, args, io_)
  local definition, message = pack.definition(args.system, view.poserr)
  if not definition then
    io_.complain(message)
    return NOT_FOUND
  end
  return write(view, io_, definition, args.to or (args.output and pack.format_of(args.output)) or "lua", args.output)
end

function subcommands.new(view, args, io_)
  local text, message = require("poserr.packnew").text(args.id, args.to or (args.output and pack.format_of(args.output)) or "lua")
  if not text then
    io_.complain(message)
    return MISUSE
  end
  if args.output and args.output ~= "-" then
    local there = io.open(args.output, "r")   -- what somebody has written is not lost
    if there then
      there:close()
      io_.complain(view.say("cannot_write", args.output, "it exists"))
      return MISUSE
    end
  end
  return deliver(view, io_, args.output, text)
end

function commands.pack(view, args, io_)
  return subcommands[args.pack_command](view, args, io_)
end

--
-- compile
--

local function set_of(text)
  if not text then return nil end
  local set = {}
  for word in text:gmatch("[^%s,]+") do set[word] = true end
  return next(set) and set or nil
end

-- Adds a definition or a pack of them to one pack.
local function merge(whole, definition)
  for _, d in ipairs(definition.systems or (definition.system and { definition } or {})) do whole.systems[#whole.systems + 1] = d end
  for _, key in ipairs { "classes", "rules" } do
    for _, row in ipairs(definition[key] or {}) do
      whole[key] = whole[key] or {}
      table.insert(whole[key], row)
    end
  end
end

-- What is to be compiled, as one pack: the packs, or the catalogue itself with its classes.
local function gather(view, io_, args, systems)
  local whole = { systems = {} }
  if #args.packs == 0 then
    for id in view.poserr.systems() do
      if not systems or systems[id] then merge(whole, pack.definition(id, view.poserr)) end
    end
    whole.classes, whole.groups = require("poserr.packexport").classes(view.poserr)
    return whole
  end
  local good = true
  for _, path in ipairs(args.packs) do
    local definition, file = definition_of(view, io_, path)
    local problems = definition and pack.problems(definition, file, { style = false }) or {}
    for _, problem in ipairs(problems) do io_.complain(pack.problem_text(problem)) end
    if definition and #problems == 0 then merge(whole, definition) else good = false end
  end
  return good and whole or nil
end

function commands.compile(view, args, io_)
  local compile = require "poserr.compile"
  local systems, langs = set_of(args.systems), set_of(args.langs)
  local whole = gather(view, io_, args, systems)
  if not whole then return MISUSE end
  local name = args.name or (args.output and args.output:match("([^/\\]+)%.%w+$")) or "pack"
  local cut, message = compile.select(whole, systems, langs)
  -- A catalogue of its own, or one to be pushed onto the built-in one.
  local text = cut and #args.packs == 0 and compile.catalogue and compile.catalogue(cut) or nil
  if cut and not text then text, message = compile.pack({ cut }, (name:gsub("[^%w]", "_"))) end
  if not text then
    for line in tostring(message):gmatch("[^\n]+") do io_.complain(line) end
    return MISUSE
  end
  return deliver(view, io_, args.output, text)
end

return commands
