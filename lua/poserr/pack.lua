-- pack.lua - packs of codes in files: JSON, CSV and Lua tables, always read as data and never run.
--
--   local pack = require "poserr.pack"
--   pack.load("northbank.csv")                 --> true | nil, message, name
--   pack.read("northbank.csv")                 --> definition, file | nil, message, name
--   pack.export("unionpay", "json")            --> text | nil, message, name
--   pack.definition("unionpay")                --> definition | nil, message, name
--   pack.write(definition, "csv")              --> text | nil, message, name
--   pack.classify(definition)                  --> list of guesses, number of rows without any
--   pack.problems(definition, file, options)   --> list of { file=, line=, where=, message= }

local encoding = require "poserr.encoding"

local pack = {}

pack.formats = { json = true, csv = true, lua = true }
local IMPORTS = { tsv = "csv", txt = "csv", md = "text", properties = "text", ini = "text", h = "text" }   -- read, but not written

local function default_registry(registry)
  return registry or require "poserr"
end

--- The format that a file's name says: "json", "csv", "lua", or nil.
function pack.format_of(path)
  local extension = path:match("%.(%w+)$")
  extension = extension and extension:lower()
  return pack.formats[extension] and extension or nil
end

local function fail(name, message)
  return nil, message, name
end

-- "path:line: message", the line only if it is known.
local function at_line(path, line, message)
  return path .. (line and ":" .. line or "") .. ": " .. message
end

local readers = {}

-- The id of a system that only the file's name tells.
local function id_of(path)
  local id = path:match("([^/\\]+)%.%w+$") or path
  return (id:lower():gsub("[^%w]+", "-"))
end

-- A table that is no pack, as vendors have it, becomes one. lines: function () -> lines of the tables that were read.
local function plain(value, file, lines)
  local sources = {}
  local packtable = require "poserr.packtable"
  local definition = packtable.definition(value, id_of(file.path), sources)
  for _, d in ipairs(definition and {} or type(value.systems) == "table" and value.systems or { value }) do   -- codes = { ["51"] = "..." }
    local codes = type(d) == "table" and type(d.codes) == "table" and d.codes[1] == nil and packtable.definition(d.codes, nil, sources)
    if codes then d.codes = codes.codes end
  end
  file.lines = function ()
    local of = lines()
    for row, source in pairs(sources) do of[row] = of[source] end
    if definition then of[definition] = of[value] end
    return of
  end
  file.assumed = definition ~= nil
  return definition or value
end

function readers.json(text, file)
  local packjson = require "poserr.packjson"
  local definition, message, line = packjson.read(text)
  if not definition then return nil, { { line = line, message = message } } end
  return plain(definition, file, function () return packjson.lines(text, definition) end)
end

function readers.csv(text, file)
  local definition, lines, assumed = require("poserr.packcsv").read(text, id_of(file.path))
  if not definition then return nil, lines end
  file.assumed = assumed
  file.lines = function () return lines end
  return definition
end

function readers.text(text, file)
  local rows = require("poserr.packtext")[file.path:match("%w+$"):lower()](text)
  local definition, lines = require("poserr.packcsv").plain(rows, id_of(file.path))
  if not definition or #definition.codes == 0 then return nil, { { message = "no table of codes in it" } } end
  file.lines, file.assumed = function () return lines end, true
  return definition
end

function readers.lua(text, file)
  local definition, places, line = require("poserr.luadata").read(text)
  if not definition then return nil, { { line = line, message = places } } end
  return plain(definition, file, function ()
    local lines = {}
    for t, place in pairs(places) do
      local _, n = text:sub(1, place):gsub("\n", "\n")
      lines[t] = n + 1
    end
    return lines
  end)
end

