-- pack.lua - packs of codes in files: JSON, CSV and Lua tables, always read as data and never run.
--
--   local pack = require "poserr.pack"
--   pack.load("northbank.csv")                 --> true | nil, message, name
--   pack.read("northbank.csv")                 --> definition, file | nil, message, name
--   pack.export("unionpay", "json")            --> text | nil, message, name
--   pack.definition("unionpay")                --> definition | nil, message, name
--   pack.write(definition, "csv")              --> text | nil, message, name
--   pack.problems(definition, file, options)   --> list of { file=, line=, where=, message= }

local encoding = require "poserr.encoding"

local pack = {}

pack.formats = { json = true, csv = true, lua = true }

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

function readers.json(text, file)
  local packjson = require "poserr.packjson"
  local definition, message, line = packjson.read(text)
  if not definition then return nil, { { line = line, message = message } } end
  file.lines = function () return packjson.lines(text, definition) end
  return definition
end

function readers.csv(text, file)
  local id = file.path:match("([^/\\]+)%.%w+$") or file.path
  local definition, lines = require("poserr.packcsv").read(text, (id:lower():gsub("[^%w]+", "-")))
  if not definition then return nil, lines end
  file.lines = function () return lines end
  return definition
end

function readers.lua(text, file)
  local definition, places, line = require("poserr.luadata").read(text)
  if not definition then return nil, { { line = line, message = places } } end
  file.lines = function ()
    local lines = {}
    for t, place in pairs(places) do
      local _, n = text:sub(1, place):gsub("\n", "\n")
      lines[t] = n + 1
    end
    return lines
  end
  return definition
end

--- Reads a pack's file. path: .json, .csv or .lua; UTF-8 (a byte order mark is allowed), GBK or UTF-16 where iconv is there.
-- Returns the definition (as poserr.define takes it) and a table `file` for pack.problems; or nil, a message with one
-- problem per line ("path:line: what"), a name ("unreadable", "bad_format", "bad_pack") and the list of problems.
function pack.read(path)
  local format = pack.format_of(path)
  local f, why = io.open(path, "rb")
  if not f then return fail("unreadable", path .. ": " .. why:gsub("^.*: ", "")) end
  local bytes, message = f:read("*a")
  f:close()
  if not bytes or message or (bytes == "" and io.open(path .. "/.")) then return fail("unreadable", path .. ": " .. (message or "is a directory")) end
  if not format then return fail("bad_format", path .. ": not the name of a pack; .json, .csv or .lua expected") end
  if not bytes:find("%S") then return fail("bad_pack", path .. ": is empty") end
  local text = encoding.decode(bytes)
  if not text then return fail("bad_pack", path .. ": neither UTF-8 nor GBK") end
  local file = { path = path, format = format }
  local definition, problems = readers[format](text, file)
  if definition then return definition, file end
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
  local list, lines = {}, nil
  local function add(where, message)
    lines = lines or (file and file.lines and file.lines()) or {}
    list[#list + 1] = { file = file and file.path, line = line_of(definition, lines, where), where = in_words(where, file and file.format), message = message }
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
      message = what or line }
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
