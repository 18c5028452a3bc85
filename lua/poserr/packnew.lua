-- packnew.lua - a commented pack to begin with, in each format.

local packnew = {}

local LUA = [[
-- Codes of ID. Check with `poserr pack check ID.lua`; all fields are in docs/pack.schema.json.
return {
  system = "ID",                              -- lower case letters, digits, hyphens
  title = { en = "NAME terminal", zh = "NAME 终端" },
  base = "unionpay",                          -- codes that are not below are answered from there; leave out if none fits
  form = "an2",                               -- how a code looks: an2, n4, hex4, int, name, bits5 ...
  markers = { "NAME code", "NAME 错误码" },     -- what logs print in front of a code
  sources = { S1 = "NAME manual, edition and date" },
  codes = {
    -- A title is enough: class, retry and the rest of the texts come from the class (`poserr classes`).
    { "51", class = "funds.insufficient", en = "Not enough money", zh = "余额不足", source = "S1" },
    { "Z1", class = "terminal.not_signed_in", name = "NOT_SIGNED_IN", aliases = { "尚未签到" },
      retry = "after-fix",                    -- none, now, later, after-fix, other-means, verify, never
      actor = "cashier",                      -- none, cardholder, cashier, merchant, support, acquirer, issuer, vendor
      en = { title = "Terminal not signed in", display = "SIGN IN FIRST", cause = "The working keys of the day are not loaded.",
        steps = { "Sign in, then repeat the sale." }, cardholder = "Please wait a moment." },
      zh = { title = "终端未签到", display = "请先签到", cause = "当日工作密钥尚未下载。",
        steps = { "重新签到后再交易。" }, cardholder = "请稍候。" },
      source = "S1" },
  },
}
]]

local CSV = [[
# Codes of ID. Check with: poserr pack check ID.csv
#system,ID
#title.en,NAME terminal
#title.zh,NAME 终端
# Codes that are not below are answered from the base:
#base,unionpay
# How a code looks: an2 n4 hex4 int name ...
#form,an2
# What logs print in front of a code:
#markers,NAME code | NAME 错误码
#source.S1,"NAME manual, edition and date"
code,class,en,zh,zh.display,zh.steps,retry,source
51,funds.insufficient,Not enough money,余额不足,余额不足,,,S1
Z1,terminal.not_signed_in,Terminal not signed in,终端未签到,请先签到,重新签到后再交易。,after-fix,S1
]]

local JSON = [[
{
  "$schema": "pack.schema.json",
  "system": "ID",
  "title": { "en": "NAME terminal", "zh": "NAME 终端" },
  "base": "unionpay",
  "form": "an2",
  "markers": ["NAME code", "NAME 错误码"],
  "sources": { "S1": "NAME manual, edition and date" },
  "codes": [
    { "code": "51", "class": "funds.insufficient", "en": "Not enough money", "zh": "余额不足", "source": "S1" },
    { "code": "Z1", "class": "terminal.not_signed_in", "retry": "after-fix",
      "en": { "title": "Terminal not signed in", "display": "SIGN IN FIRST", "steps": ["Sign in, then repeat the sale."] },
      "zh": { "title": "终端未签到", "display": "请先签到", "steps": ["重新签到后再交易。"] }, "source": "S1" }
  ]
}
]]

local TEMPLATES = { lua = LUA, csv = CSV, json = JSON }

--- The text of a new pack for a system. Returns nil and a message if the id is none.
function packnew.text(id, format)
  if not id:find("^[%l%d][%l%d%-]*$") or #id > 63 then
    return nil, ('"%s" is no id: lower case letters, digits and hyphens'):format(id)
  end
  local name = id:gsub("^%l", string.upper):gsub("%-(%l)", function (c) return " " .. c:upper() end)
  return (TEMPLATES[format]:gsub("NAME", name):gsub("%f[%w]ID%f[%W]", id))
end

return packnew
