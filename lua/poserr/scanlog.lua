-- scanlog.lua - takes logs through the scanner: each file's bytes, cut at line ends, to the scanner, and its findings
-- with the text they stand in to a listing or a report.

local logfile = require "poserr.logfile"
local progress = require "poserr.progress"
local workers = require "poserr.workers"

local scanlog = {}

local LONG = 1024 * 1024   -- bytes after which a line is handed on before it ends

-- Position behind the last line feed, or nil.
local function last_line(s)
  local reach = 1024
  while true do
    local from = math.max(1, #s - reach + 1)
    local at = s:sub(from):match("^.*\n()")
    if at then return from + at - 1 end
    if from == 1 then return nil end
    reach = reach * 8
  end
end

--- Scans one opened log. feeder: poserr.scanner or workers; consumer: see listing.lua; bar: see progress.lua.
-- Returns the number of findings and of bytes, and nil or what the system said when reading failed.
function scanlog.walk(source, feeder, consumer, bar)
  local held, base, total, bytes = "", 0, 0, 0
  local failure
  local function hand(text, findings)
    if #findings > 0 or consumer.context then
      if #findings > 0 then bar:clear() end
      consumer:block(source.name, text, base, findings, source.size)
      if source.live then io.stdout:flush() end
    end
    total = total + #findings
    base = base + #text
  end
  while true do
    local chunk, why = source.read()
    if not chunk then
      failure = why
      break
    end
    bytes = bytes + #chunk
    local text = held == "" and chunk or held .. chunk
    local stop = last_line(text)
    if not stop and #text > LONG then stop = #text + 1 end
    if stop then
      held = text:sub(stop)
      if stop <= #text then text = text:sub(1, stop - 1) end
      hand(text, feeder:feed(text))
    else
      held = text
    end
    bar:add(#chunk)
  end
  -- The scanner may have kept a finding back until it knew that nothing follows.
  local findings = held ~= "" and feeder:feed(held) or {}
  for _, f in ipairs(feeder:finish()) do findings[#findings + 1] = f end
  hand(held, findings)
  consumer:close(source.name)
  bar:clear()
  return total, bytes, failure
end

-- Scans one file. Returns findings and bytes, and after a failure a key of messages.lua and the system's words.
function scanlog.one(name, options, bar)
  local source, key, words = logfile.open(name)
  if not source then return 0, 0, key, words end
  local feeder
  if source.seekable and workers.worthwhile(source.size, options.jobs) then
    feeder = workers.new { name = name, size = source.size, jobs = options.jobs, command = options.command, lookup = options.lookup }
  else
    feeder = options.scanner()
  end
  local ok, count, size, failure = pcall(scanlog.walk, source, feeder, options.consumer, bar)
  if not ok then   -- the output is closed, for example
    if feeder.stop then feeder:stop() end
    bar:clear()
    error(count, 0)
  end
  local closed, why = source.close()
  if failure then return count, size, "cannot_read", failure end
  if not closed then return count, size, why end
  return count, size
end

--- Scans files. options: `files` (paths, "-"), `scanner` (function that makes a scanner), `jobs`, `command` and `lookup` (see
-- workers.lua), `consumer`, `tty` (progress on standard error), `complain` (function (message)), `say`.
-- Returns findings, bytes, and whether every file could be read.
function scanlog.run(options)
  local findings, bytes, good, total = 0, 0, true, 0
  local sources = {}
  for _, name in ipairs(options.files) do   -- sizes first: the bar is for all of them
    local source, key, words = logfile.open(name)
    if source then
      total = total and source.size and total + source.size
      source.close()
      sources[#sources + 1] = name
    else
      options.complain(options.say(key, name, words))
      good = false
    end
    if name == "-" then total = nil end
  end
  local bar = progress.new(total, options.tty)
  for _, name in ipairs(sources) do
    local count, size, key, words = scanlog.one(name, options, bar)
    findings, bytes = findings + count, bytes + size
    if key then
      options.complain(options.say(key, name, words))
      good = false
    elseif size == 0 then
      options.complain(options.say("empty", name == "-" and "stdin" or name))
    end
  end
  return findings, bytes, good
end

--- What one of several processes does: scans the bytes of a file from `first` up to `stop` and writes its findings.
function scanlog.piece(name, first, stop, scanner, out)
  local source, _, words = logfile.part(name, first, stop)
  if not source then return nil, words end
  local lines = 0
  local function write(findings)
    for _, f in ipairs(findings) do out(workers.encode(f)) end
  end
  local chunk = source.read()
  while chunk do
    local at = chunk:find("\n", 1, true)
    while at do
      lines = lines + 1
      at = chunk:find("\n", at + 1, true)
    end
    write(scanner:feed(chunk))
    chunk = source.read()
  end
  write(scanner:finish())
  source.close()
  out("lines\t" .. lines .. "\n")
  return true
end

return scanlog
