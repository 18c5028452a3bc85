-- packtable.lua - tables of codes as vendors have them, which know nothing of packs: what their columns or members
-- mean, in which language their texts are, how their codes look.

local packtable = {}

local TEXTS = { "title", "cause", "steps", "support", "cardholder", "display" }
local FIELDS = { "code", "class", "name", "aliases", "retry", "actor", "severity", "side", "note", "see", "source", "confidence", "when", "captures", "hide" }
-- What others call them, in small letters without blanks, '_' and '-'. `*` is a text whose name does not tell the
-- language for sure: what stands in the cells does. The language that the name is in comes first.
local NAMES, ANY = {}, {}
for name, calls in pairs {
  code = "错误代码 错误码 应答码 返回码 响应码 故障码 故障代码 状态码 结果码 代码 errorcode responsecode returncode resultcode statuscode reasoncode errcode "
    .. "errorno errno respcode retcode",
  name = "名称 标识 errorname identifier constant", aliases = "别名 alias", class = "分类 类别", retry = "重试", note = "备注 remark remarks comment comments notes",
  en = "英文 英文说明 英文描述 english", zh = "中文 中文说明 中文描述 chinese",
  ["en*"] = "title text msg message value meaning description desc errormessage errormsg errordescription errordesc responsemessage explanation details detail",
  ["zh*"] = "含义 说明 描述 错误信息 错误描述 错误说明 返回信息 返回说明 应答信息 响应信息 提示信息 提示",
  ["en*cause"] = "cause reason", ["zh*cause"] = "原因 错误原因", ["en*display"] = "display", ["zh*display"] = "屏幕显示 显示 终端显示",
  ["en*steps"] = "steps action remedy solution", ["zh*steps"] = "处理 处理办法 处理方法 处理方式 处理建议 建议 解决方案 解决方法 解决办法" } do
  for call in calls:gmatch("%S+") do
    local lang, text = name:match("^(%l%l)%*(%l*)$")
    if lang then ANY[call] = { lang = lang, text = text == "" and "title" or text, any = true }
    else NAMES[call] = name end
  end
end

for call in ("序号 no. no# nr. index"):gmatch("%S+") do NAMES[call] = "?" end   -- counts the rows
local known, enum = { ["?"] = true }, { retry = "none now later after-fix other-means verify never",
  actor = "none cardholder cashier merchant support acquirer issuer vendor", severity = "info warning error critical",
  side = "cardholder merchant terminal network acquirer scheme issuer" }
for _, name in ipairs(FIELDS) do known[name] = true end

--- Takes blanks off both ends, in linear time whatever the text is.
function packtable.trim(s)
  return s:find("^%s*$") and "" or s:match("^%s*(.*%S)")
end

local trim = packtable.trim

--- Is the word a language tag: "es", "pt-BR"?
function packtable.language(name)
  return name:match("^(%l%l%l?)$") or name:match("^(%l%l%l?%-%w+)$")
end

-- Headings that are language tags as well: in a vendor's own table no language is meant.
local WORDS = {}
for word in ("id no nr key typ tag api err sn"):gmatch("%a+") do WORDS[word] = true end
local TAGS = { zhcn = "zh", zhhans = "zh", chs = "zh", cn = "zh", enus = "en", engb = "en", eng = "en" }

-- What one name means; nil for nothing. plain: in a vendor's own table.
local function meaning(name, plain)
  if plain and WORDS[name:lower()] then return nil end
  if name:find("^#") then return { field = "?" } end   -- left out
  local call = name:lower():gsub("[ _%-]", "")
  if plain and TAGS[call] then return { lang = TAGS[call], text = "title" } end
  if ANY[call] and not known[name:lower()] then return ANY[call] end
  name = NAMES[call] or name
  if known[name:lower()] then return { field = name:lower() } end
  local lang, text = name:match("^(.-)[%._](%a+)$")
  if not lang then lang, text = name, "title" end
  local tag, region = lang:match("^(%a+)(.*)$")
  lang = tag and tag:lower() .. region
  for _, t in ipairs(TEXTS) do
    if lang and t == text:lower() and packtable.language(lang) then return { lang = lang, text = t } end
  end
  return nil
end

