-- langpack.lua - the language packs that come with poserr (codes/lang/), found beside these files: installed as
-- poserr/lang/<tag>.lua, or in a checkout.

local pack = require "poserr.pack"

local langpack = {}

--- Path of the pack of a language ("es", "es-MX" asks for "es"), or nil.
function langpack.path(tag)
  local language = tag:match("^(%l%l%l?)$") or tag:match("^(%l%l%l?)[-_]%w+$")
  if not language then return nil end
  for template in package.path:gmatch("[^;]+") do
    for _, place in ipairs { "poserr/lang/", "../codes/lang/" } do
      local path = template:gsub("%?", place .. language)
      local file = io.open(path, "r")
      if file then
        file:close()
        return path
      end
    end
  end
  return nil
end

--- Loads it into a registry. Returns true; or nil, message, name where there is none or it has problems.
function langpack.load(tag, registry)
  local path = langpack.path(tag)
  if not path then return nil, 'no language pack "' .. tag .. '"', "unknown_language" end
  return pack.load(path, registry)
end

return langpack
