-- packcsv.lua - a pack as a spreadsheet. Rows that begin with '#' say what the system is (#system, #form, #base, #title.zh,
-- #markers, #source.S1 ...), then comes a row of column names, then a row for each code. `# ` begins a comment.
-- Lists stand in one cell, parted by " | " or by line ends; conditions are "key=value;key=value".

local csv = require "poserr.csv"

local packcsv = {}

local TEXTS = { "title", "cause", "steps", "support", "cardholder", "display" }
local LISTS = { aliases = true, see = true, markers = true, senders = true, shapes = true, frames = true, prefixes = true, bytes = true,
  steps = true, support = true }
local COLUMNS = { "code", "class", "name", "aliases", "retry", "actor", "severity", "side", "TEXTS", "note", "see", "source", "confidence",
  "when", "captures", "hide" }
local DIRECTIVES = { "pack", "layer", "system", "base", "form", "lsb", "bytes", "prefixes", "markers", "senders", "shapes", "frames", "when" }
-- What spreadsheets call the columns, in small letters without blanks, '_' and '-'.
local NAMES = {}
for name, calls in pairs {
  code = "错误代码 错误码 应答码 返回码 响应码 故障码 故障代码 代码 errorcode responsecode returncode resultcode statuscode errcode respcode",
  name = "名称 标识 errorname identifier constant", aliases = "别名 alias", class = "分类 类别", retry = "重试", note = "备注 remark remarks comment comments notes",
  en = "英文 英文说明 english title message meaning description errormessage",
  zh = "中文 含义 说明 描述 中文说明 错误信息 错误描述 返回信息 应答信息 chinese",
  ["en.cause"] = "cause reason", ["zh.cause"] = "原因 错误原因", ["en.display"] = "display", ["zh.display"] = "屏幕显示 显示 终端显示",
  ["en.steps"] = "steps action remedy solution", ["zh.steps"] = "处理 处理办法 处理方法 处理方式 处理建议 解决方案 解决方法 解决办法" } do
  for call in calls:gmatch("%S+") do NAMES[call] = name end
end

local known, directive = {}, {}
for _, name in ipairs(COLUMNS) do known[name] = true end
for _, name in ipairs(DIRECTIVES) do directive[name] = true end
known.TEXTS = nil

local function trim(s)
  return (s:gsub("^%s+", ""):gsub("%s+$", ""))
end

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

local function language(name)
  return name:match("^(%l%l%l?)$") or name:match("^(%l%l%l?%-%w+)$")
end

-- What a column means: a field, or a language and a text. nil for none.
local function column(name)
  name = trim(name)
  name = NAMES[name:lower():gsub("[ _%-]", "")] or name
  if known[name:lower()] then return { field = name:lower() } end
  local lang, text = name:match("^(.-)[%._](%a+)$")
  if not lang then lang, text = name, "title" end
  local tag, region = lang:match("^(%a+)(.*)$")
  lang = tag and tag:lower() .. region
  for _, t in ipairs(TEXTS) do
    if lang and t == text:lower() and language(lang) then return { lang = lang, text = t } end
  end
  return nil
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
  for key, v in pairs(code) do   -- a title alone is the short form
    if type(v) == "table" and v.title and key ~= "when" then
      local only = true
      for k in pairs(v) do if k ~= "title" then only = false end end
      if only then code[key] = v.title end
    end
  end
  return code
end

--- Reads a pack. fallback: id of the system if no row says it. Returns the definition and a table of the lines of its
-- tables; or nil and a list of problems { line=, message= }.
function packcsv.read(text, fallback)
  local rows, message, line = csv.read(text)
  if not rows then return nil, { { line = line, message = message } } end
  local problems, lines, pack, systems = {}, {}, {}, {}
  local definition, header
  for _, row in ipairs(rows) do
    local function problem(what) problems[#problems + 1] = { line = row.line, message = what } end
    local name = row[1]:match("^#%s*(.-)%s*$")
    if name and not name:find(".", 1, true) then name = name:lower() end
    local comment = name and (name == "" or row[1]:find("^#%s")) or not table.concat(row):find("%S")   -- or an empty row, padded
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
      header = {}
      if not definition then
        definition = { codes = {} }
        systems[1] = definition
        lines[definition] = row.line
      end
      for i, cell in ipairs(row) do
        header[i] = column(cell)
        if cell:find("%S") and not header[i] then
          problem(('unknown column "%s"; code, class, en, zh, zh.cause, zh.steps, retry, actor, note ... are known'):format(trim(cell)))
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
      if type(key) == "string" and language(key) and not known[key] then
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
