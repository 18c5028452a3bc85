-- keys.lua - the keys of the scanner, one a line, for the peers: names, markers, phrases, the fixed parts of shapes
-- and frames, in UTF-8.  Usage: lua keys.lua codes/*/*.lua > keys
-- A marker stands in each way that poserr reads it: joined, with '_', with a blank.

local seen, list = {}, {}
local function add (s)
  s = s:gsub("^%s+", ""):gsub("%s+$", "")
  local low = s:lower()
  if #s >= 2 and not s:find("[\n%c]") and not seen[low] then
    seen[low] = true
    list[#list + 1] = s
  end
end

-- Identifiers that say something alone; words of a language do not.
local function is_name (s)
  return #s >= 5 and (s:find("[_.]") or s:find("%d.*%a") or s:find("%a.*%d") or s:find("%l%u.*%l%u") or (#s >= 7 and s == s:upper())) and s:find("%a%a") and not s:find("[:/]")
end

local function phrase_or_name (s)
  if s:find("[\128-\255]") or s:find(" ") then
    if #s >= 5 then add(s) end
  elseif is_name(s) then add(s) end
end

for _, file in ipairs(arg) do
  local d = dofile(file)
  if type(d) == "table" and d.system then
    for _, m in ipairs(d.markers or {}) do
      local apart = m:gsub("(%l)(%u)", "%1 %2")
      add(m)
      add((apart:gsub("[ _-]", "")))
      add((apart:gsub("[ _-]", "_")))
      add((apart:gsub("[ _-]", " ")))
    end
    for _, s in ipairs(d.shapes or {}) do
      local head = s:match("^[^{]*")
      if #head < 2 then head = s:gsub("^{[^}]*}", ""):match("^[^{]*") end
      add(head)
    end
    for _, f in ipairs(d.frames or {}) do
      local head = f:match("^%x*")
      add(head)
      add((head:gsub("(%x%x)", "%1 ")))
      add((head:gsub("(%x%x)", "%1-"):gsub("%-$", "")))
    end
    for _, c in ipairs(d.codes) do
      if d.form == "hresult" then add(c[1]) end
      if d.form == "name" or d.form == "text" or d.form == "compound" then phrase_or_name(c[1]) end
      if c.name then phrase_or_name(c.name) end
      for _, a in ipairs(c.aliases or {}) do phrase_or_name(a) end
    end
  end
end
table.sort(list)
io.write(table.concat(list, "\n"), "\n")
