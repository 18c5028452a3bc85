-- options.lua - the command line's grammar, by argparse, with its help in English and Chinese.

local options = {}

local COMMANDS = {}   -- words that are commands; anything else is a question

local function texts(lang)
  local column = lang:find("^zh") and 2 or 1
  return function (en, zh) return column == 1 and en or zh end
end

local function number(least)
  return function (s)
    local n = tonumber(s)
    if not n or n % 1 ~= 0 or n < least then return nil, ("'%s' is not a whole number of at least %d"):format(s, least) end
    return n
  end
end

-- A date, perhaps with a time of day behind a T.
local function date(s)
  local month, day, rest = s:match("^%d%d%d%d%-(%d%d)%-(%d%d)(.*)$")
  if not month or month < "01" or month > "12" or day < "01" or day > "31" or not (rest == "" or rest:find("^T%d%d:%d%d")) then
    return nil, ("'%s' is not a date, YYYY-MM-DD"):format(s)
  end
  return s
end

local function conditions(command, t)
  command:option("--family", t("Card family: purse, sim, emv ...", "卡片类别：purse、sim、emv 等"))
  command:option("--command", t("Card command", "卡片指令")):target("command")
  command:option("--device", t("Device class", "设备类别"))
  command:option("--phase", t("connect, sent (before or after the request left) or answered", "connect（请求发出前）、sent（发出后）或 answered"))
    :choices { "connect", "sent", "answered" }
  command:option("--region", t("Region", "地区"))
  command:option("--date", t("Date, YYYY-MM-DD", "日期，YYYY-MM-DD")):convert(date)
  command:option("--kernel", t("EMV kernel", "EMV 内核"))
  command:option("--scheme", t("Card scheme", "卡组织"))
  command:option("--interface", t("contact or contactless", "contact 或 contactless")):choices { "contact", "contactless" }
  return command
end

