-- csv.lua - comma separated values (RFC 4180) as spreadsheets write them: also with ';' or tabs, with a "sep=" line
-- and with ="05" for a text that looks like a number.

local csv = {}

-- The separator: the one that is most often in the first line that is no comment, outside quotes.
local function separator(text)
  local said = text:match("^sep=([,;\t])\r?\n")
  if said then return said, text:find("\n", 1, true) + 1 end
  local best, most = ",", 0
  for line in (text .. "\n"):gmatch("([^\n]*)\n") do
    if line:find("%S") and not line:find("^#") and not line:find('^"#') then
      line = line:gsub('"[^"]*"', "")
      for _, c in ipairs { ",", ";", "\t" } do
        local _, n = line:gsub(c, "")
        if n > most then best, most = c, n end
      end
      if most > 0 then return best, 1 end
      break
    end
  end
  -- Only comments and one column: the comments decide.
  for _, c in ipairs { ",", ";", "\t" } do
    local _, n = text:gsub(c, "")
    if n > most then best, most = c, n end
  end
  return best, 1
end

--- Reads a text. Returns a list of rows, each a list of strings with `line`, its line number; or nil, message, line.
function csv.read(text)
  local sep, at = separator(text)
  local rows, line = {}, at == 1 and 1 or 2
  local plain = "^[^\r\n" .. sep .. "]*"
  while at <= #text do
    local row = { line = line }
    while true do
      local cell
      local quoted = text:match('^=?"()', at)
      if quoted then
        local parts, from = {}, quoted
        while true do
          local stop = text:find('"', from, true)
          if not stop then return nil, "a quoted cell does not end", row.line end
          parts[#parts + 1] = text:sub(from, stop - 1)
          at = stop + 1
          if text:sub(at, at) ~= '"' then break end
          parts[#parts + 1] = '"'
          from = at + 1
        end
        cell = table.concat(parts)
        local _, feeds = cell:gsub("\n", "\n")
        line = line + feeds
        cell = cell:gsub("\r\n", "\n") .. text:match(plain, at)
        at = at + #text:match(plain, at)
      else
        cell = text:match(plain, at)
        at = at + #cell
      end
      row[#row + 1] = cell
      if text:sub(at, at) ~= sep then break end
      at = at + 1
    end
    at = at + #text:match("^\r?\n?", at)
    line = line + 1
    if #row > 1 or row[1]:find("%S") then rows[#rows + 1] = row end
  end
  return rows
end

--- A row as a line of CSV with commas, without its end.
function csv.write(row)
  local cells = {}
  for i, cell in ipairs(row) do
    if cell:find('[,;"\t\r\n]') or cell:find("^%s") or cell:find("%s$") then cell = '"' .. cell:gsub('"', '""') .. '"' end
    cells[i] = cell
  end
  return table.concat(cells, ",")
end

return csv
