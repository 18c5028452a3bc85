-- show.lua - entries, classes and lists of them for people to read. Returns lists of lines.

local terminal = require "poserr.terminal"

local show = {}

local SEVERITY = { info = "green", warning = "yellow", error = "red", critical = "red" }
local CONDITIONS = { "family", "command", "device", "phase", "interface", "kernel", "scheme", "region", "date_from", "format" }

--- view: { poserr=, style=, say= }; the lines of these functions are for its style.

local function word(view, kind, value)
  return value and (view.say(kind .. "." .. value) or value)
end

--- The condition of a reading: "family purse, command GET BALANCE", or "".
function show.condition(when)
  local list = {}
  for _, key in ipairs(CONDITIONS) do
    if when and when[key] then list[#list + 1] = key:gsub("_", " ") .. " " .. when[key] end
  end
  return table.concat(list, ", ")
end

-- Adds a labelled paragraph; what follows its first line is indented to the same column.
local function paragraph(view, lines, label, text, width)
  if not text or text == "" then return end
  local column = width + 2
  for i, line in ipairs(terminal.wrap(text, view.style.columns - column)) do
    lines[#lines + 1] = (i == 1 and view.style.cyan(terminal.pad(label, width)) or (" "):rep(width)) .. "  " .. line
  end
end

local function numbered(view, lines, label, list, width)
  if not list or #list == 0 then return end
  local column = width + 2
  for i, step in ipairs(list) do
    local mark = #list > 1 and i .. ". " or ""
    for k, line in ipairs(terminal.wrap(step, view.style.columns - column - #mark)) do
      local head = i == 1 and k == 1 and view.style.cyan(terminal.pad(label, width)) or (" "):rep(width)
      lines[#lines + 1] = head .. "  " .. (k == 1 and mark or (" "):rep(#mark)) .. line
    end
  end
end

local SOURCES = 2   -- that are written out; of the others the keys

-- "S1 S3" as the texts that the system's definition gives them.
local function sources(view, entry)
  if not entry.source then return nil end
  local texts = {}
  for _, id in ipairs { entry.system, entry.base } do
    local info = view.poserr.info(id)
    for _, line in ipairs(info and info.sources or {}) do
      local key, text = line:match("^([^=]+)=(.*)$")
      if key and not texts[key] then texts[key] = text end
    end
  end
  local list, more = {}, {}
  for key in entry.source:gmatch("%S+") do
    if #list < SOURCES and texts[key] then list[#list + 1] = texts[key] else more[#more + 1] = key end
  end
  return table.concat(list, "; ") .. (#more > 0 and " (" .. table.concat(more, " ") .. ")" or "")
end

local function labels(view, ...)
  local width = 0
  for _, key in ipairs { ... } do width = math.max(width, terminal.width(view.say(key))) end
  return width
end

--- One entry in full.
function show.entry(view, e)
  local say, style = view.say, view.style
  local paint = style[SEVERITY[e.severity] or "bold"]
  local lines = { style.bold(paint(e.title or e.code)) .. "  " .. style.bold(e.system .. " " .. e.code) }
  local group = word(view, "group", e.group)
  lines[#lines + 1] = style.dim(table.concat({ e.class, group,
    say("actor") .. ": " .. word(view, "actor", e.actor or "none"),
    say("retry") .. ": " .. word(view, "retry", e.retry or "none") }, "  |  "))
  local width = labels(view, "cause", "steps", "support", "cardholder", "display", "note", "source", "see", "confidence")
  paragraph(view, lines, say("cause"), e.cause, width)
  numbered(view, lines, say("steps"), e.steps, width)
  numbered(view, lines, say("support"), e.support, width)
  paragraph(view, lines, say("cardholder"), e.cardholder, width)
  paragraph(view, lines, say("display"), e.display, width)
  if e.captured then paragraph(view, lines, e.captures or say("captured"), tostring(e.captured), width) end
  paragraph(view, lines, say("name"), e.name, width)
  paragraph(view, lines, say("aliases"), e.aliases and table.concat(e.aliases, ", "), width)
  if e.from == "base" then paragraph(view, lines, say("base"), e.base, width) end
  for i, r in ipairs(e.readings or {}) do
    local condition = show.condition(r.when)
    local where = r.system ~= e.system and r.system .. ": " or ""
    local text = (condition ~= "" and condition .. ": " or "") .. (r.title or "") .. " (" .. r.class .. ")"
    paragraph(view, lines, i == 1 and say("readings") or "", where .. text, width)
  end
  paragraph(view, lines, say("see"), e.see and table.concat(e.see, ", "), width)
  paragraph(view, lines, say("note"), e.note, width)
  paragraph(view, lines, say("source"), sources(view, e), width)
  if e.confidence and e.confidence ~= "confirmed" then paragraph(view, lines, say("confidence"), word(view, "confidence", e.confidence), width) end
  return lines
end

--- Entries as a table: system, code, title, class.
function show.entries(view, list)
  local rows = {}
  for i, e in ipairs(list) do
    local condition = show.condition(e.when)
    rows[i] = { e.system, e.code, e.class, (e.title or "") .. (condition ~= "" and " (" .. condition .. ")" or "") }
  end
  return terminal.table(rows, { columns = view.style.columns, paint = function (cell, column)
    return column == 1 and view.style.dim(cell) or column == 2 and view.style.bold(cell) or column == 3 and view.style.dim(cell) or cell
  end })
end

-- Seconds in words.
local function duration(view, seconds)
  for _, unit in ipairs { { 86400, "days" }, { 3600, "hours" }, { 60, "minutes" } } do
    if seconds >= unit[1] and seconds % unit[1] == 0 then return view.say(unit[2], seconds / unit[1]) end
  end
  return view.say("seconds", seconds)
end

--- What poserr.advise said of an entry.
function show.advice(view, e, advice)
  local say = view.say
  local lines = { view.style.bold(say("decision." .. advice.decision) or advice.decision) .. "  " .. e.system .. " " .. e.code .. " " .. (e.title or "") }
  local width = labels(view, "reason", "steps", "after", "at_most", "fix", "rule")
  paragraph(view, lines, say("reason"), advice.reason, width)
  numbered(view, lines, say("steps"), advice.steps or advice.next, width)
  paragraph(view, lines, say("after"), advice.after and advice.after > 0 and duration(view, advice.after), width)
  paragraph(view, lines, say("at_most"), advice.left and tostring(advice.left), width)
  paragraph(view, lines, say("fix"), advice.fix and (say("fix." .. advice.fix) or advice.fix:gsub("_", " ")), width)
  paragraph(view, lines, say("rule"), advice.rule .. (advice.edition and " (" .. advice.edition .. ")" or ""), width)
  return lines
end

--- Why a terminal declined, went online or approved: what poserr.decode says of a TVR with action codes.
function show.decision(view, decoded)
  local lines = {}
  local width = labels(view, "decision", "reason")
  local rule = decoded.rule and (decoded.rule.title or decoded.rule.code)
  paragraph(view, lines, view.say("decision"), (view.say("action." .. decoded.decision) or decoded.decision) .. (rule and ": " .. rule or ""), width)
  for i, e in ipairs(decoded.reason or {}) do
    paragraph(view, lines, i == 1 and view.say("reason") or "", e.code .. " " .. (e.title or ""), width)
  end
  return lines
end

--- A class in full.
function show.class(view, class)
  return show.entry({ poserr = { info = function () end }, style = view.style, say = view.say },
    { title = class.title, system = view.say("class"), code = class.path, class = class.path, group = class.group, actor = class.actor,
      retry = class.retry, severity = class.severity, cause = class.cause, steps = class.steps, support = class.support,
      cardholder = class.cardholder, display = class.display })
end

--- All classes: path, title, kind of trouble, who acts, retry.
function show.classes(view)
  local rows = {}
  for path, class in view.poserr.classes() do
    local leaf = path:find(".", 1, true)
    rows[#rows + 1] = { leaf and "  " .. path or path, class.title or "", word(view, "group", class.group) or "",
      word(view, "actor", class.actor) or "", word(view, "retry", class.retry) or "" }
  end
  return terminal.table(rows, { paint = function (cell, column, row)
    return not rows[row][1]:find("^ ") and view.style.bold(cell) or column > 2 and view.style.dim(cell) or cell
  end })
end

--- All systems: id, number of codes, form, title.
function show.systems(view, list)
  local rows = {}
  for i, info in ipairs(list) do
    rows[i] = { info.system, tostring(info.count), info.form or "", show.title(view, info) }
  end
  return terminal.table(rows, { right = { [2] = true }, columns = view.style.columns, paint = function (cell, column)
    return column == 1 and view.style.bold(cell) or column == 3 and view.style.dim(cell) or cell
  end })
end

--- A system's title in the language of the view.
function show.title(view, info)
  local t = info.title or {}
  return t[view.lang] or t.en or t.zh or info.system
end

return show