-- Chinese, Japanese, or neither?
local function script(s)
  if s:find("\227[\129\130\131]") then return "ja" end   -- kana
  return s:find("[\228-\233][\128-\191][\128-\191]") and "zh" or nil
end

-- The language of most texts in a column: what its letters say, else English.
local function language_of(cells)
  local count, best = { en = 0, zh = 0, ja = 0 }, "en"
  for _, cell in ipairs(cells) do
    local lang = cell:find("[^%s%d%p]") and (script(cell) or "en")
    if lang then count[lang] = count[lang] + 1 end
  end
  if count.ja > 0 then count.ja, count.zh = count.ja + count.zh, 0 end   -- kana stand among Chinese characters
  for lang, n in pairs(count) do
    if n > count[best] then best = lang end
  end
  return count[best] > 0 and best or nil
end

--- What columns mean. headings: list of names; cells: function (i) -> list of the texts in column i; plain: in a vendor's own table.
-- Returns a list of { field = } or { lang =, text = }, false where a name means nothing.
function packtable.columns(headings, cells, plain)
  local columns, taken = {}, {}
  for i, heading in ipairs(headings) do
    local c = meaning(trim(heading), plain)
    if not c then   -- 错误码(errorCode), Code / 代码
      for part in heading:gsub("（", "("):gsub("）", ")"):gsub("／", "/"):gmatch("[^()/|\n]+") do c = c or meaning(trim(part), plain) end
    end
    columns[i] = c or false
    if c and not c.any then taken[c.field or c.lang .. "." .. c.text] = true end
  end
  for i, c in ipairs(columns) do
    if c and c.any then
      local lang, text = language_of(cells(i)) or c.lang, c.text
      -- A second text beside the title explains it.
      if text == "title" and taken[lang .. ".title"] and not taken[lang .. ".cause"] then text = "cause" end
      taken[lang .. "." .. text] = true
      columns[i] = { lang = lang, text = text }
    end
  end
  return columns
end

-- May the cell of a vendor's own table stand in the field? There, a class or a way to retry are often other words.
local PLAIN = { code = true, name = true, aliases = true, note = true }
local function fits(field, cell)
  if field == "class" then return cell:find("^[%l_]+%.[%l_%.]+$") ~= nil end
  return PLAIN[field] or (enum[field] ~= nil and (" " .. enum[field] .. " "):find(" " .. cell .. " ", 1, true) ~= nil)
end

--- Does one of the headings say that codes stand below it?
function packtable.has_codes(headings)
  for _, c in ipairs(packtable.columns(headings, function () return {} end, true)) do
    if c and c.field == "code" then return true end
  end
  return false
end

--- What a vendor's own table leaves open: the first column that nothing is known of holds the codes, the longest texts
-- are titles. False where nothing is known of any column.
function packtable.assume(columns, cells)
  local code, text, best, most
  for _, c in ipairs(columns) do
    code = code or (c and c.field == "code")
    text = text or (c and c.text ~= nil)
  end
  if not code and not text then return false end
  for i, c in ipairs(not code and columns or {}) do
    if not c then
      columns[i] = { field = "code" }
      break
    end
  end
  for i, c in ipairs(not text and columns or {}) do
    local n = not c and #table.concat(cells(i)) or 0
    if n > (most or 0) then best, most = i, n end
  end
  if best then columns[best] = { lang = language_of(cells(best)) or "en", text = "title" } end
  return true
end

--- A title alone is the short form.
function packtable.shorten(row)
  for key, v in pairs(row) do
    if type(v) == "table" and v.title and key ~= "when" and next(v) == "title" and next(v, "title") == nil then row[key] = v.title end
  end
  return row
end

