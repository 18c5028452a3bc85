-- cli.lua - the command `poserr`: arguments in, an exit status out. 0 found, 1 not found, 2 misuse or unreadable.

local messages = require "poserr.messages"

local cli = {}

local FOUND, NOT_FOUND, MISUSE = 0, 1, 2
local CONTEXT = { "family", "command", "device", "phase", "region", "date", "kernel", "scheme", "interface" }

local ACTION_CODES = { "tac_denial", "tac_online", "tac_default", "iac_denial", "iac_online", "iac_default" }

-- Ends the program quietly: whoever reads our output has had enough.
local CLOSED = {}

local function out(text)
  local ok, why, number = io.stdout:write(text)
  if ok then return end
  if number == 32 then error(CLOSED, 0) end   -- EPIPE
  error({ output = why }, 0)
end

local function complain(text)
  io.stderr:write("poserr: ", text, "\n")
end

local function print_lines(lines)
  for _, line in ipairs(lines) do out(line .. "\n") end
end

local function trim(s)
  return (s:gsub("^%s+", ""):gsub("%s+$", ""))
end

local function words_of(list)
  return trim(table.concat(list, " "))
end

-- The conditions that the options give, or nil.
local function context_of(args)
  local context
  for _, key in ipairs(CONTEXT) do
    if args[key] then
      context = context or {}
      context[key] = args[key]
    end
  end
  return context
end

local function call(poserr, name, ...)
  if not poserr[name] then error({ unsupported = name }, 0) end
  return poserr[name](...)
end

--
-- Near misses
--

