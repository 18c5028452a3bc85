-- pack.lua - a vendor's pack as a C catalog: pack.lua PACK.lua NAME OUTPUT.c
-- The pack is a Lua module; NAME is the symbol. The same as `poserr compile`, for a build that calls it as a library.
local compile = require "poserr.compile"

local pack = assert(loadfile(arg[1]))()
local image = assert(compile.image(pack))
local f = assert(io.open(arg[3], "wb"))
f:write(compile.c(image, arg[2]))
f:close()
print(("%s: %d bytes"):format(arg[2], #image))
