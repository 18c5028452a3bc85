-- workers.lua - one big file scanned by several processes. The object has the interface of poserr.scanner,
-- so that nothing behind it knows the difference: what feed() is given only says how far the reader has come.
--
-- The file is cut into pieces at line ends. Each piece is scanned by a process of this same program
-- (`poserr scan --piece FIRST:STOP FILE`), which writes a line a finding and at last the number of lines.

local encoding = require "poserr.encoding"

local workers = {}
workers.__index = workers

local LEAST, MOST = 4 * 1024 * 1024, 64 * 1024 * 1024   -- bytes of a piece
local TAB = "\t"

-- The first line start at or behind `at`, or the size.
local function line_start(f, at, size)
  if at >= size then return size end
  f:seek("set", at - 1)
  while true do
    local bytes = f:read(65536)
    if not bytes then return size end
    local feed = bytes:find("\n", 1, true)
    if feed then return at - 1 + feed end
    at = at + #bytes
  end
end

--- Borders of the pieces: 0, ..., size.
function workers.borders(f, size, jobs)
  local step = math.max(LEAST, math.min(MOST, math.ceil(size / jobs)))
  local list, at = { 0 }, 0
  while at < size do
    at = line_start(f, at + step, size)
    list[#list + 1] = at
  end
  return list
end

--- Would several processes help with a file of that size?
function workers.worthwhile(size, jobs)
  return jobs > 1 and size ~= nil and size > LEAST
end

-- Fields of a finding as they are sent. Of a bit field the entry's code is another than the finding's.
local FIELDS = { "first", "last", "line", "system", "code", "class", "how", "confidence" }
local NUMBER = { first = true, last = true, line = true, confidence = true }

--- One finding as a line for the parent process.
function workers.encode(f)
  local values, others = {}, {}
  for i, name in ipairs(FIELDS) do values[i] = tostring(f[name] == nil and "" or f[name]) end
  for i, other in ipairs(f.alternatives or {}) do
    others[i] = type(other) == "table" and other.system .. "\2" .. other.code .. "\2" .. (other.class or "") or other
  end
  values[#values + 1] = f.entry and f.entry.code or ""
  values[#values + 1] = table.concat(others, "\3")
  return table.concat(values, TAB) .. "\n"
end

local function decode(lookup, line, offset, lines)
  local f, i = {}, 0
  for value in (line .. TAB):gmatch("([^\t]*)\t") do
    i = i + 1
    local name = FIELDS[i]
    if name then
      if value ~= "" then f[name] = NUMBER[name] and tonumber(value) or value end
    elseif i == #FIELDS + 1 then
      f.entry = lookup(f.system, value ~= "" and value or f.code)
    elseif value ~= "" then
      f.alternatives = {}
      for other in (value .. "\3"):gmatch("([^\3]*)\3") do
        local system, code, class = other:match("^([^\2]*)\2([^\2]*)\2([^\2]*)$")
        table.insert(f.alternatives, system and { system = system, code = code, class = class ~= "" and class or nil } or other)
      end
    end
  end
  f.first, f.last, f.line = f.first + offset, f.last + offset, f.line + lines
  return f
end

--- Starts scanning. options: `name`, `size`, `jobs`, `command` (shell words that run `poserr scan` with all options),
-- `lookup` (poserr.lookup).
function workers.new(options)
  local f = assert(io.open(options.name, "rb"))
  local self = setmetatable({ borders = workers.borders(f, options.size, options.jobs), name = options.name, command = options.command,
    lookup = options.lookup, running = {}, next = 1, fed = 0, offset = 0, lines = 0, held = {}, held_from = 1 }, workers)
  f:close()
  for _ = 1, options.jobs do self:start() end
  return self
end

-- Starts the next piece. Its findings go into a file first, so that no process waits until its turn to be read comes;
-- the shell removes it, even when this process is gone (`head` has seen enough).
function workers:start()
  local i = self.next
  if i >= #self.borders then return end
  self.next = i + 1
  local file = encoding.quote(os.tmpname())
  local command = ("f=%s; trap 'rm -f \"$f\"' EXIT; trap 'exit 1' PIPE HUP INT TERM; %s --piece %.0f:%.0f %s > \"$f\"; { echo $?; cat \"$f\"; } 2>/dev/null")
    :format(file, self.command, self.borders[i], self.borders[i + 1], encoding.quote(self.name))
  self.running[#self.running + 1] = { pipe = io.popen(command, "r"), first = self.borders[i], stop = self.borders[i + 1] }
end

-- Waits for the oldest piece and takes its findings.
function workers:take()
  local piece = table.remove(self.running, 1)
  local status = piece.pipe:read("*l")
  self:start()
  local lines
  for line in piece.pipe:lines() do
    local count = line:match("^lines\t(%d+)$")
    if count then lines = tonumber(count)
    else self.held[#self.held + 1] = decode(self.lookup, line, piece.first, self.lines) end
  end
  piece.pipe:close()
  if not lines then error({ worker = status or "?" }, 0) end
  self.lines = self.lines + lines
  self.done = piece.stop
end

-- Findings that begin before `stop` (0-based offset).
function workers:before(stop)
  while (self.done or 0) < stop and #self.running > 0 do self:take() end
  local list, i = {}, self.held_from
  while self.held[i] and self.held[i].first <= stop do
    list[#list + 1] = self.held[i]
    self.held[i] = false
    i = i + 1
  end
  self.held_from = i
  if not self.held[i] then self.held, self.held_from = {}, 1 end
  return list
end

function workers:feed(bytes)
  self.fed = self.fed + #bytes
  return self:before(self.fed)
end

function workers:finish()
  return self:before(math.huge)
end

--- Ends what still runs: the reader has stopped early.
function workers:stop()
  for _, piece in ipairs(self.running) do
    piece.pipe:read("*a")
    piece.pipe:close()
  end
  self.running = {}
end

return workers
