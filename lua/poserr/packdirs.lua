-- packdirs.lua - the packs that the command loads by itself: every .json, .csv and .lua file in the directories of
-- POSERR_PATH (parted by ':'; a pack's own path may stand there, too), or without it in /etc/poserr.d and
-- ~/.config/poserr, in the order of the files' names.

local encoding = require "poserr.encoding"
local pack = require "poserr.pack"

local packdirs = {}

--- The directories, by an environment (function as os.getenv).
function packdirs.directories(getenv)
  local path, list = getenv("POSERR_PATH"), {}
  if path then
    for dir in path:gmatch("[^:]+") do list[#list + 1] = dir end
    return list
  end
  list[1] = "/etc/poserr.d"
  local config, home = getenv("XDG_CONFIG_HOME"), getenv("HOME")
  if config and config ~= "" then list[2] = config .. "/poserr"
  elseif home and home ~= "" then list[2] = home .. "/.config/poserr" end
  return list
end

local function is_there(dir)
  local f = io.open(dir, "r")
  if f then f:close() end
  return f ~= nil
end

--- Paths of the packs in directories, by file name; among equal names the later directory comes later.
function packdirs.files(directories)
  local files = {}
  for i, dir in ipairs(directories) do
    if pack.format_of(dir) then files[#files + 1] = { name = dir:match("[^/]*$"), order = i, path = dir } end
    local pipe = not pack.format_of(dir) and is_there(dir) and io.popen("ls -1 -- " .. encoding.quote(dir) .. " 2>/dev/null", "r")
    if pipe then
      for name in pipe:lines() do
        if pack.format_of(name) and not name:find("^%.") then files[#files + 1] = { name = name, order = i, path = dir .. "/" .. name } end
      end
      pipe:close()
    end
  end
  table.sort(files, function (a, b) if a.name ~= b.name then return a.name < b.name end return a.order < b.order end)
  local paths = {}
  for i, f in ipairs(files) do paths[i] = f.path end
  return paths
end

--- Loads them all into a registry. A pack with problems is left out: complain(message) is told.
function packdirs.load(registry, getenv, complain)
  for _, path in ipairs(packdirs.files(packdirs.directories(getenv))) do
    local ok, message = pack.load(path, registry)
    if not ok then complain(message) end
  end
end

return packdirs