--- Reads a pack's file. path: .json, .csv or .lua; UTF-8 (a byte order mark is allowed), GBK or UTF-16 where iconv is there.
-- Returns the definition (as poserr.define takes it) and a table `file` for pack.problems; or nil, a message with one
-- problem per line ("path:line: what"), a name ("unreadable", "bad_format", "bad_pack") and the list of problems.
function pack.read(path)
  local format = pack.format_of(path) or IMPORTS[(path:match("%.(%w+)$") or ""):lower()]
  local f, why = io.open(path, "rb")
  if not f then return fail("unreadable", path .. ": " .. why:gsub("^.*: ", "")) end
  local bytes, message = f:read("*a")
  f:close()
  if not bytes or message or (bytes == "" and io.open(path .. "/.")) then
    return fail("unreadable", path .. ": " .. (message or "is a directory"))
  end
  if not format then
    return fail("bad_format", path .. ": not the name of a pack; .json, .csv, .lua expected, or a table in .tsv, .txt, .md, .properties, .ini, .h")
  end
  if not bytes:find("%S") then return fail("bad_pack", path .. ": is empty") end
  local text = encoding.decode(bytes)
  if not text then return fail("bad_pack", path .. ": neither UTF-8 nor GBK") end
  local file = { path = path, format = format }
  local definition, problems = readers[format](text, file)
  if definition then   -- a built-in system has a form
    if file.assumed and default_registry().new().info(definition.system) then definition.form = nil end
    return definition, file
  end
  local list = {}
  for i, p in ipairs(problems) do
    p.file = path
    list[i] = at_line(path, p.line, p.message)
  end
  return nil, table.concat(list, "\n"), "bad_pack", problems
end

-- Line of the place that a builder's message names: "systems[2].codes[3].class".
local function line_of(definition, lines, where)
  local system, row = where:match("^systems%[(%d+)%]"), nil
  local d = definition
  if definition.systems then d = definition.systems[tonumber(system) or 1] or definition end
  for _, list in ipairs { "codes", "classes", "rules" } do
    local i = where:match("%f[%a]" .. list .. "%[(%d+)%]")
    local rows = i and (d[list] or definition[list])
    row = row or (rows and rows[tonumber(i)])
  end
  return lines[row or d] or lines[definition]
end

-- What is wrong in the words of the file: another row by its line, a row as the format has it.
local function told(definition, lines, where, what, format)
  local prefix = where:match("^systems%[%d+%]%.") or ""
  what = what:gsub("at (codes%[%d+%])$", function (row)
    local line = lines[definition] and line_of(definition, lines, prefix .. row)
    return line and ("at line %d (%s)"):format(line, row)
  end)
  if format == "json" then what = what:gsub('{ "51", %.%.%. }', '{ "code": "51", ... }') end
  return what
end

-- The place in the words of the format.
local function in_words(where, format)
  if format == "lua" then return where end
  if format == "csv" and where:find("^%l+$") and where ~= "definition" and where ~= "codes" then return "#" .. where end
  return (where:gsub("(codes%[%d+%])%.?%[1%]", "%1.code"):gsub("(classes%[%d+%])%.?%[1%]", "%1.path"))
end

--- What is wrong with a pack. definition, file: from pack.read (file may be nil); options.registry: what it would be
-- defined over (default: a new one); options.style = false leaves out what is not wrong but unfit (texts too wide for a
-- display, words that a customer must not hear). Returns a list of { file=, line=, where=, message= }, empty if it is good.
function pack.problems(definition, file, options)
  options = options or {}
  local registry = options.registry or default_registry().new()
  local list, lines, format = {}, nil, file and file.format
  local function add(where, message)
    lines = lines or (file and file.lines and file.lines()) or {}
    list[#list + 1] = { file = file and file.path, line = line_of(definition, lines, where), where = in_words(where, format),
      message = told(definition, lines, where, message, format) }
  end
  local ok, message = registry.define(definition)
  if not ok then
    for line in message:gmatch("[^\n]+") do
      local where, what = line:match("^([%w_%.%[%]%-]+): (.*)$")
      add(where or "", what or line)
    end
  end
  local there, lint = pcall(require, "poserr.lint")
  if options.style ~= false and there and ok then
    local from = {}
    for i, d in ipairs(definition.systems or { definition }) do from[d] = "@" .. i end
    for _, problem in ipairs(lint(definition, from, { strict = false })) do
      local i, rest = problem:match("^@(%d+): (.*)$")
      local row, field, what = (rest or problem):match("^codes%[(%d+)%] %(.-%): ([%w_%.%[%]%-]+): (.*)$")
      local system = definition.systems and i and ("systems[%s]."):format(i) or ""
      if row then add(("%scodes[%s].%s"):format(system, row, field), what)
      else add(system, rest or problem) end
    end
  end
  table.sort(list, function (a, b)
    local la, lb = a.line or 0, b.line or 0
    if la ~= lb then return la < lb end
    if a.where ~= b.where then return a.where < b.where end
    return a.message < b.message
  end)
  return list
