-- log.lua - makes the log that bench/scan reads: a day of terminals, switches, gateways, cards and tills.
-- About one line in twenty carries a code.  Usage: lua log.lua megabytes > file
-- The same arguments give the same bytes: the numbers come from a generator of our own.

local seed = 20261125
local function random (n)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return math.floor(seed / 65536) % n
end
local function digits (n)
  local t = {}
  for i = 1, n do t[i] = random(10) end
  return table.concat(t)
end
local function hex (n, sep)
  local t = {}
  for i = 1, n do t[i] = ("%02X"):format(random(256)) end
  return table.concat(t, sep or "")
end
local function pick (t) return t[random(#t) + 1] end

local fill = {
  time = function () return ("2026-05-14 %02d:%02d:%02d,%03d"):format(random(24), random(60), random(60), random(1000)) end,
  clock = function () return ("%02d:%02d:%02d"):format(random(24), random(60), random(60)) end,
  logcat = function () return ("05-14 %02d:%02d:%02d.%03d %5d %5d"):format(random(24), random(60), random(60), random(1000), random(30000), random(30000)) end,
  ip = function () return ("10.%d.%d.%d"):format(random(256), random(256), random(256)) end,
  n2 = function () return digits(2) end,
  n3 = function () return digits(3) end,
  n4 = function () return digits(4) end,
  n6 = function () return digits(6) end,
  n8 = function () return digits(8) end,
  n12 = function () return digits(12) end,
  n16 = function () return digits(16) end,
  amount = function () return ("%d.%02d"):format(random(5000), random(100)) end,
  cents = function () return ("%012d"):format(random(500000)) end,
  ms = function () return tostring(random(900) + 5) end,
  hex8 = function () return hex(8) end,
  hex20 = function () return hex(20, " ") end,
  hex40 = function () return hex(40) end,
  atr = function () return "3B " .. hex(10, " ") .. " 90 00" end,
  uuid = function () return (hex(4) .. "-" .. hex(2) .. "-" .. hex(2) .. "-" .. hex(2) .. "-" .. hex(6)):lower() end,
  word = function () return pick{ "cart", "ledger", "queue", "session", "spool", "branch", "clerk", "shift", "basket", "ticket", "loyalty", "stock" } end,
  class = function () return pick{ "c.a.pos.SaleService", "c.a.gw.Router", "o.j.q2.iso.QMUX", "c.a.tms.Sync", "o.s.web.Filter", "c.a.till.Journal" } end,
  zh = function () return pick{ "本店", "门店", "收银台", "店长", "顾客", "会员" } end,
}

local quiet = {
  "{time} INFO  [http-nio-8080-exec-{n2}] {class} - sale accepted, amount {amount} EUR, ticket {n8}, till {n2}",
  "{time} DEBUG [pool-3-thread-{n2}] {class} - loaded {n3} rows from {word} in {ms} ms",
  "{time} INFO  {class} - heartbeat ok, {n2} channels, uptime {n6} s",
  "{time} TRACE {class} - enqueue {word} id={uuid} size={n4}",
  "{time} INFO  [{uuid}] {class} - basket {n8}: {n2} lines, total {amount}, loyalty {n12}",
  "{logcat} D PosApp  : onResume activity=Main{n3} token={hex8}",
  "{logcat} I EmvCore : kernel configured, aid=A0000000031010 caps=E0F8C8 version={n4}",
  "{logcat} V Printer : feed {n2} lines, head temperature {n2} C, voltage {n4} mV",
  "{logcat} D NetWatch: rssi=-{n2} dBm, cell={n8}, operator=46001",
  '{ip} - - [14/May/2026:{clock} +0800] "POST /v1/sale HTTP/1.1" 200 {n3} "-" "okhttp/4.9.3"',
  '{ip} - - [14/May/2026:{clock} +0800] "GET /static/app.{hex8}.js HTTP/1.1" 304 0 "-" "Mozilla/5.0 (X11; Linux x86_64)"',
  '{ip} - - [14/May/2026:{clock} +0800] "GET /health HTTP/1.1" 200 2 "-" "kube-probe/1.27"',
  '<isomsg direction="outgoing"><field id="0" value="0200"/><field id="2" value="622202******{n4}"/><field id="3" value="000000"/><field id="4" value="{cents}"/><field id="11" value="{n6}"/><field id="41" value="{n8}"/></isomsg>',
  '    <field id="11" value="{n6}"/>',
  '    <field id="37" value="{n12}"/>',
  '    <field id="4" value="{cents}"/>',
  "F002 Primary Account Number..............: 622202******{n4}",
  "F004 Transaction Amount..................: {n6}",
  "F011 Systems Trace Audit Number (STAN)...: {n6}",
  "MTI=0210 F3=000000 F4={cents} F11={n6} F12={n6} F13=0514 F37={n12} F38={n6} F39=00 F41={n8}",
  ">> 00 A4 04 00 07 A0 00 00 00 03 10 10 00",
  ">> 80 A8 00 00 02 83 00 00",
  "<< 6F {hex20} 90 00",
  "<< 77 {hex20} {hex20} 90 00",
  "00000{n3} winscard.c:1051:SCardDisconnect() Active Contexts: 1",
  "00000{n3} readerfactory.c:105:RFInitializeReader() Attempting startup of ACS ACR39U 00 00",
  "00000{n3} APDU: 00 B2 {n2} 0C 00",
  "ATR: {atr}",
  "DE55 5F2A0201565F340100820218008407A0000000031010 {hex40}",
  '{"ts":"{time}","level":"info","terminal":"{n8}","amount":"{amount}","currency":"EUR","stan":"{n6}","took":{ms}}',
  '{"event":"payment.created","id":"pay_{uuid}","amount":{n4},"capture":true,"metadata":{"order":"{n8}","clerk":"{n3}"}}',
  '{"status":200,"took":{ms},"items":[{n4},{n4},{n4}],"next":"{uuid}"}',
  'alipay trade pay {"out_trade_no":"{n16}","total_amount":"{amount}","subject":"{word}"}',
  "<xml><appid>wx{hex8}</appid><mch_id>{n8}</mch_id><out_trade_no>{n16}</out_trade_no><total_fee>{n4}</total_fee></xml>",
  "<return_code><![CDATA[SUCCESS]]></return_code><result_code><![CDATA[SUCCESS]]></result_code><total_fee>{n4}</total_fee>",
  "BATCH {n6}  TRACE {n6}  INVOICE {n6}  AUTH {n6}",
  "TOTAL {amount} EUR   CASH {amount}   CHANGE {amount}",
  "CARD ************{n4}  VISA CREDIT  EXP **/**",
  "APPROVED  AUTH {n6}  RRN {n12}",
  "{clock} {zh}销售 {amount} 元，订单号 {n12}，流水号 {n6}",
  "{clock} 会员卡 {n16} 积分 {n4}，{zh}余额 {amount} 元",
  "{clock} 打印小票 {n2} 行，终端号 {n8}，商户号 898{n12}",
  "{clock} 同步商品 {n4} 条，用时 {ms} 毫秒",
  "ECR->PT 06-01-07-04-{n2}-00-00-00-14-00",
  "PT->ECR 80-00-00",
  "{clock} modem: ATDT{n8}",
  "{clock} modem: CONNECT 9600",
  "{time} INFO  {class} - settled {n4} transactions, {amount} EUR, file batch-{n6}.dat, {n6} bytes",
  "readTimeout={n4} connectTimeout={n4} retries=3 keepAlive=true",
  "{time} INFO  {class} - GET https://gw.example.test/v1/orders/{n8} -> 200 in {ms} ms",
}

local loud = {
  "{time} WARN  {class} - host answered DE39=51 for STAN {n6}",
  '    <field id="39" value="91"/>',
  "F039 Response Code.......................: 05",
  '{"ts":"{time}","level":"warn","terminal":"{n8}","responseCode":"54","stan":"{n6}"}',
  "{clock} SALE {amount} EUR RC=13 TID={n8}",
  "应答码：14 无效卡号",
  "{clock} 刷卡失败 返回码【91】 终端 {n8}",
  "respCode=11&respMsg=验证签名失败[9100004]&txnTime={n12}",
  "<err_code><![CDATA[NOTENOUGH]]></err_code>",
  '{"code":"40004","msg":"Business Failed","sub_code":"ACQ.TRADE_NOT_EXIST"}',
  "<< 6A 82",
  "{logcat} E EmvCore : GPO failed SW1SW2=6985",
  "TVR: 80 00 04 80 00",
  "00000{n3} winscard_clnt.c: SCardTransmit failed: 0x80100069",
  "PCSCException: SCARD_E_READER_UNAVAILABLE",
  "OPOS ResultCode=114, ResultCodeExtended=203",
  "PT->ECR 06-1E-01-6C",
  "{logcat} E PosLink : ResultCode=100004 ResultTxt=UNSUPPORT TRANS",
  "AT+CPIN? -> +CME ERROR: 10",
  "SSL routines:ssl3_read_bytes:tlsv1 alert protocol version:SSL alert number 70",
  '{ip} - - [14/May/2026:{clock} +0800] "POST /v1/sale HTTP/1.1" 502 157 "-" "okhttp/4.9.3"',
  "curl: (28) Operation timed out after {n4} milliseconds",
  "{time} ERROR {class} - connect ECONNREFUSED {ip}:9001",
  '"code":"card_declined","decline_code":"insufficient_funds"',
  "{logcat} E Printer : Receipt printer out of paper",
  "{clock} 与服务器连接断开，通讯失败",
  "{clock} 机器提示错误代码6003，卡被冻结",
}

local function line (template)
  return (template:gsub("{(%w+)}", function (name) return fill[name] and fill[name]() end))
end

local want = (tonumber(arg and arg[1]) or 200) * 1000000
local size = 0
while size < want do
  local t = {}
  for i = 1, 1000 do t[i] = line(random(100) < 5 and pick(loud) or pick(quiet)) end
  local text = table.concat(t, "\n") .. "\n"
  size = size + #text
  io.write(text)
end
