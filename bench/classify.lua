-- How often poserr.classify is right about words that it has not seen.
--   lua bench/classify.lua [stride]     every stride-th entry (default 7; 1 takes minutes)
-- 1. Cross-validation: titles and names of each system, with that system, its bases, the systems that build on it
--    and its twins (half of its titles are the same) left out.
-- 2. bench/unseen.tsv: labels and messages of other sources.
-- Prints the share of right answers for class, first part of the class, and group.
local poserr = require "poserr"

local stride = tonumber(arg and arg[1]) or 7
local here = (arg and arg[0] or "bench/classify.lua"):match("^(.*[/\\])") or "./"

local ids, base, titles, entries = {}, {}, {}, {}
for id in poserr.systems() do
  ids[#ids + 1] = id
  base[id] = poserr.info(id).base
  titles[id] = { n = 0 }
  for _, entry in poserr.codes(id) do
    entries[#entries + 1] = entry
    local title = entry.en and entry.en.title
    if title and not titles[id][title .. entry.class] then
      titles[id][title .. entry.class] = true
      titles[id].n = titles[id].n + 1
    end
  end
end

local without = {}
for _, id in ipairs(ids) do
  local set = { [id] = true }
  local b = base[id]
  while b do set[b] = true; b = base[b] end
  for _, other in ipairs(ids) do
    b = other
    while b do if b == id then set[other] = true end; b = base[b] end
    local same = 0
    for title in pairs(titles[id]) do if title ~= "n" and titles[other][title] then same = same + 1 end end
    if same * 2 >= titles[id].n and titles[id].n > 0 then set[other] = true end
  end
  without[id] = {}
  for other in pairs(set) do table.insert(without[id], other) end
end

local group = {}
for path, class in poserr.classes() do group[path] = class.group end
local function root(path) return (path:gsub("%..*", "")) end

local function new() return { n = 0, class = 0, root = 0, group = 0, how = {}, bands = {} } end
local function judge(score, text, class, opts)
  local v = poserr.classify(text, opts)
  score.n = score.n + 1
  if v.class == class then score.class = score.class + 1 end
  if root(v.class) == root(class) then score.root = score.root + 1 end
  if group[v.class] == group[class] then score.group = score.group + 1 end
  local band = v.how .. " " .. math.floor(v.confidence / 20) * 20
  local b = score.bands[band] or { n = 0, right = 0 }
  score.bands[band] = b
  b.n = b.n + 1
  if v.class == class then b.right = b.right + 1
  elseif os.getenv("POSERR_SHOW") then print(text, "is " .. class, "not " .. v.class, v.how, v.confidence) end
end

local function report(name, s)
  print(("%-60s n = %5d   class %5.1f %%   root %5.1f %%   group %5.1f %%"):format(
    name, s.n, 100 * s.class / s.n, 100 * s.root / s.n, 100 * s.group / s.n))
end
local function add(all, s)
  for band, b in pairs(s.bands) do
    local a = all[band] or { n = 0, right = 0 }
    all[band] = a
    a.n = a.n + b.n
    a.right = a.right + b.right
  end
end

local bands = {}
local began = os.clock()
local asked = 0
for _, kind in ipairs { "en", "zh", "name" } do
  local score = new()
  for i = 1, #entries, stride do
    local e = entries[i]
    local text = kind == "name" and e.name or type(e[kind]) == "table" and e[kind].title
    if text and not e.system:find("^phrases") then judge(score, text, e.class, { without = without[e.system] }) end
  end
  asked = asked + score.n
  report("catalogue, " .. kind, score)
  add(bands, score)
end
print(("%.1f ms each"):format(1000 * (os.clock() - began) / asked))

local all, unseen, section = {}, nil, nil
local file = assert(io.open(here .. "unseen.tsv"))
local function close() if unseen and unseen.n > 0 then report(section, unseen); add(all, unseen) end end
for line in file:lines() do
  local class, text = line:match("^([%w_.]+)\t(.+)$")
  if class then judge(unseen, text, class)
  else close(); section, unseen = line:gsub("^# *", ""), new() end
end
close()
file:close()
print("how, confidence from   n   right")
for _, set in ipairs { bands, all } do
  local order = {}
  for band in pairs(set) do order[#order + 1] = band end
  table.sort(order)
  for _, band in ipairs(order) do
    print(("  %-14s %6d %6.1f %%"):format(band, set[band].n, 100 * set[band].right / set[band].n))
  end
end
