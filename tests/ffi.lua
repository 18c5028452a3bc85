-- tests/ffi.lua LIBRARY - LuaJIT reads poserr.h as it stands, from its first enum on, and calls the core by it.
local ffi = require "ffi"
local f = assert(io.open "src/poserr.h")
local header = f:read "*a"
f:close()
header = header:match("\nenum {.*"):gsub("\n#[^\n]*", ""):gsub("POSERR_API ", ""):gsub("}%s*$", "")
ffi.cdef(header)
local C = ffi.load(arg[1])

local r, e = ffi.new "poserr_registry", ffi.new "poserr_entry"
C.poserr_init(r)
assert(C.poserr_lookup(r, "unionpay", "55", 2, nil, e) == C.POSERR_OK)
assert(ffi.string(C.poserr_class(e)) == "cardholder.pin")
assert(ffi.string(C.poserr_text(e, "zh", C.POSERR_TITLE)) == "密码错误")
assert(C.poserr_lookup(r, "unionpay", "ZZ", 2, nil, e) == C.POSERR_UNKNOWN_CODE)

assert(C.poserr_lookup(r, "unionpay", "55", 2, nil, e) == C.POSERR_OK)
local screen, text = ffi.new "poserr_screen", ffi.new "char[128]"
screen.lang, screen.columns, screen.rows = "zh", 16, 4
local n = C.poserr_display(e, screen, text, 128)
assert(n > 0 and ffi.string(text):match "^密码错\n", ffi.string(text))

local scanner, finding = ffi.new "poserr_scanner", ffi.new "poserr_finding"
local log = "UnionPay DE39=54\n"
C.poserr_scan_begin(scanner, r, nil)
C.poserr_scan_feed(scanner, log, #log)
assert(C.poserr_scan_next(scanner, finding) == 1)
assert(C.poserr_scan_next(scanner, finding) == 0)

-- Every function of the header is in the library, under that name.
local count = 0
for name in header:gmatch "%f[%w](poserr_[%w_]+) %(" do
  if name ~= "poserr_lua_push" then
    assert(pcall(function () return C[name] end), name)
    count = count + 1
  end
end
assert(count > 40, count)
print(count .. " functions by ffi.cdef")
