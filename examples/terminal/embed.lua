-- embed.lua - scripts as C: embed.lua FILE... writes scripts[] to standard output.
local out = { "#include \"scripts.h\"\n\nconst script scripts[] = {\n" }
local texts = {}
for i, path in ipairs(arg) do
  local f = assert(io.open(path, "rb"))
  local s = f:read("*a")
  f:close()
  if path:match("%.lua$") then assert(loadfile(path)) end   -- a script with a mistake is not shipped
  local bytes = {}
  for at = 1, #s do bytes[at] = s:byte(at) end
  bytes[#bytes + 1] = 0
  texts[i] = ("static const char text%d[] = {%s};\n"):format(i, table.concat(bytes, ","))
  out[#out + 1] = ("  {\"%s\", text%d, %d},\n"):format(path:match("([%w_]+)%.%w+$"), i, #s)
end
table.insert(out, 1, table.concat(texts))
out[#out + 1] = "  {0, 0, 0}\n};\n"
io.write(table.concat(out))
