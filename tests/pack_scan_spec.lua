-- What a vendor's pack adds to the scan, at once: markers, shapes, names, phrases.

local poserr = require "poserr"

local pack = {
  pack = "acme",
  systems = {
    { system = "acme-sdk", title = { en = "Acme SDK", zh = "爱客美 SDK" }, form = "name",
      markers = { "ACME-ERR" }, shapes = { "ACME[{code}]" },
      codes = {
        { "PX-1001", class = "device.paper", en = "Paper roll empty", zh = "纸卷用完", aliases = { "SDK2 paper gone", "卷纸已空" } },
        { "PX_1002", class = "communication.timeout", en = "Line timed out", zh = "线路超时" },
        { "404", class = "host.busy", en = "Host is busy", zh = "主机忙" },
      } },
    { system = "acme-host", title = { en = "Acme host", zh = "爱客美主机" }, form = "n3", markers = { "PRFX" },
      codes = { { "404", class = "host.busy", en = "Host is busy", zh = "主机忙" } } },
  },
}

local cases = {
  { "10:01 PX-1001 raised", "acme-sdk:PX-1001 name" },
  { "driver: PX_1002", "acme-sdk:PX_1002 name" },
  { "SDK2 paper gone, call 5 times", "acme-sdk:PX-1001 phrase" },
  { "设备报 卷纸已空", "acme-sdk:PX-1001 phrase" },
  { "ACME-ERR: 404", "acme-sdk:404 marker" },
  { "acme err 404", "acme-sdk:404 marker" },
  { "ACME[404] returned", "acme-sdk:404 shape" },
  { "PRFX=404", "acme-host:404 marker" },
  { "PRFX-404", "acme-host:404 marker" },
  { "PRFX：４０４", "acme-host:404 marker" },
  { "order PX-10012 for 4.04 EUR", "" },
  { "404", "" },
}

local function found(registry, text)
  local t = {}
  for f in registry.scan(text) do t[#t + 1] = f.system .. ":" .. f.code .. " " .. f.how end
  return table.concat(t, ", ")
end

describe("a pack in the scan", function ()
  local registry = poserr.new()
  local before = {}
  for i, case in ipairs(cases) do before[i] = found(registry, case[1]) end
  assert(registry.define(pack))

  for _, case in ipairs(cases) do
    it("finds " .. (case[2] == "" and "nothing" or case[2]) .. " in: " .. case[1], function ()
      assert.are.equal(case[2], found(registry, case[1]))
    end)
  end

  it("is gone when the pack is", function ()
    local other = poserr.new()
    assert(other.define(pack))
    assert(other.undefine("acme"))
    for i, case in ipairs(cases) do assert.are.equal(before[i], found(other, case[1])) end
  end)
end)

describe("full-width digits", function ()
  it("are digits behind a marker", function ()
    assert.are.equal("unionpay:55 marker", found(poserr, "应答码：５５"))
  end)
end)
