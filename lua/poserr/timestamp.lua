-- timestamp.lua - the time that a line of a log carries.

local timestamp = {}

local MONTHS = { Jan = 1, Feb = 2, Mar = 3, Apr = 4, May = 5, Jun = 6, Jul = 7, Aug = 8, Sep = 9, Oct = 10, Nov = 11, Dec = 12 }
local LOOK = 120   -- bytes of a line in which a time is looked for

-- Days since 1970-01-01 of a Gregorian date (Howard Hinnant's days_from_civil).
local function days(y, m, d)
  if m <= 2 then y = y - 1 end
  local era = math.floor(y / 400)
  local yoe = y - era * 400
  local doy = math.floor((153 * (m + (m > 2 and -3 or 9)) + 2) / 5) + d - 1
  return era * 146097 + yoe * 365 + math.floor(yoe / 4) - math.floor(yoe / 100) + doy - 719468
end

local function minute(h, m)
  h, m = tonumber(h), tonumber(m)
  if h > 23 or m > 59 then return nil end
  return h * 60 + m
end

--- Minutes since 1970 (local time of the log) and true, or minutes since midnight and false where a line has no date;
-- nil without a time.
function timestamp.minute(line)
  local s = line:sub(1, LOOK)
  local y, mo, d, h, m = s:match("(%d%d%d%d)[-/.](%d%d?)[-/.](%d%d?)[T _]+(%d%d?):(%d%d)")
  if not y then y, mo, d, h, m = s:match("%f[%d](20%d%d)(%d%d)(%d%d)[T _-]?(%d%d):?(%d%d):?%d%d%f[%D]") end
  if not y then
    local name
    name, d, h, m = s:match("(%a%a%a) +(%d%d?) (%d%d):(%d%d):%d%d")
    mo = name and MONTHS[name]
    y = mo and "1970"   -- syslog has no year
  end
  if not (y and mo) then
    local day, name, year, hh, mm = s:match("(%d%d)/(%a%a%a)/(%d%d%d%d):(%d%d):(%d%d)")
    if day and MONTHS[name] then y, mo, d, h, m = year, MONTHS[name], day, hh, mm end
  end
  if y and mo then
    mo, d = tonumber(mo), tonumber(d)
    local at = minute(h, m)
    if at and mo >= 1 and mo <= 12 and d >= 1 and d <= 31 then return days(tonumber(y), mo, d) * 1440 + at, true end
  end
  h, m = s:match("%f[%d](%d%d):(%d%d):%d%d")
  if h then return minute(h, m), false end
  return nil
end

--- "2026-11-24 07:52" of minutes since 1970, "07:52" of minutes since midnight.
function timestamp.format(at, dated)
  local clock = ("%02d:%02d"):format(math.floor(at / 60) % 24, at % 60)
  if not dated then return clock end
  local z = math.floor(at / 1440) + 719468
  local era = math.floor(z / 146097)
  local doe = z - era * 146097
  local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524) - math.floor(doe / 146096)) / 365)
  local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
  local mp = math.floor((5 * doy + 2) / 153)
  local month = mp < 10 and mp + 3 or mp - 9
  return ("%04d-%02d-%02d %s"):format(yoe + era * 400 + (month <= 2 and 1 or 0), month, doy - math.floor((153 * mp + 2) / 5) + 1, clock)
end

return timestamp
