rockspec_format = "3.0"
package = "poserr"
version = "scm-1"
source = { url = "git+https://github.com/poserr/poserr.git" }
description = {
  summary = "The errno of payments: explains, classifies and finds error codes of POS terminals, cards, hosts and gateways",
  detailed = [[
poserr knows the error codes of terminals, cards, hosts, schemes, gateways, wallets, printers, readers and modems.
It says in Chinese and English what each means, who must act and whether to retry, finds codes in raw logs, and lets
vendors add their own in Lua.]],
  license = "MIT",
  labels = { "payment", "pos", "errors", "emv", "iso8583" },
}
dependencies = { "lua >= 5.1" }
build = {
  type = "make",
  variables = {
    LUA = "$(LUA)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    HOSTLUA_INCDIR = "$(LUA_INCDIR)",
    CC = "$(CC)",
    CFLAGS = "$(CFLAGS)",
  },
  install_variables = {
    LUA = "$(LUA)",
    LUA_INCDIR = "$(LUA_INCDIR)",
    INST_LIBDIR = "$(LIBDIR)",
    INST_LUADIR = "$(LUADIR)",
    INST_BINDIR = "$(BINDIR)",
  },
}