local function build(lang)
  local there, argparse = pcall(require, "argparse")
  if not there then error({ missing = "argparse" }, 0) end
  local t = texts(lang)
  local parser = argparse("poserr", t("Explains, finds and counts the error codes of POS terminals, cards, hosts and gateways.",
    "解释、查找和统计 POS 终端、卡片、主机及网关的错误代码。"))
    :epilog(t("Without a command: poserr CODE or poserr TEXT asks everywhere.\nExit status: 0 found, 1 not found, 2 misuse or unreadable input.",
      "不写命令时，poserr 代码 或 poserr 文字 在全部体系中查找。\n退出状态：0 找到，1 未找到，2 用法错误或无法读取。"))
    :command_target("command_name"):require_command(true)
  parser:option("--lang", t("Language of texts: zh, en ... (default: the locale's)", "文字语言：zh、en 等（默认取自系统环境）"))
  parser:flag("--json", t("Output for programs", "输出 JSON"))
  parser:flag("--no-packs", t("Leave packs in directories out", "不加载目录中的扩展包"))

  local function command(name, en, zh)
    COMMANDS[name] = true
    return parser:command(name, t(en, zh))
  end

  local ask = conditions(command("ask", "Ask for a code, a value, a log line or words (the word ask may be left out)", "查询代码、数值、日志行或文字（ask 可省略）"), t)
  ask:argument("text", t("Code or text", "代码或文字")):args("+")
  ask:option("-n --limit", t("At most so many entries", "最多条数")):convert(number(1))

  local explain = conditions(command("explain", "Explain a code of a system", "解释某体系的代码"), t)
  explain:argument("system", t("System, such as unionpay", "体系，如 unionpay"))
  explain:argument("code", t("Code", "代码")):args("+")

  local find = conditions(command("find", "Find a code in all systems", "在全部体系中查找代码"), t)
  find:argument("code", t("Code", "代码")):args("+")

  local decode = conditions(command("decode", "Decode a bit field or a compound value", "解析位域或组合值"), t)
  decode:argument("system", t("System, such as emv-tvr", "体系，如 emv-tvr"))
  decode:argument("value", t("Value", "数值")):args("+")
  for _, name in ipairs { "tac-denial", "tac-online", "tac-default", "iac-denial", "iac-online", "iac-default" } do
    decode:option("--" .. name, t("Action code, to say why a TVR was declined", "行为代码，用于说明 TVR 被拒绝的原因"))
  end
  decode:flag("--offline", t("The terminal could not go online", "终端未能联机"))

  local search = command("search", "Search texts in any language", "按文字搜索")
  search:argument("text", t("Words", "关键词")):args("+")
  search:option("--system", t("Only in this system", "仅限此体系"))
  search:option("-n --limit", t("At most so many entries (20)", "最多条数（20）")):convert(number(1))

  local scan = command("scan", "Find error codes in logs", "在日志中查找错误代码")
  scan:argument("files", t("Logs, also .gz; - is standard input", "日志文件，可为 .gz；- 表示标准输入")):args("+")
  scan:flag("--summary", t("Counts instead of findings", "输出统计而非明细"))
  scan:option("--top", t("Rows per table of the summary (10)", "统计表的行数（10）")):convert(number(1))
  scan:option("--context", t("Show so many lines around each finding", "显示前后若干行")):convert(number(0))
  scan:option("--system", t("Only this system (may be repeated)", "仅限此体系（可重复）")):count("*"):target("systems")
  scan:flag("--all", t("Report successes, too", "成功代码也报告"))
  scan:option("--encoding", t("Encoding of the log (default: detected)", "日志编码（默认自动识别）")):choices { "utf-8", "gbk" }
  scan:option("-j --jobs", t("Processes for big files (1)", "大文件使用的进程数（1）")):convert(number(1))
  scan:option("--piece"):hidden(true)

  local systems = command("systems", "List the code systems", "列出全部代码体系")
  systems:argument("filter", t("Only those whose id or title holds this", "按名称筛选")):args("?")

  local codes = command("codes", "List the codes of a system", "列出某体系的代码")
  codes:argument("system", t("System", "体系"))
  codes:option("--class", t("Only this class or branch", "仅限此分类"))

  local classes = command("classes", "List the classes of faults, or explain one", "列出故障分类，或解释其一")
  classes:argument("path", t("Class, such as funds.insufficient", "分类，如 funds.insufficient")):args("?")

  local advise = conditions(command("advise", "Say whether to retry, query, reverse or stop", "给出重试、查询、冲正或停止的建议"), t)
  advise:argument("system", t("System", "体系"))
  advise:argument("code", t("Code", "代码"))
  advise:option("--attempt", t("An attempt made: TIME or TIME,CODE (may be repeated)", "已作的尝试：时间 或 时间,代码（可重复）")):count("*"):target("attempts")
  advise:option("--amount", t("Amount in the smallest unit", "金额，最小货币单位")):convert(number(0))
  advise:option("--verified", t("What the latest query said", "最近一次查询的结果"))
    :choices { "approved", "declined", "reversed", "not_found", "pending", "unknown" }
  advise:option("--reversed", t("State of a reversal", "冲正的状态")):choices { "sent", "confirmed", "failed" }
  advise:option("--advice-code", t("Advice code of the issuer", "发卡行的建议代码"))

  local pack = command("pack", "Check, compare, convert or begin a pack of codes", "检查、比较、转换或新建扩展包")
  pack:command_target("pack_command"):require_command(true)
  local check = pack:command("check", t("Tell all problems of packs", "列出扩展包的全部问题"))
  check:argument("files", t("Packs: .json, .csv, .lua", "扩展包：.json、.csv、.lua")):args("*")
  check:option("--coverage", t("List the texts that are missing in this language", "列出此语言缺少的文字"))
  local diff = pack:command("diff", t("Compare two packs", "比较两个扩展包"))
  diff:argument("old", t("Pack, or id of a system", "扩展包或体系"))
  diff:argument("new", t("Pack, or id of a system", "扩展包或体系"))
  local convert = pack:command("convert", t("Write a pack in another format", "转换扩展包格式"))
  convert:argument("input", t("Pack", "扩展包"))
  convert:argument("output", t("File to write: .json, .csv, .lua; - is standard output", "输出文件：.json、.csv、.lua；- 表示标准输出"))
  convert:flag("--classify", t("Guess the classes that rows lack from their texts, and tell them", "按文字推测缺少的分类，并列出"))
  convert:option("--to", t("Format, where the name does not say it", "格式")):choices { "json", "csv", "lua" }
  local export = pack:command("export", t("Write a system of the catalogue as a pack", "将体系导出为扩展包"))
  export:argument("system", t("System", "体系"))
  export:option("--to", t("Format (lua)", "格式（lua）")):choices { "json", "csv", "lua" }
  export:option("-o --output", t("File to write", "输出文件"))
  local new = pack:command("new", t("Write a commented pack to begin with", "生成带注释的扩展包模板"))
  new:argument("id", t("Id of the new system", "新体系的 id"))
  new:option("--to", t("Format (lua)", "格式（lua）")):choices { "json", "csv", "lua" }
  new:option("-o --output", t("File to write", "输出文件"))

  local compile = command("compile", "Compile packs to a C catalogue for firmware", "将扩展包编译为固件用的 C 目录")
  compile:argument("packs", t("Packs; none is the built-in catalogue", "扩展包；不写则为内置目录")):args("*")
  compile:option("-o --output", t("C file to write (default: standard output)", "输出的 C 文件（默认标准输出）"))
  compile:option("--name", t("Name of the catalogue (default: the file's)", "目录名称（默认取自文件名）"))
  compile:option("--systems", t("Only these systems, parted by blanks or commas", "仅限这些体系，以空格或逗号分隔"))
  compile:option("--langs", t("Only these languages", "仅限这些语言"))
  return parser
end

-- Options of the whole program that take a value: not to be taken for the first word.
local VALUED = { ["--lang"] = true }

-- Puts "ask" in front of a first word that is no command, and a blank in front of negative numbers, which are codes.
local function prepared(args)
  local list, i, first = {}, 1, false
  while i <= #args do
    local a = args[i]
    if a:find("^%-%d+$") then a = " " .. a end
    if not first and not (a:find("^%-") and a ~= "-") then
      first = true
      if not COMMANDS[a] then list[#list + 1] = "ask" end
    end
    list[#list + 1] = a
    if not first and VALUED[a] and args[i + 1] then
      list[#list + 1] = args[i + 1]
      i = i + 1
    end
    i = i + 1
  end
  return list
end

--- Parses arguments. Returns a table of them (with `command_name`, or `help`: a text to print), or nil and what is wrong.
function options.parse(args, lang)
  local parser = build(lang)
  local real_exit, real_print, help = os.exit, print, nil
  -- argparse prints its help and ends the program; here it is an answer like others.
  local ended = {}
  os.exit = function () error(ended, 0) end -- luacheck: ignore
  print = function (text) help = text end -- luacheck: ignore
  function parser.error(p, message) -- luacheck: ignore
    error({ misuse = ("poserr: %s; see %s -h"):format(message, p:get_usage():match("^Usage: ([%w ]-) [%[<]") or "poserr") }, 0)
  end
  local ok, result = pcall(parser.parse, parser, prepared(args))
  os.exit, print = real_exit, real_print -- luacheck: ignore
  if ok then return result end
  if result == ended then return { help = help } end
  if type(result) == "table" and result.misuse then return nil, result.misuse end
  error(result, 0)
end

return options
