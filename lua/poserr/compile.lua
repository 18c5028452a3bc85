-- compile.lua - from codes/ (or packs) to a C file with the catalog.
-- As a program:  compile.lua [--systems "a b"] [--langs "zh en"] -o builtin.c codes/*.lua codes/*/*.lua
-- As a module:   compile.image(pack), compile.c(image, name), compile.select(pack, systems, langs)

local poserr = require "poserr"

local compile = {}

-- Systems that people mean when they give a bare code come first; the others by name.
local FIRST = { "pos", "unionpay", "iso8583", "iso7816-sw", "emv-tvr", "emv-tsi", "emv-arc", "unionpay-acp", "wechatpay", "alipay",
  "pcsc", "upos", "visa", "mastercard", "http-status", "errno-net" }
local rank = {}
for i, id in ipairs(FIRST) do rank[id] = i end

--- Sorts definitions into the catalog's order: it decides which answer is the first among equals.
function compile.sort(definitions)
  table.sort(definitions, function (a, b)
    local ra, rb = rank[a.system] or 1000, rank[b.system] or 1000
    if ra ~= rb then return ra < rb end
    return tostring(a.system) < tostring(b.system)
  end)
  return definitions
end

local function words(s)
  local set, any = {}, false
  for w in (s or ""):gmatch("[^%s,]+") do set[w] = true; any = true end
  return any and set or nil
end

local FIELDS = { see = true, id = true, how = true, fix = true }   -- of codes and rules: no language tags

-- A copy of a table without languages that are not wanted.
local function without(t, langs)
  local copy = {}
  for k, v in pairs(t) do
    local language = type(k) == "string" and (k:match("^%l%l%l?$") or k:match("^%l%l%l?%-%w+$")) and not FIELDS[k]
    if not language or langs[k] then copy[k] = v end
  end
  return copy
end

