-- listing.lua - findings as they come: for people, with the line they stand on and its neighbours, or as JSON.
-- A listing takes a log block by block: listing:block(file, text, base, findings), where text are the bytes behind
-- `base` of the stream (whole lines, as a rule), and listing:close(file) at the log's end.

local json = require "poserr.json"
local quote = require "poserr.quote"
local terminal = require "poserr.terminal"

-- Findings of a block by line: { line=, start=, stop=, findings }, in order. `start` is nil where the text is gone.
local function by_line(text, base, findings)
  local lines = {}
  for _, f in ipairs(findings) do
    local last = lines[#lines]
    if last and last.line == f.line then last[#last + 1] = f
    else
      local at = f.first - base
      local entry = { line = f.line, f }
      if at >= 1 and at <= #text then entry.start, entry.stop = quote.line(text, at) end
      lines[#lines + 1] = entry
    end
  end
  return lines
end

local function spans(line, base)
  local list = {}
  for i, f in ipairs(line) do list[i] = { f.first - base, f.last - base } end
  return list
end

local function prepare(mask, text, base, line)
  return line.start and quote.begin(mask, text, line.start, line.stop, spans(line, base)) or ""
end

--
-- JSON: a line a finding
--

local Json = {}
Json.__index = Json

function Json:block(file, text, base, findings)
  local lines, prepared = by_line(text, base, findings), {}
  for i, line in ipairs(lines) do prepared[i] = prepare(self.mask, text, base, line) end
  local quoted = quote.finish(prepared)
  for i, line in ipairs(lines) do
    local whole = table.concat(quoted[i])
    for _, f in ipairs(line) do
      local e = f.entry or {}
      local others
      for k, other in ipairs(f.alternatives or {}) do
        others = others or {}
        others[k] = type(other) == "table" and { system = other.system, code = other.code, class = other.class } or { system = other, code = f.code }
      end
      self.out(json.encode { file = file, line = f.line, first = f.first, last = f.last, system = f.system, code = f.code, class = f.class,
        how = f.how, confidence = f.confidence, title = e.title, group = e.group, actor = e.actor, retry = e.retry, severity = e.severity,
        captured = e.captured, alternatives = others, text = whole } .. "\n")
    end
  end
end

function Json:close() -- luacheck: ignore self
end

--
-- For people
--

local People = {}
People.__index = People

-- A line's pieces with its findings painted, cut to the terminal if there is one.
local function painted(style, pieces, columns)
  if style.tty and #pieces > 1 then
    local ahead = terminal.width(pieces[1])
    if ahead > columns / 2 then   -- keep the finding in sight
      local keep, used, n = "", 0, math.floor(columns / 3)
      for c in pieces[1]:reverse():gmatch("[\128-\191]*[%z\1-\127\194-\244]") do
        used = used + terminal.width(c:reverse())
        if used > n then break end
        keep = c:reverse() .. keep
      end
      pieces[1] = "…" .. keep
    end
  end
  local out, left = {}, style.tty and columns or math.huge
  for i, piece in ipairs(pieces) do
    if left > 0 then
      local shown = terminal.cut(piece, left)
      left = left - terminal.width(piece)
      out[#out + 1] = i % 2 == 0 and style.bold(style.red(shown)) or shown
    end
  end
  return table.concat(out)
end

local ACTION = { verify = "yellow", never = "red", none = "green" }

function People:heading(file, line)
  local style, say = self.view.style, self.view.say
  local place = (self.several and file .. ":" or "") .. line.line
  for _, f in ipairs(line) do
    local e = f.entry or {}
    local others = {}
    for i, other in ipairs(f.alternatives or {}) do
      if i > 3 then others[#others + 1] = "…" break end
      others[#others + 1] = type(other) == "table" and other.system .. " " .. other.code or other
    end
    local code = f.code == e.title and f.system or f.system .. " " .. f.code
    local action = e.retry and (say("retry." .. e.retry) or e.retry) or ""
    self.out(("%s  %s  %s  %s%s\n"):format(style.dim(place), style.bold(code), e.title or "",
      style[ACTION[e.retry] or "cyan"]("[" .. action .. "]"), #others > 0 and style.dim(" | " .. table.concat(others, ", ")) or ""))
  end
end

function People:block(file, text, base, findings)
  if self.context then return self:walk(file, text, base, findings) end
  local lines, prepared = by_line(text, base, findings), {}
  for i, line in ipairs(lines) do prepared[i] = prepare(self.mask, text, base, line) end
  local quoted = quote.finish(prepared)
  for i, line in ipairs(lines) do
    self:heading(file, line)
    self.out("    " .. painted(self.view.style, quoted[i], self.view.style.columns - 4) .. "\n")
  end
end

-- With context every line is looked at. `self.held` are the lines before that may be wanted, prepared;
-- `self.due` is how many lines behind the last finding are still to be printed.
function People:walk(file, text, base, findings)
  local state = self.state
  if not state then
    state = { number = 0, held = {}, due = 0, printed = 0 }
    self.state = state
  end
  local found = {}
  for _, line in ipairs(by_line(text, base, findings)) do
    if line.start then found[line.start] = line end
  end
  local queue, at = {}, 1
  local function add(number, prepared, line) queue[#queue + 1] = { number = number, text = prepared, line = line } end
  while at <= #text do
    local stop = text:find("\n", at, true) or #text + 1
    state.number = state.number + 1
    local line = found[at]
    if line then
      for k = #state.held, 1, -1 do   -- oldest first
        local held = state.held[k]
        add(held.number, quote.begin(self.mask, held.text, 1, #held.text, {}))
        state.held[k] = nil
      end
      add(state.number, prepare(self.mask, text, base, line), line)
      state.due = self.context
    elseif state.due > 0 then
      state.due = state.due - 1
      add(state.number, quote.begin(self.mask, text, at, stop - 1, {}))
    else
      table.insert(state.held, 1, { number = state.number, text = text:sub(at, math.min(stop - 1, at + 10000)) })
      state.held[self.context + 1] = nil
    end
    at = stop + 1
  end
  local prepared = {}
  for i, q in ipairs(queue) do prepared[i] = q.text end
  local quoted = quote.finish(prepared)
  local style = self.view.style
  for i, q in ipairs(queue) do
    if state.printed > 0 and q.number > state.printed + 1 then self.out(style.dim("--") .. "\n") end
    state.printed = q.number
    if q.line then self:heading(file, q.line) end
    local number = ("%6d%s "):format(q.number, q.line and ":" or "-")
    self.out(style.dim(number) .. painted(style, quoted[i], style.columns - #number) .. "\n")
  end
end

function People:close()
  self.state = nil
end

local listing = {}

--- A listing. options: `json`, `context` (lines around a finding, or nil), `several` (name the file), `mask`, `out`, `view`.
function listing.new(options)
  return setmetatable({ mask = options.mask, out = options.out, view = options.view, several = options.several,
    context = options.context }, options.json and Json or People)
end

return listing