end

local UNCLASSIFIED = "unknown.unclassified"
local SURE = 50   -- percent: below, a guess is wrong too often

-- Iterator of the systems and their rows that say no class, and have none from a base.
function pack.unclassified(definition)
  return coroutine.wrap(function ()
    for _, d in ipairs(type(definition.systems) == "table" and definition.systems or { definition }) do
      local new = type(d) == "table" and not d.base and type(d.system) == "string" and d.form and type(d.codes) == "table"
      for _, row in ipairs(new and d.codes or {}) do
        local good = type(row) == "table" and (type(row[1]) == "string" or type(row[1]) == "number")
        if good and row.class == nil and not row.hide then coroutine.yield(d, row) end
      end
    end
  end)
end

--- Gives rows without a class the one that their texts speak of, where poserr.classify is sure enough; a person should look
-- at what it guessed. That money has moved is never guessed. Returns a list of { row =, system =, class =, how =,
-- confidence = } and how many rows have none still.
function pack.classify(definition, registry)
  registry = default_registry(registry)
  local function guess(text, best)
    local v = type(text) == "string" and registry.classify(text)
    if not v or v.confidence < SURE or v.class:find("^approved") or v.class == UNCLASSIFIED then return best end
    if not best or v.confidence > best.confidence or (v.confidence == best.confidence and v.class < best.class) then return v end
    return best
  end
  local list, open = {}, 0
  for d, row in pack.unclassified(definition) do
    local known, best = registry.lookup(d.system, row[1]), nil   -- perhaps a lower layer says it
    if not known or known.class == UNCLASSIFIED then
      for key, v in pairs(row) do
        if key == "name" or tostring(key):find("^%l%l$") then best = guess(type(v) == "table" and v.title or v, best) end
      end
      if best then
        row.class = best.class
        list[#list + 1] = { row = row, system = d.system, class = best.class, how = best.how, confidence = best.confidence }
      else open = open + 1 end
    end
  end
  return list, open
end

--- A problem as one line: "path:line: where: what".
function pack.problem_text(problem)
  local where = problem.where and problem.where ~= "" and problem.where .. ": " or ""
  return at_line(problem.file or "pack", problem.line, where .. problem.message)
end

--- Reads a pack's file and defines it. registry: default the module itself. Returns true; or nil, a message with all
-- problems, one a line with its place in the file, and a name. The registry is then unchanged.
function pack.load(path, registry)
  registry = default_registry(registry)
  local definition, file, name = pack.read(path)
  if not definition then return nil, file, name end
  local ok, message
  ok, message, name = registry.define(definition)
  if ok then return true end
  local lines, list = file.lines(), {}
  for line in message:gmatch("[^\n]+") do
    local where, what = line:match("^([%w_%.%[%]%-]+): (.*)$")
    list[#list + 1] = pack.problem_text { file = path, line = line_of(definition, lines, where or ""), where = where and in_words(where, file.format),
      message = told(definition, lines, where or "", what or line, file.format) }
  end
  return nil, table.concat(list, "\n"), name
end

--- A system of a registry as a definition that says the same. registry: default the module itself.
-- Returns the definition, or nil, message, name for an unknown system.
function pack.definition(system, registry)
  return require("poserr.packexport").definition(system, default_registry(registry))
end

--- A definition as text. format: "json", "csv" or "lua". Returns the text, or nil, message, name.
function pack.write(definition, format)
  if format == "json" then return require("poserr.packjson").write(definition) end
  if format == "lua" then return require("poserr.packexport").lua(definition) end
  if format == "csv" then
    local text, message = require("poserr.packcsv").write(definition)
    if text then return text end
    return fail("bad_format", message)
  end
  return fail("bad_format", ('no such format "%s"; json, csv or lua'):format(tostring(format)))
end

--- A system of a registry as text: pack.definition and pack.write in one.
function pack.export(system, format, registry)
  local definition, message, name = pack.definition(system, registry)
  if not definition then return nil, message, name end
  return pack.write(definition, format)
end

return pack
