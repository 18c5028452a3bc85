-- packcsv.lua - a pack as a spreadsheet. Rows that begin with '#' say what the system is (#system, #form, #base, #title.zh,
-- #markers, #source.S1 ...), then comes a row of column names, then a row for each code. `# ` begins a comment.
-- Lists stand in one cell, parted by " | " or by line ends; conditions are "key=value;key=value".

local csv = require "poserr.csv"
local packtable = require "poserr.packtable"
local trim = packtable.trim

local packcsv = {}

local TEXTS = { "title", "cause", "steps", "support", "cardholder", "display" }
local LISTS = { aliases = true, see = true, markers = true, senders = true, shapes = true, frames = true, prefixes = true, bytes = true,
  steps = true, support = true }
local COLUMNS = { "code", "class", "name", "aliases", "retry", "actor", "severity", "side", "TEXTS", "note", "see", "source", "confidence",
  "when", "captures", "hide" }
local DIRECTIVES = { "pack", "layer", "system", "base", "form", "lsb", "bytes", "prefixes", "markers", "senders", "shapes", "frames", "when" }
local known, directive = {}, {}
for _, name in ipairs(COLUMNS) do known[name] = true end
for _, name in ipairs(DIRECTIVES) do directive[name] = true end
known.TEXTS = nil

local function items(cell)
  local list = {}
  if cell:find("\n", 1, true) then
    for item in cell:gmatch("[^\n]+") do
      if item:find("%S") then list[#list + 1] = trim(item) end
    end
  else
    for item in (cell .. "|"):gmatch("([^|]*)|") do
      if item:find("%S") then list[#list + 1] = trim(item) end
    end
  end
  return list
end

local function condition(cell)
  local t = {}
  for key, value in cell:gmatch("([^=;]+)=([^;]*)") do t[trim(key)] = trim(value) end
  return t
end

local function value_of(field, cell)
  if LISTS[field] then return items(cell) end
  if field == "when" then return condition(cell) end
  if field == "hide" then
    local lower = cell:lower()
    if lower == "true" or lower == "yes" or lower == "1" or lower == "x" then return true end
    if lower == "false" or lower == "no" or lower == "0" then return false end
    return cell
  end
  return (cell:gsub("%s*\n%s*", " "))   -- a line of text, whatever the cell's width broke it into
end

local function add_directive(definition, name, cell, problem)
  local key, sub = name:match("^(%w+)%.(.+)$")
  key = key and key:lower()
  if name == "title" then key, sub = "title", "en" end
  if key == "title" then
    definition.title = definition.title or {}
    definition.title[sub] = cell
  elseif key == "source" or key == "sources" then
    definition.sources = definition.sources or {}
    definition.sources[sub] = cell
  elseif directive[name] then
    definition[name] = name == "lsb" and tonumber(cell) or value_of(name, cell)
  else
    problem('unknown row "#' .. name .. '"; one of #' .. table.concat(DIRECTIVES, ", #") .. ", #title.en, #source.S1")
  end
end

local function read_row(row, header, problem)
  local code, lines = {}, nil
  for i, cell in ipairs(row) do
    local c = header[i]
    cell = trim(cell)
    if cell ~= "" and c then
      if c.field == "code" then code[1] = cell
      elseif c.field then code[c.field] = value_of(c.field, cell)
      else
        code[c.lang] = code[c.lang] or {}
        code[c.lang][c.text] = value_of(c.text, cell)
      end
    elseif cell ~= "" and not c then
      lines = i
    end
  end
  if lines then problem(("cell %d has no column name"):format(lines)) end
  return packtable.shorten(code)
end

-- What a row begins with: the name of a #row, true for a comment or an empty row, nil for cells.
local function row_name(row)
  local name = row[1]:match("^#%s*(.-)%s*$")
  if name and not name:find(".", 1, true) then name = name:lower() end
  if name and (name == "" and not (row[2] or ""):find("%S") or row[1]:find("^#%s")) or not table.concat(row):find("%S") then return true end
  return name ~= "" and name or nil
end

-- The cells of a column, in the rows up to the next that is not of this table.
local function column_of(rows, from)
  return function (i)
    local cells = {}
    for at = from, #rows do
      local name = row_name(rows[at])
      if type(name) == "string" then break end
      if not name then cells[#cells + 1] = trim(rows[at][i] or "") end
    end
    return cells
  end
end

--- A vendor's own table: no row says that it is a pack. rows: lists of cells with `line`; the first names the columns,
-- if it is not a code itself. Returns the definition and the lines of its tables; nil if none of the names says anything.
function packcsv.plain(rows, id)
  local at, lines = 1, {}
  while rows[at] and row_name(rows[at]) do at = at + 1 end
  local headings = rows[at]
  if not headings then return nil end
  local columns = packtable.columns(headings, column_of(rows, at + 1), true)
  if not packtable.assume(columns, column_of(rows, at + 1)) then
    if not headings[1]:find("^%-?%w*%d") then return nil end
    headings, columns = { line = headings.line }, { { field = "code" } }   -- the first row is a code already
    for i in ipairs(rows[at]) do headings[i], columns[i] = "column " .. i, columns[i] or false end
    at = at - 1
    packtable.assume(columns, column_of(rows, at + 1))
  end
  local definition = packtable.fill(headings, columns, id, function ()
    return function ()
      repeat at = at + 1 until not rows[at] or not row_name(rows[at])
      local row, cells = rows[at], {}
      if not row then return nil end
      for i, cell in ipairs(row) do
        local c = columns[i]
        cells[i] = c and LISTS[c.field or c.text] and cell:find("[|\n]") and items(cell) or cell
      end
      return cells, row.line
    end
  end, lines)
  lines[definition] = headings.line
  return definition, lines
end

--- Reads a pack. fallback: id of the system if no row says it. Returns the definition and a table of the lines of its
-- tables, and true if the file says nothing of a pack; or nil and a list of problems { line=, message= }.
function packcsv.read(text, fallback)
  local rows, message, line = csv.read(text)
  if not rows then return nil, { { line = line, message = message } } end
  local plain = true
  for _, row in ipairs(rows) do plain = plain and type(row_name(row)) ~= "string" end
  if plain then
    local definition, lines = packcsv.plain(rows, fallback)
    if definition then return definition, lines, true end
  end
  local problems, lines, pack, systems = {}, {}, {}, {}
  local definition, header
  for at, row in ipairs(rows) do
    local function problem(what) problems[#problems + 1] = { line = row.line, message = what } end
    local name = row_name(row)
    local comment = name == true
    if name and not comment then
      local cell = trim(row[2] or "")
      if name == "pack" or name == "layer" then pack[name] = cell
      else
        if not definition or name == "system" then
          if not (definition and not definition.system and not definition.codes[1]) then
            definition = { codes = {} }
            systems[#systems + 1] = definition
          end
          lines[definition] = row.line
          header = nil
        end
        if cell ~= "" then add_directive(definition, name, cell, problem) end
      end
    elseif not comment and not header then
      header = packtable.columns(row, column_of(rows, at + 1))
      if not definition then
        definition = { codes = {} }
        systems[1] = definition
        lines[definition] = row.line
      end
      for i, cell in ipairs(row) do
        if cell:find("%S") and not header[i] then
          problem(('unknown column "%s"; "#%s" leaves it out; code, class, en, zh, zh.cause, zh.steps, retry, actor, note ... are known')
            :format(trim(cell), trim(cell)))
          header[i] = { field = "?" }
        end
        local means = header[i] and (header[i].field or header[i].lang .. "." .. header[i].text)
        if means and means ~= "?" then
          if header[means] then problem(('columns "%s" and "%s" are both %s; leave one out'):format(header[means], trim(cell), means:gsub("%.title$", ""))) end
          header[means] = trim(cell)
        end
      end
    elseif not comment then
      local code = read_row(row, header, problem)
      code["?"] = nil
      lines[code] = row.line
      definition.codes[#definition.codes + 1] = code
    end
  end
  if #systems == 0 then problems[#problems + 1] = { line = 1, message = "no row with column names and codes" } end
  if #problems > 0 then return nil, problems end
  for _, d in ipairs(systems) do d.system = d.system or fallback end
  local result = #systems == 1 and systems[1] or { systems = systems }
  result.pack, result.layer = pack.pack, pack.layer
  lines[result] = lines[result] or 1
  return result, lines
end

--
-- Writing
--

local function cell_of(field, v)
  if v == nil then return "" end
  if type(v) == "table" and LISTS[field] then
    for _, item in ipairs(v) do
      if item:find("|", 1, true) then return table.concat(v, "\n") .. "\n" end
    end
    return table.concat(v, " | ")
  end
  if field == "when" then
    local list = {}
    for key, value in pairs(v) do list[#list + 1] = key .. "=" .. value end
    table.sort(list)
    return table.concat(list, ";")
  end
  return tostring(v)
end

-- The columns that a system's codes need.
local function columns_of(codes)
  local fields, langs, texts = {}, {}, {}
  for _, code in ipairs(codes) do
    for key, v in pairs(code) do
      if type(key) == "string" and packtable.language(key) and not known[key] then
        if not texts[key] then
          texts[key] = {}
          langs[#langs + 1] = key
        end
        if type(v) == "table" then for text in pairs(v) do texts[key][text] = true end
        else texts[key].title = true end
      else fields[key] = true end
    end
  end
  table.sort(langs)
  local list = { { field = "code", name = "code" } }
  for _, field in ipairs(COLUMNS) do
    if field == "TEXTS" then
      for _, lang in ipairs(langs) do
        for _, text in ipairs(TEXTS) do
          if texts[lang][text] then list[#list + 1] = { lang = lang, text = text, name = text == "title" and lang or lang .. "." .. text } end
        end
      end
    elseif fields[field] then list[#list + 1] = { field = field, name = field } end
  end
  return list
end

local function sorted(t)
  local keys = {}
  for k in pairs(t) do keys[#keys + 1] = k end
  table.sort(keys, function (a, b) return #a ~= #b and #a < #b or #a == #b and a < b end)
  return keys
end

local function write_system(out, definition)
  for _, name in ipairs(DIRECTIVES) do
    if definition[name] ~= nil and name ~= "pack" and name ~= "layer" then out { "#" .. name, cell_of(name, definition[name]) } end
    if name == "system" then
      local title = definition.title
      if type(title) == "string" then title = { en = title } end
      for _, lang in ipairs(sorted(title or {})) do out { "#title." .. lang, title[lang] } end
    end
  end
  for _, key in ipairs(sorted(definition.sources or {})) do out { "#source." .. key, definition.sources[key] } end
  local columns, names = columns_of(definition.codes or {}), {}
  for i, c in ipairs(columns) do names[i] = c.name end
  out(names)
  for _, code in ipairs(definition.codes or {}) do
    local row = {}
    for i, c in ipairs(columns) do
      if c.field == "code" then row[i] = tostring(code[1])
      elseif c.field then row[i] = cell_of(c.field, code[c.field])
      else
        local block = code[c.lang]
        if type(block) == "string" then block = { title = block } end
        row[i] = cell_of(c.text, block and block[c.text])
      end
    end
    out(row)
  end
end

--- A pack as CSV, or nil and why it cannot be.
function packcsv.write(pack)
  if pack.classes or pack.rules or pack.groups then return nil, "classes and rules have no place in CSV; take JSON or Lua" end
  local lines = {}
  local function out(row) lines[#lines + 1] = csv.write(row) .. "\r\n" end
  for _, name in ipairs { "pack", "layer" } do
    if pack[name] then out { "#" .. name, pack[name] } end
  end
  for _, definition in ipairs(pack.systems or { pack }) do write_system(out, definition) end
  return table.concat(lines)
end

return packcsv
