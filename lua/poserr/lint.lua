-- lint.lua - what the schema cannot say: is a definition well written?
-- The schema itself (types, fields, forms, duplicates, rows that never match, classes and bases that
-- do not exist) is checked by the builder; here are the rules of house style and of good service.

local traditional = require "poserr.traditional"

local COLUMNS = 16     -- of a terminal's display; a Chinese character takes two
local NOTE = 140       -- bytes of a note
local WORDS_MIN, WORDS_MAX = 2, 7   -- of an English title
local TEXTS = { "title", "cause", "steps", "support", "cardholder", "display" }
local LISTS = { "markers", "senders", "shapes", "frames", "prefixes" }
local DEFAULTS = { "retry", "actor", "severity", "side" }
local LANGUAGES = { "en", "zh" }

-- Words that tell a customer at the counter what the bank suspects.
local FORBIDDEN = { "stolen", "lost", "fraud", "risk", "suspicious", "suspect", "blacklist",
  "被盗", "被窃", "失窃", "丢失", "挂失", "遗失", "欺诈", "盗刷", "盗用", "伪冒", "作弊", "风险", "风控", "黑名单", "可疑" }

local CHARACTER = "[%z\1-\127\194-\244][\128-\191]*"
local HAN = "[\228-\233][\128-\191][\128-\191]"