--- How codes look: a form that takes all of them, as narrow as is safe.
function packtable.form(codes)
  local all = { hex = true, int = true, an = true, word = true, digit = true }
  local least, most, negative, zero = 95, 0, false, false
  local function look(code)
    local digits = code:match("^0[xX](%x+)$")
    all.hex = all.hex and digits ~= nil
    all.int = all.int and code:find("^[+-]?%d+$") ~= nil
    all.an = all.an and code:find("^%w+$") ~= nil
    all.word = all.word and code:find("^[%w_%-%. ]+$") ~= nil
    all.digit = all.digit and code:find("%d") ~= nil
    negative = negative or code:find("^%-") ~= nil
    zero = zero or code:find("^0%d") ~= nil
    local n = #(digits or code)
    least, most = math.min(least, n), math.max(most, n)
  end
  for _, code in ipairs(codes) do
    local first, last = code:match("^(%w+)%-(%w+)$")
    if not (first and #first == #last and first:find("%d")) then first, last = code:match("^(.-)%.%.(.+)$") end
    if not (first and code:find("%d")) then first, last = code:gsub("x", "0"), nil end
    if code:find("^0x%x+$") then first = code end
    look(first)
    if last then look(last) end
  end
  if #codes == 0 or most == 0 then return nil end
  if all.hex and most <= 16 then return "hex" .. most end
  if all.int then
    if negative or most == 1 or most > 12 or (least < most and not zero) then return "int" end
    return "n" .. most
  end
  if all.an and all.digit and most <= 8 and (least == most or most <= 3) then return "an" .. most end
  return all.word and "name" or "text"
end

-- What only a pack has.
local OURS = {}
for word in ("system systems classes groups rules pack layer form base title markers shapes frames sources senders prefixes edition"):gmatch("%a+") do
  OURS[word] = true
end

local function scalar(v)
  if type(v) == "number" and v == math.floor(v) and v >= -2 ^ 53 and v <= 2 ^ 53 then return ("%.0f"):format(v) end
  if v ~= nil and type(v) ~= "table" then return tostring(v) end
  return nil
end

local function number_of(key)
  return (type(key) == "number" or tostring(key):find("^%-?%d")) and tonumber(key) or nil
end

-- The items of a map in the order of its codes.
local function sorted(map)
  local keys = {}
  for key in pairs(map) do keys[#keys + 1] = key end
  table.sort(keys, function (a, b)
    local na, nb = number_of(a), number_of(b)
    if na and nb and na ~= nb then return na < nb end
    if (na == nil) ~= (nb == nil) then return na ~= nil end
    return tostring(a) < tostring(b)
  end)
  return keys
end

-- A table as rows of { [heading] = value }; from[row] is the table that it was. nil if it is none.
local function rows_of(value, depth)
  local rows, from = {}, {}
  local function add(row, source)
    local flat = {}
    for key, v in pairs(source and row or {}) do   -- message = { en = "...", zh = "..." }
      if type(v) == "table" and v[1] == nil then
        row[key] = nil
        for k, item in pairs(v) do
          local inner = meaning(tostring(k), true)
          local name = inner and inner.lang and tostring(k) or key .. "." .. tostring(k)
          flat[name] = item
        end
      end
    end
    for name, item in pairs(flat) do row[name] = item end
    rows[#rows + 1] = row
    from[row] = source
  end
  if type(value) ~= "table" or next(value) == nil or depth > 3 then return nil end
  if value[1] ~= nil and type(value[1]) == "table" then
    for i = 1, #value do
      if type(value[i]) ~= "table" then return nil end
      local row = {}
      for k, v in pairs(value[i]) do
        if k == 1 then row.code = v elseif k == 2 then row.message = v else row[tostring(k)] = v end
      end
      add(row, value[i])
    end
    return rows, from
  end
  if value[1] ~= nil then return nil end   -- a list of texts has no codes
  local holders = {}   -- { "errors": [ ... ] }, { "declined": { "51": "..." }, ... }; what stands beside them is no code
  for _, key in ipairs(sorted(value)) do
    if OURS[key] then return nil end
    local v, named = value[key], false
    for k in pairs(type(v) == "table" and v or {}) do named = named or type(k) == "string" and meaning(k, true) ~= nil end
    if type(v) == "table" and not named then holders[#holders + 1] = key end
  end
  for _, key in ipairs(holders) do
    local inner, inner_from = rows_of(value[key], depth + 1)
    for _, row in ipairs(inner or {}) do
      if #holders > 1 then row.group = row.group or scalar(key) end
      rows[#rows + 1] = row
      from[row] = inner_from[row]
    end
  end
  if #holders > 0 then return rows[1] and rows, from end
  for _, key in ipairs(sorted(value)) do
    local v = value[key]
    if type(v) == "string" then add { code = key, message = v }
    elseif type(v) == "number" and type(key) == "string" then add { code = v, name = key }   -- a constant: ERR_TIMEOUT = -3
    elseif type(v) == "table" then
      local row, own = {}, false
      for k, item in pairs(v) do
        row[tostring(k)] = item
        local c = meaning(tostring(k), true)
        own = own or (c and c.field == "code") or false
      end
      row[own and "name" or "code"] = row[own and "name" or "code"] or key
      add(row, v)
    else return nil end
  end
  return rows, from
end

--- A vendor's own table as a definition of the system `id`; nil if it is a pack, or no table of codes at all.
-- source: the table; where rows were tables, places[row] is set to places[the table].
function packtable.definition(source, id, places)
  local rows, from = rows_of(source, 1)
  if not rows then return nil end
  local headings, seen = {}, {}
  for _, row in ipairs(rows) do
    for key in pairs(row) do
      if not seen[key] then
        seen[key] = true
        headings[#headings + 1] = key
      end
    end
  end
  table.sort(headings, function (a, b)   -- a message is shorter than its description
    local ma, mb = a:find("[mM]e?ss?a?g") ~= nil or a == "text" or a == "title", b:find("[mM]e?ss?a?g") ~= nil or b == "text" or b == "title"
    if ma ~= mb then return ma end
    return a < b
  end)
  local function column_of(i)
    local cells = {}
    for _, row in ipairs(rows) do cells[#cells + 1] = scalar(row[headings[i]]) end
    return cells
  end
  local columns = packtable.columns(headings, column_of, true)
  if not packtable.assume(columns, column_of) then return nil end
  return packtable.fill(headings, columns, id, function ()
    local i = 0
    return function ()
      i = i + 1
      local row, cells = rows[i], {}
      if not row then return nil end
      for k, heading in ipairs(headings) do cells[k] = row[heading] end
      return cells, from[row]
    end
  end, places)
end

-- A list or a map as one text.
local function text_of(t)
  local parts = {}
  for _, key in ipairs(sorted(t)) do
    local item = scalar(t[key])
    parts[#parts + 1] = item and (type(key) == "number" and item or key .. "=" .. item)
  end
  return table.concat(parts, "; ")
end

local LISTS = { aliases = true, see = true, steps = true, support = true }

--- Fills a definition with rows. next_row: function () -> iterator of a list of cells by column, and whose place it has.
-- What no column of a pack takes is kept in the note.
function packtable.fill(headings, columns, id, next_row, places)
  local definition, codes = { system = id, codes = {} }, {}
  for cells, source in next_row() do
    local row, notes = {}, {}
    for i, c in ipairs(columns) do
      local v = cells[i]
      local cell = scalar(v)
      cell = cell and trim(cell:gsub("%c+", " "))
      if type(v) == "table" then cell = c and LISTS[c.field or c.text] and v or text_of(v) end
      local said = cell ~= nil and cell ~= "" and not (c and c.field == "?")
      if said and c and not c.field then
        row[c.lang] = row[c.lang] or {}
        row[c.lang][c.text] = cell
      elseif said and c and c.field == "code" then row[1] = type(v) == "number" and tonumber(cell) or cell   -- a number is spelled by the form
      elseif said and c and c.field == "note" then table.insert(notes, 1, cell)
      elseif said and c and (type(cell) == "table" or fits(c.field, cell)) then row[c.field] = cell
      elseif said then notes[#notes + 1] = trim(headings[i]) .. ": " .. cell end
    end
    for _, lang in ipairs { "en", "zh", "ja" } do   -- what explains a title is one where there is none
      local block = row[lang]
      if block and not block.title then block.title, block.cause = block.cause, nil end
    end
    local title = row.en and row.en.title
    if title and not row.name and title:find("^%u[%u%d]*_[%u%d_]*$") then row.name = title end   -- an identifier, as programs write it
    if #notes > 0 then row.note = table.concat(notes, "; ") end
    if next(row) ~= nil then
      definition.codes[#definition.codes + 1] = packtable.shorten(row)
      codes[#codes + 1] = row[1] and tostring(row[1])
      if places and source then places[row] = places[source] or source end
    end
  end
  definition.form = packtable.form(codes)
  return definition
end

return packtable
