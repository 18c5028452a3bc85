-- logfile.lua - where a log's bytes come from: files, what gzip unpacks, standard input.

local encoding = require "poserr.encoding"

local logfile = {}

local CHUNK = 256 * 1024

local function whole_lines(f)
  -- Line by line, so that what `tail -F` writes is seen at once. Lua 5.1 cannot keep the line end.
  local keep = not (_VERSION == "Lua 5.1" and type(rawget(_G, "jit")) ~= "table")
  return function ()
    if keep then return f:read("*L") end
    local line = f:read("*l")
    return line and line .. "\n"
  end
end

-- Standard input: in chunks if it is a file, else line by line.
local function standard_input()
  local seekable = io.stdin:seek("cur", 0) ~= nil and io.stdin:read(0) ~= nil
  return { name = "-", live = not seekable, close = function () return true end,
    read = seekable and function () return io.stdin:read(CHUNK) end or whole_lines(io.stdin) }
end

-- gzip runs from the first read on. What it complains about goes into a file: Lua 5.1 does not tell how a pipe ended.
local function unpacked(name)
  local pipe, complaints
  return { name = name,
    read = function ()
      if not pipe then
        complaints = os.tmpname()
        pipe = io.popen("gzip -dc < " .. encoding.quote(name) .. " 2>" .. encoding.quote(complaints), "r")
      end
      return pipe:read(CHUNK)
    end,
    close = function ()
      if not pipe then return true end
      pipe:close()
      local f = io.open(complaints, "rb")
      local said = f and f:read(1)
      if f then f:close() end
      os.remove(complaints)
      if said then return nil, "bad_gzip" end
      return true
    end }
end

--- Opens a log. name: a path, or "-" for standard input. Returns a table: `name`, `read()` (the next bytes, or nil at
-- the end, then nil, message after a failure), `close()` (true, or nil and a key of messages.lua), `size` in bytes
-- where it is known, `live` if bytes may come slowly; or nil, a key of messages.lua, and the system's words.
function logfile.open(name)
  if name == "-" then return standard_input() end
  local f, why = io.open(name, "rb")
  if not f then return nil, "cannot_open", (why:gsub("^.*: ", "")) end
  local magic, message, number = f:read(2)
  if not magic and message then
    f:close()
    if number == 21 then return nil, "directory" end   -- EISDIR
    return nil, "cannot_read", message
  end
  if magic == "\31\139" then
    f:close()
    return unpacked(name)
  end
  local size = f:seek("end")
  f:seek("set", 0)
  return { name = name, size = size, file = f, seekable = size ~= nil,
    read = function () return f:read(CHUNK) end,
    close = function () f:close() return true end }
end

--- The same, for the bytes from `first` (0-based) up to `stop` (excluded).
function logfile.part(name, first, stop)
  local f, why = io.open(name, "rb")
  if not f then return nil, "cannot_open", (why:gsub("^.*: ", "")) end
  f:seek("set", first)
  local left = stop - first
  return { name = name, size = left, close = function () f:close() return true end,
    read = function ()
      if left <= 0 then return nil end
      local bytes = f:read(math.min(left, CHUNK))
      left = left - (bytes and #bytes or left)
      return bytes
    end }
end

return logfile