local function distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local diagonal = row[0]
    row[0] = i
    for j = 1, #b do
      local best = math.min(row[j] + 1, row[j - 1] + 1, diagonal + (a:byte(i) == b:byte(j) and 0 or 1))
      diagonal, row[j] = row[j], best
    end
  end
  return row[#b]
end

-- The id of the system that is nearest to a misspelled one, or nil.
local function nearest_system(poserr, id)
  local best, least = nil, math.max(1, math.floor(#id / 3)) + 1
  for candidate in poserr.systems() do
    local d = distance(id:lower(), candidate)
    if #id > 2 and candidate:find(id:lower(), 1, true) then d = math.min(d, 1) end
    if d < least then best, least = candidate, d end
  end
  return best
end

local function not_found(view, message, name, id)
  local near = name == "unknown_system" and nearest_system(view.poserr, id)
  complain(message .. (near and "; " .. view.say("did_you_mean", near) or ""))
  return NOT_FOUND
end

--
-- Commands: function (view, args) -> status
--

local commands = {}

local function print_entries(view, args, list)
  local json, show = require "poserr.json", require "poserr.show"
  if args.json then out(json.encode(list) .. "\n")
  else print_lines(show.entries(view, list)) end
  return FOUND
end

local function print_decoded(view, args, decoded)
  local json, show = require "poserr.json", require "poserr.show"
  if args.json then out(json.encode(decoded) .. "\n") return end
  out(view.style.bold(decoded.system .. " " .. decoded.value) .. "\n")
  if #decoded.set == 0 then out("  " .. view.say("none_set") .. "\n") end
  local rows = {}
  for i, e in ipairs(decoded.set) do rows[i] = { "  " .. e.code, (e.title or ""), e.class } end
  print_lines(require("poserr.terminal").table(rows, { columns = view.style.columns, paint = function (cell, column)
    return column == 1 and view.style.bold(cell) or column == 3 and view.style.dim(cell) or cell
  end }))
  if decoded.decision then print_lines(show.decision(view, decoded)) end
end

function commands.explain(view, args)
  local code = words_of(args.code)
  local entry, message, name = view.poserr.lookup(args.system, code, context_of(args))
  if not entry then
    local status = not_found(view, message, name, args.system)
    if name ~= "unknown_system" then
      local others = {}
      for i, e in ipairs(view.poserr.find(code) or {}) do
        if i > 8 then others[#others + 1] = "…" break end
        others[#others + 1] = e.system
      end
      if #others > 0 then complain(view.say("known_in", code, table.concat(others, ", "))) end
    end
    return status
  end
  if args.json then out(require("poserr.json").encode(entry) .. "\n")
  else print_lines(require("poserr.show").entry(view, entry)) end
  return FOUND
end

function commands.find(view, args)
  local code = words_of(args.code)
  local list = view.poserr.find(code, context_of(args))
  if not list or #list == 0 then return not_found(view, view.say("nothing", code)) end
  return print_entries(view, args, list)
end

function commands.search(view, args)
  local text = words_of(args.text)
  local list = call(view.poserr, "search", text, { limit = args.limit or 20, system = args.system })
  if not list or #list == 0 then return not_found(view, view.say("nothing", text)) end
  return print_entries(view, args, list)
end

function commands.decode(view, args)
  local context = context_of(args)
  for _, key in ipairs(ACTION_CODES) do
    if args[key] then
      context = context or {}
      context[key] = args[key]
    end
  end
  if args.offline then
    context = context or {}
    context.online = false
  end
  local decoded, message, name = view.poserr.decode(args.system, words_of(args.value), context)
  if not decoded then return not_found(view, message, name, args.system) end
  print_decoded(view, args, decoded)
  return FOUND
end

-- Bit fields that the text may be a value of.
local function decodings(poserr, text)
  local digits = text:gsub("^.*=", ""):gsub("%s", "")
  local list = {}
  if digits == "" or digits:find("%X") or #digits % 2 ~= 0 then return list end
  for id in poserr.systems() do
    local info = poserr.info(id)
    if info.form == ("bits%d"):format(#digits / 2) and #digits > 2 then list[#list + 1] = poserr.decode(id, text) end
  end
  return list
end

local function scanned(poserr, text)
  local list = {}
  if not poserr.scan then return list end
  for f in poserr.scan(text) do list[#list + 1] = f.entry end
  return list
end

-- Codes before phrases, which say less; and without the ranges "other, vendor specific" that take any number, unless
-- nothing else is known.
local function informative(list)
  local codes, phrases = {}, {}
  for _, e in ipairs(list) do
    if e.system:find("^phrases%-") then phrases[#phrases + 1] = e
    elseif not (e.from == "pattern" and e.class:find("^unknown%.")) then codes[#codes + 1] = e end
  end
  for _, e in ipairs(phrases) do codes[#codes + 1] = e end
  return #codes > 0 and codes or list
end

-- poserr TEXT: a code, a value, a line of a log, or words.
function commands.ask(view, args)
  local poserr, say = view.poserr, view.say
  local json, show = require "poserr.json", require "poserr.show"
  local text = words_of(args.text)
  if text == "" then return not_found(view, say("nothing", text)) end
  local system, code = text:match("^([%w-]+)[%s:]+(.+)$")
  if system and poserr.info(system:lower()) then
    local entry = poserr.lookup(system:lower(), code, context_of(args))
    if not entry then
      local decoded = poserr.decode(system:lower(), code, context_of(args))
      if decoded then print_decoded(view, args, decoded) return FOUND end
    end
    return commands.explain(view, setmetatable({ system = system:lower(), code = { code } }, { __index = args }))
  end
  local list = informative(poserr.find(text, context_of(args)) or {})
  if #list == 0 then
    local values = decodings(poserr, text)
    if #values > 0 then
      if args.json then out(json.encode(values) .. "\n")
      else for _, decoded in ipairs(values) do print_decoded(view, args, decoded) end end
      return FOUND
    end
    list = scanned(poserr, text)
  end
  if #list > 0 then
    if args.json then out(json.encode(list) .. "\n") return FOUND end
    print_lines(show.entry(view, list[1]))
    if #list > 1 then
      out("\n" .. view.style.bold(say("elsewhere")) .. "\n")
      table.remove(list, 1)
      print_lines(show.entries(view, list))
    end
    return FOUND
  end
  local verdict = poserr.classify and poserr.classify(text)
  local class = verdict and verdict.how ~= "none" and verdict.class and poserr.class(verdict.class)
  list = poserr.search and poserr.search(text, { limit = args.limit or 10 }) or {}
  if not class and #list == 0 then
    complain(say("nothing", text) .. "; " .. say("nothing_hint"))
    return NOT_FOUND
  end
  if args.json then out(json.encode { class = class, entries = list } .. "\n") return FOUND end
  if class then print_lines(show.class(view, class)) end
  if #list > 0 then
    out((class and "\n" or "") .. view.style.bold(say("likely")) .. "\n")
    print_lines(show.entries(view, list))
  end
  return FOUND
end

function commands.systems(view, args)
  local show, list, systems, codes, phrases = require "poserr.show", {}, 0, 0, 0
  local filter = args.filter and args.filter:lower()
  for id in view.poserr.systems() do
    local info = view.poserr.info(id)
    local haystack = (id .. " " .. (info.title.en or "") .. " " .. (info.title.zh or "")):lower()
    if not filter or haystack:find(filter, 1, true) then
      list[#list + 1] = info
      if info.form == "text" then phrases = phrases + info.count
      else systems, codes = systems + 1, codes + info.count end
    end
  end
  if #list == 0 then return not_found(view, view.say("nothing", args.filter)) end
  if args.json then out(require("poserr.json").encode(list) .. "\n") return FOUND end
  print_lines(show.systems(view, list))
  out(view.style.dim(view.say("totals", systems, codes, phrases)) .. "\n")
  return FOUND
end

function commands.codes(view, args)
  local iterator, message, name = view.poserr.codes(args.system)
  if not iterator then return not_found(view, message, name, args.system) end
  local list = {}
  for _, entry in iterator do
    if not args.class or entry.class == args.class or entry.class:sub(1, #args.class + 1) == args.class .. "." then list[#list + 1] = entry end
  end
  if #list == 0 then return not_found(view, view.say("nothing", args.class or args.system)) end
  print_entries(view, args, list)
  if not args.json then out(view.style.dim(view.say("total_codes", #list)) .. "\n") end
  return FOUND
end

function commands.classes(view, args)
  local poserr, show = view.poserr, require "poserr.show"
  if args.path then
    local class, message = poserr.class(args.path)
    if not class then return not_found(view, message) end
    if args.json then out(require("poserr.json").encode(class) .. "\n")
    else print_lines(show.class(view, class)) end
    return FOUND
  end
  if args.json then
    local list = {}
    for _, class in poserr.classes() do list[#list + 1] = class end
    out(require("poserr.json").encode(list) .. "\n")
    return FOUND
  end
  print_lines(show.classes(view))
  return FOUND
end

-- "2026-11-25T10:00:00,51" as an attempt.
local function attempts_of(list, code)
  local attempts = {}
  for i, text in ipairs(list or {}) do
    local time, own = text:match("^([^,]+),(.+)$")
    attempts[i] = { time = tonumber(time or text) or time or text, code = own or code }
  end
  return #attempts > 0 and attempts or nil
end

function commands.advise(view, args)
  local context = context_of(args) or {}
  local entry, message, name = view.poserr.lookup(args.system, args.code, context)
  if not entry then return not_found(view, message, name, args.system) end
  context.date = args.date or os.date("!%Y-%m-%dT%H:%M:%S")
  context.attempts = attempts_of(args.attempts, entry.code)
  context.amount, context.verified, context.advice_code = args.amount, args.verified, args.advice_code
  context.reversed = args.reversed
  local advice
  advice, message, name = call(view.poserr, "advise", entry, context)
  if not advice then return not_found(view, message, name, args.system) end
  if args.json then out(require("poserr.json").encode(advice) .. "\n")
  else print_lines(require("poserr.show").advice(view, entry, advice)) end
  return FOUND
end

-- The words of a shell that run this program again.
local function itself()
  local encoding, words = require "poserr.encoding", {}
  local i = 0
  while arg[i - 1] do i = i - 1 end
  for k = i, 0 do words[#words + 1] = encoding.quote(arg[k]) end
  return table.concat(words, " ")
end

local function scan_command(args)
  local encoding = require "poserr.encoding"
  local list = { itself(), "scan" }
  if args.no_packs then list[#list + 1] = "--no-packs" end
  if args.all then list[#list + 1] = "--all" end
  if args.encoding then list[#list + 1] = "--encoding " .. encoding.quote(args.encoding) end
  for _, id in ipairs(args.systems) do list[#list + 1] = "--system " .. encoding.quote(id) end
  return table.concat(list, " ")
end

function commands.scan(view, args)
  local poserr, say, scanlog = view.poserr, view.say, require "poserr.scanlog"
  if not poserr.scanner then error({ unsupported = "scan" }, 0) end
  for _, id in ipairs(args.systems) do
    if not poserr.info(id) then
      local near = nearest_system(poserr, id)
      complain(('--system "%s"'):format(id) .. (near and "; " .. say("did_you_mean", near) or ""))
      return MISUSE
    end
  end
  local function scanner()
    return poserr.scanner { systems = #args.systems > 0 and args.systems or nil, minimum = args.all and "info" or nil, encoding = args.encoding }
  end
  if args.piece then
    local first, stop = args.piece:match("^(%d+):(%d+)$")
    local good = first and scanlog.piece(args.files[1], tonumber(first), tonumber(stop), scanner(), out)
    return good and FOUND or MISUSE
  end
  local several = #args.files > 1
  local report = args.summary and require("poserr.report").new()
  local consumer = report or require("poserr.listing").new { json = args.json, context = args.context, several = several, mask = poserr.mask,
    out = out, view = view }
  local tty = require("poserr.terminal").style(2).tty
  local findings, bytes, good = scanlog.run { files = args.files, scanner = scanner, jobs = args.jobs or 1, command = scan_command(args),
    lookup = poserr.lookup, consumer = consumer, tty = tty, complain = complain, say = say }
  if report and (findings > 0 or args.json) then
    if args.json then out(report:json(args.top or 1000000) .. "\n")
    else print_lines(report:text(view, args.top or 10, require("poserr.progress").size(bytes))) end
  end
  if not good then return MISUSE end
  if findings == 0 then
    if bytes > 0 and not args.json then complain(say("no_finding", several and #args.files .. " files" or (args.files[1]:gsub("^%-$", "stdin")))) end
    return NOT_FOUND
  end
  return FOUND
end

--
-- The program
--

-- What a failure inside says: a table from error() here, or a mistake of ours, without its traceback.
local function failure(view, why)
  local say = view and view.say or messages.speaker("en")
  if type(why) ~= "table" then return (tostring(why):match("^[^\n]*"):gsub("^[^:]*%.lua:%d+: ", "")) end
  if why.unsupported then return say("unsupported", why.unsupported) end
  if why.message then return why.message end
  if why.missing then return say("unsupported", why.missing) .. " (lua-" .. why.missing .. ")" end
  if why.output then return say("cannot_write", "stdout", why.output) end
  if why.worker then return "a scanning process failed (status " .. tostring(why.worker) .. ")" end
  return "failed"
end

-- Is some text in the language, "zh-CN" being Chinese?
local function spoken(poserr, lang)
  for _, tag in ipairs(poserr.languages()) do
    if tag == lang or tag == lang:match("^[^-_]*") then return true end
  end
  return false
end

local function run(args)
  local lang = cli.language(args, os.getenv)
  local options = require "poserr.options"
  local parsed, misuse = options.parse(args, lang)
  if not parsed then
    io.stderr:write(misuse, "\n")
    return MISUSE
  end
  if parsed.help then
    out(parsed.help .. "\n")
    return FOUND
  end
  lang = parsed.lang or lang
  local there, poserr = pcall(require, "poserr")
  if not there then error({ message = tostring(poserr):match("^[^\n]*"):gsub(":$", "") .. "; in a checkout, make builds it" }, 0) end
  local view = { poserr = poserr, lang = lang, say = messages.speaker(lang), style = require("poserr.terminal").style(1) }
  local set, message = poserr.lang(lang)
  if not set then
    complain(message)
    return MISUSE
  end
  if not parsed.no_packs then
    require("poserr.packdirs").load(poserr, os.getenv, function (why) complain(view.say("pack_skipped", (why:gsub("\n.*", "")))) end)
  end
  if parsed.lang and not spoken(poserr, parsed.lang) and not require("poserr.langpack").load(parsed.lang, poserr) then
    complain(view.say("no_language", parsed.lang, table.concat(poserr.languages(), ", ")))
    return MISUSE
  end
  local command = commands[parsed.command_name] or require("poserr.packcommands")[parsed.command_name]
  local ok, status = pcall(command, view, parsed, { out = out, complain = complain, print_lines = print_lines })
  if ok then return status end
  if status == CLOSED then return FOUND end
  complain(failure(view, status))
  return MISUSE
end

--- The language: what --lang says, else what the environment says.
function cli.language(args, getenv)
  for i = 1, #args do
    local value = args[i]:match("^%-%-lang=(.+)$") or args[i] == "--lang" and args[i + 1]
    if value then return value end
  end
  return messages.environment(getenv)
end

--- Runs the command with `args` (a list, as `arg`). Returns the exit status.
function cli.main(args)
  local ok, status = pcall(run, args)
  if not ok then
    if status == CLOSED then return FOUND end
    complain(failure(nil, status))
    return MISUSE
  end
  local flushed, why, number = io.stdout:flush()
  if not flushed and number ~= 32 then
    complain(failure(nil, { output = why }))
    return MISUSE
  end
  return status
end

return cli
