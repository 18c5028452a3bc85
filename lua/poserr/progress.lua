-- progress.lua - a bar on standard error while a long log is read: share, rate, remaining time.

local progress = {}
progress.__index = progress

local WIDTH = 28

local function size(bytes)
  for _, unit in ipairs { "B", "KB", "MB" } do
    if bytes < 1000 then return ("%.0f %s"):format(bytes, unit) end
    bytes = bytes / 1000
  end
  return ("%.1f GB"):format(bytes)
end

--- A bar for `total` bytes (nil if unknown) on a terminal of `columns`; show = false makes one that stays silent.
function progress.new(total, show)
  return setmetatable({ total = total, show = show, done = 0, start = os.time(), drawn = -1, second = os.time() }, progress)
end

--- `bytes` more have been read.
function progress:add(bytes)
  self.done = self.done + bytes
  if not self.show then return end
  local now = os.time()
  local share = self.total and self.total > 0 and math.min(1, self.done / self.total)
  local percent = share and math.floor(share * 100) or 0
  if now == self.second and percent == self.drawn then return end
  if now - self.start < 1 then return end   -- what ends within a second needs no bar
  self.second, self.drawn = now, percent
  local rate = self.done / (now - self.start)
  if share then
    local full = math.floor(share * WIDTH)
    local left = rate > 0 and math.ceil((self.total - self.done) / rate) or 0
    io.stderr:write(("\r%s%s %3d%%  %s/s  %d:%02d \27[K"):format(("#"):rep(full), ("-"):rep(WIDTH - full), percent, size(rate),
      math.floor(left / 60), left % 60))
  else
    io.stderr:write(("\r%s  %s/s \27[K"):format(size(self.done), size(rate)))
  end
  io.stderr:flush()
  self.visible = true
end

--- Takes the bar off the screen: something else is to be printed, or all is done.
function progress:clear()
  if not self.visible then return end
  io.stderr:write("\r\27[K")
  io.stderr:flush()
  self.visible = false
end

progress.size = size

return progress