local function columns(s)
  local n = 0
  for c in s:gmatch(CHARACTER) do n = n + (#c > 1 and 2 or 1) end   -- GBK fonts are two columns wide beyond ASCII
  return n
end

local function words(s)
  local n = 0
  for _ in s:gmatch("%S+") do n = n + 1 end
  return n
end

local function blank_ends(s)
  return s:find("^%s") or s:find("%s$") or s:find("[\t\r\n]") or s:find("  ", 1, true)
end

-- A text's own problems, wherever it stands.
local function check_text(say, field, s, lang, strict)
  if s == "" then say(field, "empty; leave it out") return end
  if blank_ends(s) then say(field, "blank at an end, two blanks or a tab; remove it") end
  if lang == "zh" then
    for c in s:gmatch(HAN) do
      if traditional[c] then say(field, "%s is not a simplified character; write the simplified one", c) break end
    end
    if strict and not s:find(HAN) then say(field, 'no Chinese in "%s"; translate it', s) end
  elseif lang == "en" and s:find(HAN) then
    say(field, "Chinese in an English text; translate it")
  end
end

local function check_title(say, field, s, lang, strict)
  check_text(say, field, s, lang, strict)
  if not strict then return end
  if s:find("[%.!]$") or s:find("。$") or s:find("！$") then say(field, 'a stop at the end of "%s"; remove it', s) end
  if lang == "en" then
    local n = words(s)
    if n < WORDS_MIN then say(field, '"%s" is one word; say what is wrong in %d to %d words', s, WORDS_MIN, WORDS_MAX)
    elseif n > WORDS_MAX then say(field, "%d words, at most %d; shorten it", n, WORDS_MAX) end
    if s:find("^%l+[ ,]") then say(field, '"%s" begins with a small letter; sentence case', s) end
  end
end

local function check_list(say, field, list, lang)
  if type(list) ~= "table" then return end
  if #list == 0 then say(field, "an empty list; leave it out") end
  for i = 1, #list do
    if type(list[i]) == "string" then check_text(say, field .. "[" .. i .. "]", list[i], lang) end
  end
end

-- Labels are found whatever their case, blanks, '_' and '-': one spelling is enough.
local function check_folded(say, field, list)
  local seen = {}
  for i, label in ipairs(type(list) == "table" and list or {}) do
    if type(label) == "string" then
      local folded = label:lower():gsub("[%s_%-]", "")
      if seen[folded] then say(field .. "[" .. i .. "]", '"%s" equals "%s" when case, blanks, _ and - are folded; remove one', label, seen[folded]) end
      seen[folded] = label
    end
  end
end

-- The texts of one language: a title or a block.
local function check_block(say, lang, block, strict)
  if type(block) == "string" then check_title(say, lang, block, lang, strict) return end
  if type(block) ~= "table" then return end
  for _, name in ipairs(TEXTS) do
    local v, field = block[name], lang .. "." .. name
    if type(v) == "table" then check_list(say, field, v, lang)
    elseif type(v) == "string" then
      if name == "title" then check_title(say, field, v, lang, strict) else check_text(say, field, v, lang) end
      if name == "display" then
        local n = columns(v)
        if n > COLUMNS then say(field, "%d columns wide, at most %d; shorten it", n, COLUMNS) end
      elseif name == "cardholder" then
        local lower = v:lower()
        for _, word in ipairs(FORBIDDEN) do
          if lower:find(word, 1, true) then
            say(field, 'the customer must not hear "%s"; tell what to do instead', word)
          end
        end
      end
    end
  end
  if strict and not block.title then say(lang .. ".title", "missing") end
end

local function check_source(say, row, sources, strict)
  if type(row.source) == "string" then
    for key in row.source:gmatch("%S+") do
      if not (sources and sources[key]) then say("source", 'no source "%s" in sources; add it there', key) end
    end
    if strict and row.confidence == nil and words(row.source) < 2 then
      say("confidence", 'one source does not confirm; set confidence = "single"')
    end
  elseif strict and row.source == nil and row.confidence ~= "general" then
    say("source", 'missing; name a key of sources, or set confidence = "general"')
  end
end

local function check_see(say, row, registry)
  local list = row.see
  if type(list) == "string" then list = { list } end
  if type(list) ~= "table" or not registry then return end
  for _, link in ipairs(list) do
    if type(link) == "string" then
      local system, code = link:match("^([^:]+):(.+)$")
      if not system then say("see", '"%s" is no link; write system:code', link)
      elseif not registry.lookup(system, code) then say("see", 'no entry "%s"; correct the link or remove it', link) end
    end
  end
end

local function check_row(say, row, context)
  local code, strict = row[1], context.strict
  if type(code) == "string" and blank_ends(code) then say("[1]", "blank or tab around the code; remove it") end
  if type(row.name) == "string" then check_text(say, "name", row.name) end
  check_list(say, "aliases", row.aliases)
  check_list(say, "see", row.see)
  for _, lang in ipairs(LANGUAGES) do
    if row[lang] == nil then
      if strict then say(lang .. ".title", "missing; every entry has a title in English and Chinese") end
    else check_block(say, lang, row[lang], strict) end
  end
  check_source(say, row, context.sources, strict)
  check_see(say, row, context.registry)
  if type(row.note) == "string" then
    check_text(say, "note", row.note)
    if strict and #row.note > NOTE then say("note", "%d bytes, at most %d; keep the fact alone", #row.note, NOTE) end
  end
  if strict then
    local class = context.classes[row.class]
    if row.class == nil then say("class", "missing")
    elseif type(row.class) == "string" and not row.class:find(".", 1, true) then
      say("class", '"%s" is a branch; choose one of its leaves', row.class)
    end
    for _, field in ipairs(DEFAULTS) do
      if class and row[field] ~= nil and row[field] == class[field] then
        say(field, '"%s" is what its class says already; leave it out', tostring(row[field]))
      end
    end
  end
end

local function check_classes(pack, file, problems)
  for id, group in pairs(pack.groups or {}) do
    for _, lang in ipairs(LANGUAGES) do
      local function say(field, format, ...)
        problems[#problems + 1] = ("%s: groups.%s: %s: %s"):format(file, id, field, format:format(...))
      end
      if type(group[lang]) ~= "table" or not group[lang].title then say(lang .. ".title", "missing; a group has a title in every language")
      else check_block(say, lang, group[lang], false) end
    end
  end
  for i, row in ipairs(pack.classes or {}) do
    local function say(field, format, ...)
      problems[#problems + 1] = ('%s: classes[%d] ("%s"): %s: %s'):format(file, i, tostring(row[1]), field, format:format(...))
    end
    for _, lang in ipairs(LANGUAGES) do
      local block = row[lang]
      if type(block) ~= "table" then say(lang, "missing; a class explains every entry in it")
      else
        check_block(say, lang, block, false)
        for _, name in ipairs(TEXTS) do
          if block[name] == nil then say(lang .. "." .. name, "missing; a class explains every entry in it") end
        end
      end
    end
  end
end

-- A registry that knows the pack, to follow links; nil if the pack does not build (the builder says why).
local function registry_of(pack)
  local registry = require("poserr").new()
  local ok = registry.define(pack)
  return ok and registry or nil
end

--- Checks a pack's style.
-- pack: a definition or a pack of them (tables as codes/ has them); from: table of file names by
-- definition, or nil; options.strict (default true): all house rules of codes/. With strict = false only
-- what is wrong in anybody's pack: broken links, texts too wide or unfit for customers, stray blanks.
-- Returns a list of problems, each "file: codes[3] ("51"): field: what is wrong; remedy". Empty if there are none.
return function (pack, from, options)
  local strict = not options or options.strict ~= false
  local problems, classes = {}, {}
  for _, row in ipairs(pack.classes or {}) do classes[row[1]] = row end
  if strict and pack.classes then check_classes(pack, from and from[pack.classes] or "classes", problems) end
  local registry = registry_of(pack)
  for _, d in ipairs(pack.systems or { pack }) do
    local file = from and from[d] or tostring(d.system)
    local function say(field, format, ...)
      problems[#problems + 1] = ("%s: %s: %s"):format(file, field, format:format(...))
    end
    for _, name in ipairs(LISTS) do check_list(say, name, d[name]) end
    check_folded(say, "markers", d.markers)
    for _, lang in ipairs(LANGUAGES) do
      local title = type(d.title) == "table" and d.title[lang] or nil
      if title then check_text(say, "title." .. lang, title, lang)
      elseif strict then say("title." .. lang, "missing") end
    end
    if strict and not (type(d.sources) == "table" and next(d.sources)) then say("sources", "missing; say where the facts come from") end
    local rows = type(d.codes) == "table" and d.codes or {}
    if #rows == 0 and strict then say("codes", "an empty list; a system has codes") end
    local context = { strict = strict, sources = d.sources, classes = classes, registry = registry }
    for i, row in ipairs(rows) do
      if type(row) == "table" then
        check_row(function (field, format, ...)
          problems[#problems + 1] = ('%s: codes[%d] ("%s"): %s: %s'):format(file, i, tostring(row[1]), field, format:format(...))
        end, row, context)
      end
    end
  end
  return problems
end