-- The rules that some system of the cut can meet: one that names systems, or the schemes whose codes it judges, needs
-- one of them. What remains is no laxer: where a scheme's own rule is not there, the rules of good practice decide.
local function rules_for(rules, systems)
  if not systems or not rules then return rules end
  local function met(names)
    if names == nil then return true end
    for _, id in ipairs(type(names) == "table" and names or { names }) do
      if systems[id] then return true end
    end
    return false
  end
  local out = {}
  for _, r in ipairs(rules) do
    if met(r.system) and met(r.scheme) and (r.scheme or met(r.advice_system)) then out[#out + 1] = r end
  end
  return out
end

--- Cuts a pack down to some systems and languages (sets of words, or nil for all).
-- A base that is left out is no base, and the rules of a system that is left out go with it. When English goes,
-- the catalog is for a terminal: notes, sources and support steps, which are for people at a desk, go too,
-- and what codes would tell a cardholder in their own words; their classes' words remain.
function compile.select(pack, systems, langs)
  local cut = { groups = pack.groups, classes = pack.classes, rules = rules_for(pack.rules, systems), systems = {} }
  for _, d in ipairs(pack.systems) do
    if not systems or systems[d.system] then cut.systems[#cut.systems + 1] = d end
  end
  if systems then
    local there = {}
    for _, d in ipairs(cut.systems) do there[d.system] = true end
    for id in pairs(systems) do
      if not there[id] then return nil, 'no such system "' .. id .. '"' end
    end
    for i, d in ipairs(cut.systems) do
      if d.base and not there[d.base] then
        local copy = {}
        for k, v in pairs(d) do copy[k] = v end
        copy.base, copy.when = nil, nil
        cut.systems[i] = copy
      end
    end
  end
  if langs then
    local lean = not langs.en
    -- A block of texts without the steps for a support engineer and, of a code, without
    -- its own words for the cardholder: its class's are there.
    local function block(t, of_code)
      if type(t) ~= "table" then return t end
      local copy = {}
      for k, v in pairs(t) do
        if k ~= "support" and not (of_code and k == "cardholder") then copy[k] = v end
      end
      return copy
    end
    local function list(l, of_codes)
      local out = {}
      for i, v in ipairs(l or {}) do
        out[i] = without(v, langs)
        if lean then
          for tag in pairs(langs) do out[i][tag] = block(out[i][tag], of_codes) end
          out[i].note, out[i].source, out[i].see = nil, nil, nil
        end
      end
      return out
    end
    cut.classes = list(cut.classes)
    if cut.rules then cut.rules = list(cut.rules) end
    if lean and systems then
      -- Leaves that no code uses keep their title; the rest comes from their root.
      local used = {}
      for _, d in ipairs(cut.systems) do
        for _, c in ipairs(d.codes) do used[c.class or ""] = true end
      end
      for _, class in ipairs(cut.classes) do
        if class[1]:find(".", 1, true) and not used[class[1]] then
          for tag in pairs(langs) do
            local text = class[tag]
            if type(text) == "table" then class[tag] = { title = text.title, display = text.display } end
          end
        end
      end
    end
    local groups = {}
    for k, v in pairs(cut.groups or {}) do groups[k] = without(v, langs) end
    cut.groups = groups
    -- Of a rule, only the reason is in a language: other short keys (id, fix, how) are not.
    local rules = {}
    for i, rule in ipairs(cut.rules or {}) do
      local copy = {}
      for k, v in pairs(rule) do copy[k] = v end
      for _, tag in ipairs { "en", "zh", "es" } do
        if not langs[tag] then copy[tag] = nil end
      end
      if lean then copy.note, copy.source = nil, nil end
      rules[i] = copy
    end
    cut.rules = cut.rules and rules
    for i, d in ipairs(cut.systems) do
      local copy = {}
      for k, v in pairs(d) do copy[k] = v end
      copy.title = type(d.title) == "table" and without(d.title, langs) or d.title
      copy.codes = list(d.codes, true)
      if lean then copy.sources = nil end
      cut.systems[i] = copy
    end
  end
  return cut
end

-- The most frequent value of a field over all codes; nil counts as `missing`.
local function most_frequent(codes, field, missing)
  local count, best = {}, missing
  for _, c in ipairs(codes) do
    local v = c[field] or missing
    if v then count[v] = (count[v] or 0) + 1 end
  end
  for _, c in ipairs(codes) do   -- in order, so that ties always fall alike
    local v = c[field] or missing
    if v and (not best or count[v] > (count[best] or 0)) then best = v end
  end
  return best
end

--- Says the same in fewer bytes: what most codes of a system share moves to the system, and titles that
-- only repeat the class's, in every language, go (unless a base would speak first). Phrases are looked at one language
-- at a time: what they say in another is what their class says.
function compile.compact(pack)
  local classes = {}
  for _, class in ipairs(pack.classes or {}) do classes[class[1]] = class end
  local function title(t) return type(t) == "table" and t.title or t end
  local out = {}
  for k, v in pairs(pack) do out[k] = v end
  out.systems = {}
  for i, d in ipairs(pack.systems) do
    local copy = {}
    for k, v in pairs(d) do copy[k] = v end
    local confidence = d.confidence or most_frequent(d.codes, "confidence", "confirmed")
    local all = true
    for _, c in ipairs(d.codes) do all = all and c.source end
    local source = d.source or (all and most_frequent(d.codes, "source"))
    copy.confidence = confidence ~= "confirmed" and confidence or nil
    copy.source = source or nil
    copy.codes = {}
    for j, c in ipairs(d.codes) do
      local code = {}
      for k, v in pairs(c) do code[k] = v end
      local own = c.confidence or d.confidence or "confirmed"
      code.confidence = own ~= confidence and own or nil
      if c.source == source then code.source = nil end
      local class = classes[c.class]
      if class and not d.base then
        local same, langs = true, {}
        for lang, text in pairs(class) do
          if type(text) == "table" then
            local equal = type(code[lang]) == "string" and code[lang] == title(text)
            if equal then langs[#langs + 1] = lang elseif code[lang] ~= nil then same = false end
          end
        end
        if same or d.form == "text" then
          for _, lang in ipairs(langs) do code[lang] = nil end
        end
      end
      copy.codes[j] = code
    end
    out.systems[i] = copy
  end
  return out
end

-- All characters outside ASCII that a pack's strings hold.
local function characters(value, set)
  if type(value) == "string" then
    for c in value:gmatch("[\194-\244][\128-\191]+") do set[c] = true end
  elseif type(value) == "table" then
    for k, v in pairs(value) do characters(k, set); characters(v, set) end
  end
  return set
end

local function codepoint(c)
  local b1, b2, b3, b4 = c:byte(1, 4)
  if b1 < 0xE0 then return (b1 - 0xC0) * 64 + b2 - 0x80 end
  if b1 < 0xF0 then return ((b1 - 0xE0) * 64 + b2 - 0x80) * 64 + b3 - 0x80 end
  return (((b1 - 0xF0) * 64 + b2 - 0x80) * 64 + b3 - 0x80) * 64 + b4 - 0x80
end

--- The GBK codes of the characters that a pack uses, as the bytes of section PE_GBK.
-- The mapping is iconv's; where there is no iconv the table stays empty and GBK is not read.
function compile.gbk(pack)
  local list = {}
  for c in pairs(characters(pack, {})) do
    if codepoint(c) < 0x10000 then list[#list + 1] = c end
  end
  table.sort(list, function (a, b) return codepoint(a) < codepoint(b) end)
  local name = os.tmpname()
  local f = assert(io.open(name, "wb"))
  for _, c in ipairs(list) do f:write(c, "\n") end
  f:close()
  local pipe = io.popen("iconv -c -f UTF-8 -t GBK '" .. name .. "' 2>/dev/null", "r")
  local out = pipe and pipe:read("*a") or ""
  if pipe then pipe:close() end
  os.remove(name)
  local bytes, i = {}, 0
  for line in out:gmatch("([^\n]*)\n") do
    i = i + 1
    if #line == 2 then
      local u, hi, lo = codepoint(list[i]), line:byte(1, 2)
      bytes[#bytes + 1] = string.char(u % 256, math.floor(u / 256), lo, hi)
    end
  end
  return table.concat(bytes)
end

--- Compiles a pack to an image: `alone` as a catalog of its own, else to be pushed above the built-in one.
-- Returns it, or nil and the problems, one a line.
function compile.image(pack, alone)
  pack = compile.compact(pack)
  return poserr.build(pack, compile.gbk(pack), alone)
end

--- The image as C: `const unsigned char NAME[]` (and, for the built-in catalog, the functions of poserr.h).
function compile.c(image, name, version)
  local out = { "/* Made from definitions; do not edit. */\n#include \"poserr.h\"\n\n" }
  local builtin = name == nil
  out[#out + 1] = builtin and "static const unsigned char catalog[] = {\n"
    or ("extern const unsigned char " .. name .. "[];\nconst unsigned char " .. name .. "[] = {\n")
  for at = 1, #image, 32 do
    local row = { image:byte(at, at + 31) }
    out[#out + 1] = table.concat(row, ",")
    out[#out + 1] = at + 32 <= #image and ",\n" or "\n"
  end
  out[#out + 1] = "};\n"
  if builtin then
    out[#out + 1] = "\nconst unsigned char *poserr_builtin (void) { return catalog; }\n"
      .. "const char *poserr_data_version (void) { return \"" .. version .. "\"; }\n"
  end
  return table.concat(out)
end

--- Adds the texts of a language pack (codes/lang/) to the definitions themselves.
local function translate(pack, language)
  local function key(row)
    local when = {}
    for k, v in pairs(row.when or {}) do when[#when + 1] = k .. "=" .. tostring(v) end
    table.sort(when)
    return row[1] .. "|" .. table.concat(when, ";")
  end
  local function merge(rows, others)
    local index = {}
    for _, row in ipairs(others or {}) do index[key(row)] = row end
    for _, row in ipairs(rows) do
      for k, v in pairs(index[key(row)] or {}) do
        if row[k] == nil then row[k] = v end
      end
    end
  end
  merge(pack.classes, language.classes)
  for id, group in pairs(language.groups or {}) do
    for k, v in pairs(group) do pack.groups[id][k] = pack.groups[id][k] or v end
  end
  local systems = {}
  for _, d in ipairs(language.systems or {}) do systems[d.system] = d end
  for _, d in ipairs(pack.systems) do
    local other = systems[d.system]
    if other then
      for k, v in pairs(other.title or {}) do d.title[k] = d.title[k] or v end
      merge(d.codes, other.codes)
    end
  end
end

--- A pack as C, to be linked into firmware and pushed with poserr_push(r, poserr_catalog_NAME, 1).
-- `packs` is a list of packs; returns the text, or nil and the problems.
function compile.pack(packs, name)
  local whole = { systems = {}, classes = {}, groups = {}, rules = {} }
  for _, pack in ipairs(packs) do
    whole.pack = whole.pack or pack.pack
    if pack.system then whole.systems[#whole.systems + 1] = pack end
    for _, d in ipairs(pack.systems or {}) do whole.systems[#whole.systems + 1] = d end
    for _, class in ipairs(pack.classes or {}) do whole.classes[#whole.classes + 1] = class end
    for id, group in pairs(pack.groups or {}) do whole.groups[id] = group end
    for _, rule in ipairs(pack.rules or {}) do whole.rules[#whole.rules + 1] = rule end
  end
  local image, problems = compile.image(whole)
  if not image then return nil, problems end
  return compile.c(image, "poserr_catalog_" .. name)
end

--- A built-in catalog as C: takes the place of build/builtin.c. The pack has classes, groups and systems;
-- the rules are this module's where it has none.
function compile.catalogue(pack)
  pack.rules = pack.rules or poserr.rules()
  local image, problems = compile.image(pack, true)
  if not image then return nil, problems end
  return compile.c(image, nil, poserr._DATA_VERSION)
end

-- What a file of codes/ returns: a table; or nil and what is wrong.
local function definition(name)
  local chunk, why = loadfile(name)
  if not chunk then return nil, why end
  local good, d = pcall(chunk)
  if not good then return nil, tostring(d) end
  if type(d) ~= "table" then return nil, name .. ": returns no table; begin it with: return {" end
  if not d.systems and not d.classes and not d.rules then
    if type(d.system) ~= "string" then return nil, name .. ": system: missing; name the system that the codes belong to" end
    if type(d.codes) ~= "table" then return nil, name .. ": codes: missing; a system has codes" end
    local n = 0
    for _ in ipairs(d.codes) do n = n + 1 end
    for i, row in pairs(d.codes) do
      if type(i) ~= "number" or i > n or type(row) ~= "table" then
        return nil, ("%s: codes[%s]: stands behind a hole, or is no table with a code; codes is a list of them"):format(name, tostring(i))
      end
    end
  end
  return d
end

--- Reads codes/: a list of files, plain data; language packs only for the languages that are asked for.
-- Returns a pack, the file of each definition, and a list of the files that are none, each with what is wrong.
function compile.read(files, langs)
  local pack, from, languages, bad = { systems = {}, classes = {}, groups = {} }, {}, {}, {}
  for _, name in ipairs(files) do
    local d, why = definition(name)
    if not d then bad[#bad + 1] = why
    elseif d.system then
      pack.systems[#pack.systems + 1] = d
      from[d] = name
    elseif d.rules then
      pack.rules = d.rules
      from[d.rules] = name
    elseif d.systems then
      if langs and langs[name:match("([^/]*)%.lua$")] then languages[#languages + 1] = d end
    else
      pack.classes, pack.groups = d.classes, d.groups
      from[d.classes] = name
    end
  end
  for _, language in ipairs(languages) do translate(pack, language) end
  compile.sort(pack.systems)
  return pack, from, bad
end

-- Ends the program with what is wrong in codes/.
local function refuse(problems)
  io.stderr:write(table.concat(problems, "\n"), "\n", #problems, #problems == 1 and " problem" or " problems", " in codes/\n")
  os.exit(1)
end

local function main(args)
  local files, output, systems, langs = {}, nil, nil, nil
  local i = 1
  while i <= #args do
    if args[i] == "-o" then output = args[i + 1]; i = i + 2
    elseif args[i] == "--systems" then systems = words(args[i + 1]); i = i + 2
    elseif args[i] == "--langs" then langs = words(args[i + 1]); i = i + 2
    else files[#files + 1] = args[i]; i = i + 1 end
  end
  local pack, from, bad = compile.read(files, langs)
  if #bad > 0 then refuse(bad) end
  local problems = require("poserr.lint")(pack, from)
  if #problems > 0 then refuse(problems) end
  for lang in pairs(langs or {}) do
    local there = false
    for _, class in ipairs(pack.classes) do there = there or class[lang] ~= nil end
    if not there then
      io.stderr:write('no text is in the language "', lang, '"\n')
      os.exit(1)
    end
  end
  local cut, why = compile.select(pack, systems, langs)
  if not cut then
    io.stderr:write(why, "\n")
    os.exit(1)
  end
  local image
  image, why = compile.image(cut)
  if not image then
    -- systems[12].codes[3].class: as the file and the code.
    local function place(n, rest)
      local d = cut.systems[tonumber(n)]
      return from[d] .. ": " .. rest:gsub("^codes%[(%d+)%]", function (k)
        return ('codes[%s] ("%s")'):format(k, tostring(d.codes[tonumber(k)][1]))
      end)
    end
    problems = {}
    for line in why:gmatch("[^\n]+") do
      if line:find("^rules%[") then line = from[pack.rules] .. ": " .. line
      elseif line:find("^classes%[") then line = from[pack.classes] .. ": " .. line end
      problems[#problems + 1] = line:gsub("^systems%[(%d+)%]%.?(.*)$", place)
    end
    refuse(problems)
  end
  local version = assert(io.open("codes/VERSION")):read("*l")
  local f = assert(io.open(output, "wb"))
  f:write(compile.c(image, nil, version))
  f:close()
  local phrases = 0
  for _, d in ipairs(cut.systems) do phrases = phrases + (d.form == "text" and 1 or 0) end
  print(("catalog: %d systems, %d lists of phrases, %d bytes"):format(#cut.systems - phrases, phrases, #image))
end

if arg and arg[0] and arg[0]:match("compile%.lua$") then main(arg) end

return compile
