-- report.lua - what a log's findings come to: by code, class, kind of trouble and actor, with share and course over time.

local json = require "poserr.json"
local quote = require "poserr.quote"
local terminal = require "poserr.terminal"
local timestamp = require "poserr.timestamp"

local report = {}
report.__index = report

local BARS = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" }
local BUCKETS = 24      -- of the sparkline
local SAMPLES = 8192    -- times read per file: more would not show

--- A line of little bars for a list of numbers; none for zero.
function report.sparkline(numbers)
  local most, out = 0, {}
  for _, n in ipairs(numbers) do most = math.max(most, n) end
  for i, n in ipairs(numbers) do
    out[i] = n == 0 and " " or BARS[math.max(1, math.ceil(n / most * #BARS))]
  end
  return table.concat(out)
end

--- A report. It takes blocks as a listing does.
function report.new()
  return setmetatable({ total = 0, lines = 0, counts = {}, dated = 0, times = 0, sampled = {} }, report)
end

function report:block(file, text, base, findings, size)
  local sample = self.sampled
  if sample.file ~= file then
    sample.file, sample.at, sample.minute = file, -math.huge, nil
    sample.step = size and math.floor(size / SAMPLES) or 0
  end
  local line = self.line_seen
  for _, f in ipairs(findings) do
    local at = f.first - base
    if f.line ~= line then self.lines = self.lines + 1; line = f.line end
    if f.first - sample.at > sample.step and at >= 1 then
      local start, stop = quote.line(text, at)
      sample.at = f.first
      local minute, dated = timestamp.minute(text:sub(start, math.min(stop, start + 200)))
      if minute then sample.minute, sample.dated = minute, dated end
    end
    local key = f.system .. "\0" .. f.code
    local c = self.counts[key]
    if not c then
      c = { n = 0, system = f.system, code = f.code, class = f.class, entry = f.entry or {}, dated = {}, daily = {} }
      self.counts[key] = c
    end
    c.n = c.n + 1
    if sample.minute then
      local minutes = sample.dated and c.dated or c.daily
      minutes[sample.minute] = (minutes[sample.minute] or 0) + 1
      self.times = self.times + 1
      if sample.dated then self.dated = self.dated + 1 end
    end
  end
  self.line_seen = line
  self.total = self.total + #findings
end

function report:close()
  self.line_seen = nil
end

-- Groups of counts by a key of each, largest first: { name=, n=, members }.
local function gather(counts, key)
  local map, list = {}, {}
  for _, c in pairs(counts) do
    local name = key(c)
    local g = map[name]
    if not g then
      g = { name = name, n = 0 }
      map[name] = g
      list[#list + 1] = g
    end
    g.n = g.n + c.n
    g[#g + 1] = c
  end
  table.sort(list, function (a, b) if a.n ~= b.n then return a.n > b.n end return a.name < b.name end)
  return list
end

-- First and last minute of the findings, in the kind (dated or not) that most of them have.
function report:span()
  if self.times == 0 then return nil end
  local kind = self.dated * 2 >= self.times and "dated" or "daily"
  local low, high = math.huge, -math.huge
  for _, c in pairs(self.counts) do
    for minute in pairs(c[kind]) do low = math.min(low, minute); high = math.max(high, minute) end
  end
  return kind, low, high
end

local function buckets(members, kind, low, high)
  local list = {}
  for i = 1, BUCKETS do list[i] = 0 end
  for _, c in ipairs(members) do
    for minute, n in pairs(c[kind]) do
      local i = math.min(BUCKETS, math.floor((minute - low) / (high - low + 1) * BUCKETS) + 1)
      list[i] = list[i] + n
    end
  end
  return list
end

local SECTIONS = {
  { "by_code", function (c) return c.system .. "\0" .. c.code end },
  { "by_class", function (c) return c.class end },
  { "by_group", function (c) return c.entry.group or "none" end },
  { "by_actor", function (c) return c.entry.actor or "none" end },
}

--- The summary as a table for JSON.
function report:data(top)
  local kind, low, high = self:span()
  local data = { findings = self.total, lines = self.lines }
  if kind then data.from, data.to = timestamp.format(low, kind == "dated"), timestamp.format(high, kind == "dated") end
  for _, section in ipairs(SECTIONS) do
    local rows = {}
    for i, g in ipairs(gather(self.counts, section[2])) do
      if i > top then break end
      local row = { count = g.n, share = math.floor(g.n / self.total * 10000 + 0.5) / 10000 }
      if section[1] == "by_code" then
        row.system, row.code, row.class, row.title = g[1].system, g[1].code, g[1].class, g[1].entry.title
      else row.name = g.name end
      if kind and high > low then row.time = buckets(g, kind, low, high) end
      rows[i] = row
    end
    data[section[1]] = rows
  end
  return data
end

--- The summary as lines. view: as in show.lua; top: rows per section; bytes: read in all.
function report:text(view, top, size)
  local say, style = view.say, view.style
  local lines = { style.bold(say("findings", self.total, self.lines, size)) }
  local kind, low, high = self:span()
  if kind then
    lines[1] = lines[1] .. style.dim("  " .. say("span", timestamp.format(low, kind == "dated"), timestamp.format(high, kind == "dated")))
  end
  for _, section in ipairs(SECTIONS) do
    local groups, rows = gather(self.counts, section[2]), {}
    for i, g in ipairs(groups) do
      if i > top then break end
      local spark = kind and high > low and report.sparkline(buckets(g, kind, low, high)) or ""
      local row = { tostring(g.n), ("%.1f%%"):format(g.n / self.total * 100) }
      if kind and high > low then row[#row + 1] = spark .. (" "):rep(BUCKETS - terminal.width(spark)) end
      if section[1] == "by_code" then
        local c = g[1]
        row[#row + 1] = c.code == c.entry.title and c.system or c.system .. " " .. c.code
        row[#row + 1] = c.entry.title or ""
      elseif section[1] == "by_class" then
        row[#row + 1] = g.name
        local class = view.poserr.class(g.name)
        row[#row + 1] = class and class.title or ""
      else
        local prefix = section[1] == "by_group" and "group." or "actor."
        row[#row + 1] = say(prefix .. g.name) or g.name
      end
      rows[i] = row
    end
    lines[#lines + 1] = ""
    lines[#lines + 1] = style.bold(say(section[1]))
    local first_text = kind and high > low and 4 or 3
    for _, line in ipairs(terminal.table(rows, { right = { true, true }, columns = style.columns, paint = function (cell, column)
      return column == first_text and style.bold(cell) or column == 3 and style.cyan(cell) or cell
    end })) do lines[#lines + 1] = "  " .. line end
    if #groups > top then lines[#lines + 1] = style.dim("  " .. say("more", #groups - top)) end
  end
  return lines
end

function report:json(top)
  return json.encode(self:data(top))
end

return report
