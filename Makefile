# poserr: see README.md. The build has two stages: stage 1 is the module with an
# empty catalog; it compiles codes/ to build/builtin.c, which stage 2 links.

LUA ?= lua5.4
LUA_VERSION ?= $(shell $(LUA) -e 'io.write((_VERSION:match("%d%.%d")))')
# Where the headers of a Lua are: its name, its version.
incdir = $(firstword $(foreach d,$(if $(findstring jit,$(1)),luajit-2.1) lua$(2) lua-$(2) lua,$(wildcard /usr/include/$(d) /usr/local/include/$(d))))
LUA_INCDIR ?= $(call incdir,$(LUA),$(LUA_VERSION))
CC ?= cc
HOSTCC ?= $(CC)
HOSTLUA ?= $(LUA)
HOSTLUA_INCDIR ?= $(if $(filter $(LUA),$(HOSTLUA)),$(LUA_INCDIR),$(call incdir,$(HOSTLUA),$(shell $(HOSTLUA) -e 'io.write((_VERSION:match("%d%.%d")))')))
CFLAGS ?= -O2
PREFIX ?= /usr/local
DESTDIR ?=
INST_LIBDIR ?= $(PREFIX)/lib/lua/$(LUA_VERSION)
INST_LUADIR ?= $(PREFIX)/share/lua/$(LUA_VERSION)
INST_BINDIR ?= $(PREFIX)/bin
SYSTEMS ?=
LANGS ?=

WARN = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wstrict-prototypes
B = build
L = $(B)/$(notdir $(LUA))
S = $(B)/stage1/$(notdir $(HOSTLUA))
CORE = $(filter-out src/lposerr.c src/l%.c src/empty.c,$(wildcard src/*.c))
BINDING = $(wildcard src/l*.c)
HEADERS = $(wildcard src/*.h)
CODES = $(sort $(wildcard codes/*.lua codes/*/*.lua)) codes/VERSION
COMPILE = lua/poserr/compile.lua lua/poserr/lint.lua lua/poserr/traditional.lua

.PHONY: all demo check bench bench-scan bench-embedded cross install uninstall env dist amalgamation lint docs clean

all: $(L)/poserr.so

# Stage 1: the module with an empty catalog, for the machine that builds.
$(S)/poserr.so: $(CORE) $(BINDING) src/empty.c $(HEADERS) Makefile
	@mkdir -p $(@D)
	$(HOSTCC) -std=c99 -O1 -fPIC -shared $(WARN) $(CPPFLAGS) -fvisibility=hidden -I$(HOSTLUA_INCDIR) -o $@ $(CORE) $(BINDING) src/empty.c

# What was asked for last time; a change makes the catalog anew.
$(B)/selection: FORCE
	@mkdir -p $(B)
	@echo '$(SYSTEMS)|$(LANGS)' | cmp -s - $@ || echo '$(SYSTEMS)|$(LANGS)' > $@
FORCE:

$(B)/builtin.c: $(CORE) $(BINDING) $(HEADERS) $(COMPILE) $(CODES) $(B)/selection | $(S)/poserr.so
	@LUA_CPATH='$(S)/?.so' LUA_PATH='lua/?.lua' $(HOSTLUA) lua/poserr/compile.lua --systems '$(SYSTEMS)' --langs '$(LANGS)' -o $@ $(filter %.lua,$(CODES))

# Stage 2. The catalog is one object for all Lua versions.
$(B)/builtin.o: $(B)/builtin.c src/poserr.h
	$(CC) -std=c99 -O1 -fPIC $(WARN) -fvisibility=hidden -Isrc -c -o $@ $(B)/builtin.c

$(L)/%.o: src/%.c $(HEADERS) Makefile
	@mkdir -p $(@D)
	$(CC) -std=c99 -fPIC $(WARN) -fvisibility=hidden $(CPPFLAGS) $(CFLAGS) -I$(LUA_INCDIR) -c -o $@ $<

$(L)/poserr.so: $(patsubst src/%.c,$(L)/%.o,$(CORE) $(BINDING)) $(B)/builtin.o
	$(CC) -shared $(CFLAGS) $(LDFLAGS) -o $@ $^

env:
	@echo "export LUA_PATH='$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;;'"
	@echo "export LUA_CPATH='$(CURDIR)/$(L)/?.so;;'"

demo: all
	@sh examples/demo.sh '$(LUA)'

check:
	@sh tests/check.sh '$(origin LUA)' '$(LUA)'

bench: all
	@sh bench/run.sh '$(LUA)'

bench-scan: all
	@sh bench/scan/run.sh '$(LUA)'

lint:
	luacheck -q .

# The table of code systems, and its totals where README and CHANGELOG quote them; docs/concepts.md is written by hand and checked by the tests.
docs: all
	LUA_CPATH='$(L)/?.so' LUA_PATH='lua/?.lua' $(LUA) lua/poserr/systems.lua -o docs/systems.md --merged codes/MERGED.md \
	  --quoted README.md --quoted README.zh.md --quoted CHANGELOG.md $(filter %.lua,$(CODES))

install: all
	install -d '$(DESTDIR)$(INST_LIBDIR)' '$(DESTDIR)$(INST_LUADIR)/poserr/lang' '$(DESTDIR)$(INST_BINDIR)'
	install -m 755 $(L)/poserr.so '$(DESTDIR)$(INST_LIBDIR)/poserr.so'
	install -m 644 lua/poserr/*.lua '$(DESTDIR)$(INST_LUADIR)/poserr/'
	install -m 644 codes/lang/*.lua '$(DESTDIR)$(INST_LUADIR)/poserr/lang/'
	sed '1s|.*|#!/usr/bin/env $(notdir $(LUA))|' bin/poserr > '$(DESTDIR)$(INST_BINDIR)/poserr'
	chmod 755 '$(DESTDIR)$(INST_BINDIR)/poserr'

uninstall:
	rm -f '$(DESTDIR)$(INST_LIBDIR)/poserr.so' '$(DESTDIR)$(INST_BINDIR)/poserr'
	rm -rf '$(DESTDIR)$(INST_LUADIR)/poserr'

# Two files for firmware: SYSTEMS and LANGS choose the catalog.
amalgamation: $(B)/builtin.c
	@mkdir -p $(B)/amalgamation
	$(HOSTLUA) lua/poserr/amalgamate.lua src $(B)/builtin.c $(B)/amalgamation

# The sources with the generated C: builds without Lua for the host.
DIST = $(B)/poserr-$(shell sed -n 's/.*POSERR_VERSION "\(.*\)"/\1/p' src/poserr.h)
dist: $(B)/builtin.c
	rm -rf $(DIST)
	mkdir -p $(DIST)/build
	git ls-files -z | xargs -0 cp --parents -t $(DIST)
	cp $(B)/builtin.c $(DIST)/build/
	tar -C $(B) -czf $(DIST).tar.gz $(notdir $(DIST))
	rm -rf $(DIST)
	@echo $(DIST).tar.gz

clean:
	rm -rf $(B)

# ROM, heap and stack on small machines, and poserr on other machines under qemu: tests/packages-cross.
bench-embedded: all
	@sh bench/embedded.sh '$(LUA)'

cross: all
	@sh tests/cross.sh
