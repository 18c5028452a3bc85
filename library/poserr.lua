---@meta poserr
-- luacheck: no unused
-- Types of poserr for the Lua language server: add this directory to workspace.library.
-- docs/manual.md explains each function, docs/definitions.md each field of a definition.

---Whether the same request may be made again.
---@alias poserr.retry "none"|"now"|"later"|"after-fix"|"other-means"|"verify"|"never"
---Who must act.
---@alias poserr.actor "none"|"cardholder"|"cashier"|"merchant"|"support"|"acquirer"|"issuer"|"vendor"
---@alias poserr.severity "info"|"warning"|"error"|"critical"
---Whose fault it is.
---@alias poserr.side "cardholder"|"merchant"|"terminal"|"network"|"acquirer"|"scheme"|"issuer"
---Kind of trouble.
---@alias poserr.group "card"|"transaction"|"communication"|"other"|"none"
---@alias poserr.confidence "confirmed"|"single"|"general"
---The third result of a function that answers nil.
---@alias poserr.name "unknown_system"|"unknown_code"|"bad_code"|"unknown_class"|"bad_language"|"bad_definition"|"too_many"|"built_in"|"bad_catalog"
---A number is a number of the system: 0x6985 is SW 6985, 51 is response code 51.
---@alias poserr.code string|integer
---Seconds since 1970, or "2026-11-25", or "2026-11-25T14:30:05" in UTC.
---@alias poserr.time number|string

---Texts in one language.
---@class poserr.texts
---@field title? string What is wrong.
---@field cause? string Why, one sentence.
---@field steps? string[] What the person at the counter does.
---@field support? string[] What the help desk does.
---@field cardholder? string What may be said to the customer.
---@field display? string One line of a display, at most 16 columns.

---What the caller knows; chooses among the readings of a code.
---@class poserr.conditions
---@field family? string "purse", "sim", "desfire" ...
---@field command? string "verify", "gpo" ...
---@field device? string "pinpad" ...
---@field phase? string "connect": the request had not left; "sent": it had.
---@field interface? string "contact" or "contactless".
---@field kernel? string|integer EMV kernel.
---@field scheme? string "visa", "mastercard" ...
---@field region? string "us", "europe" ...
---@field format? string
---@field date? string "2026-11-25".

---What is known of a code.
---@class poserr.entry: poserr.texts
---@field system string The system that was asked.
---@field code string In the system's own spelling.
---@field class string Path of the class: "funds.insufficient".
---@field group poserr.group
---@field side poserr.side
---@field actor poserr.actor
---@field severity poserr.severity
---@field retry poserr.retry
---@field from "code"|"pattern"|"base" What answered.
---@field base? string The system that answered, if another than was asked.
---@field en? poserr.texts
---@field zh? poserr.texts
---@field name? string
---@field aliases? string[]
---@field captured? integer The number that a pattern captured.
---@field captures? string What that is: "tries", "bytes".
---@field when? table<string, string> The condition of this reading.
---@field readings? poserr.entry[] All readings, this one first, if there are several.
---@field see? string[] The same thing elsewhere: "visa:51".
---@field note? string
---@field source? string Keys of the system's sources.
---@field confidence poserr.confidence
---@field layers? table<string, string> Which pack or rank said which field.

---@class poserr.class: poserr.texts
---@field path string
---@field group? poserr.group
---@field side? poserr.side
---@field actor? poserr.actor
---@field severity? poserr.severity
---@field retry? poserr.retry
---@field en? poserr.texts
---@field zh? poserr.texts

---@class poserr.group_info: poserr.texts
---@field path poserr.group
---@field en? poserr.texts
---@field zh? poserr.texts

---What a definition says of the system itself.
---@class poserr.info
---@field system string
---@field title table<string, string> By language.
---@field form string "an2", "hex4", "bits5" ...
---@field count integer Codes.
---@field base? string
---@field when? table<string, string>
---@field lsb? integer Number of the lowest bit, for bit fields.
---@field markers? string[]
---@field senders? string[]
---@field shapes? string[]
---@field frames? string[]
---@field prefixes? string[]
---@field bytes? string[]
---@field sources? string[] "S1=text".

---@class poserr.decode_options: poserr.conditions
---@field tac_denial? string|integer Action codes, for "emv-tvr": 5 bytes in hex.
---@field iac_denial? string|integer
---@field tac_online? string|integer
---@field iac_online? string|integer
---@field tac_default? string|integer
---@field iac_default? string|integer
---@field online? boolean False: no line to the host, or no answer. Default true.

---@class poserr.decoded
---@field system string
---@field value string
---@field set poserr.entry[] What is set, in order.
---@field decision? "decline"|"online"|"approve" For "emv-tvr" with action codes.
---@field reason? poserr.entry[] The entries that decided.
---@field rule? poserr.entry The rule, an entry of "emv-tac-iac".

---@class poserr.search_options
---@field limit? integer 1 to 1000, default 20.
---@field system? string Only this system and its bases.
---@field lang? string Only titles of this language.

---@class poserr.classify_what: poserr.conditions
---@field system? string
---@field code? poserr.code
---@field text? string Speaks when the code is unknown.

---@class poserr.classify_options
---@field without? string[] Systems that are not asked.

---@class poserr.alternative
---@field class string
---@field title? string
---@field system? string
---@field code? string
---@field confidence integer Percent.

---@class poserr.verdict: poserr.texts
---@field class string
---@field how "code"|"pattern"|"base"|"name"|"phrase"|"similar"|"none"
---@field confidence integer Percent.
---@field group? poserr.group
---@field side? poserr.side
---@field actor? poserr.actor
---@field severity? poserr.severity
---@field retry? poserr.retry
---@field system? string
---@field code? string
---@field entry? poserr.entry What it rests on.
---@field alternatives poserr.alternative[]

---One request that was made with the card.
---@class poserr.attempt
---@field time poserr.time
---@field code? poserr.code
---@field advice_code? poserr.code
---@field amount? integer
---@field outcome? "declined"|"approved"|"unknown"

---@class poserr.context: poserr.conditions
---@field date? poserr.time Now.
---@field attempts? poserr.attempt[] All since the last approval, this one included.
---@field amount? integer In the smallest unit.
---@field response_code? poserr.code The scheme's code, where the entry is a gateway's.
---@field advice_code? poserr.code Merchant advice code, or a gateway's word.
---@field category? integer Visa's, as answered.
---@field do_not_retry? boolean
---@field phase? "connect"|"sent"|"answered"
---@field verified? "approved"|"declined"|"reversed"|"not_found"|"pending"|"unknown"
---@field queries? integer
---@field query? boolean False: the host answers no queries.
---@field reversed? boolean|"sent"|"confirmed"|"failed"
---@field reversals? integer
---@field idempotent? boolean
---@field card_present? boolean
---@field recurring? boolean
---@field signature? boolean

---@class poserr.advice
---@field decision "approve"|"retry"|"fix"|"verify"|"stop"
---@field rule string Id of the rule that decided.
---@field after? integer Seconds to wait from now on.
---@field left? integer Requests that the rules still allow.
---@field fix? string What must change first.
---@field how? "query"|"reverse"
---@field next string[] The steps by name.
---@field category? integer Visa's category of the answer.
---@field reason? string
---@field steps? string[]
---@field edition? string
---@field valid_from? string
---@field source? string
---@field note? string
---@field en? { reason: string?, steps: string[] }
---@field zh? { reason: string?, steps: string[] }

---@class poserr.scan_options
---@field systems? string|string[] Only these are reported.
---@field prefer? string|string[] These win where several share a marker.
---@field minimum? poserr.severity Least severity, default "warning".
---@field encoding? "auto"|"utf-8"|"gbk"
---@field engine? "best"|"portable"|"ssse3"|"avx2"|"neon"

---A code found in text.
---@class poserr.finding
---@field first integer Byte in the stream, from 1.
---@field last integer Inclusive.
---@field line integer
---@field system string
---@field code string
---@field class string
---@field entry poserr.entry
---@field how "marker"|"name"|"phrase"|"shape"
---@field confidence integer Percent.
---@field alternatives? string[] Other systems that it may mean.

---@class poserr.scanner
local scanner = {}

---Takes the next bytes, cut anywhere; returns the findings whose lines they complete.
---@param bytes string
---@return poserr.finding[] findings
function scanner:feed(bytes) end

---Ends the stream.
---@return poserr.finding[] findings
function scanner:finish() end

---@return { done: integer, steps: integer, engine: string }
function scanner:stats() end

---@class poserr.screen
---@field lang? string
---@field columns? integer 2 to 1000; 16, or 32 on paper.
---@field rows? integer 1 to 1000; 4.
---@field page? integer From 1.
---@field encoding? "utf-8"|"gbk" Of the result.

---@class poserr.definition.code
---@field [1] poserr.code
---@field class? string
---@field name? string
---@field aliases? string[]
---@field retry? poserr.retry
---@field actor? poserr.actor
---@field severity? poserr.severity
---@field side? poserr.side
---@field en? string|poserr.texts
---@field zh? string|poserr.texts
---@field note? string
---@field source? string
---@field confidence? poserr.confidence
---@field see? string[]
---@field when? table<string, string|integer>
---@field captures? string
---@field hide? boolean

---@class poserr.definition.system
---@field system string
---@field title? string|table<string, string>
---@field base? string
---@field form? string
---@field when? table<string, string|integer>
---@field lsb? 0|1
---@field bytes? string[]
---@field prefixes? string[]
---@field markers? string[]
---@field senders? string[]
---@field shapes? string[]
---@field frames? string[]
---@field sources? table<string, string>
---@field edition? string
---@field codes? poserr.definition.code[]

---@class poserr.definition: poserr.definition.system
---@field system? string
---@field pack? string
---@field layer? "vendor"|"site"|"shop"
---@field systems? poserr.definition.system[]
---@field classes? table[]
---@field groups? table<poserr.group, table<string, poserr.texts>>
---@field rules? table[]

---A registry: the module itself, or what new() returns.
---@class poserr
---@field _VERSION string Version of the code.
---@field _DATA_VERSION string Version of the catalogue.
---@field system table<string, table<poserr.code, poserr.entry?>> Look-up by index.
local poserr = {}

---The entry of a code. Without a context it is a shared table: do not change it.
---@param system string
---@param code poserr.code
---@param context? poserr.conditions
---@return poserr.entry? entry
---@return string? message
---@return poserr.name? name
function poserr.lookup(system, code, context) end

---The entries that a code has in all systems, best first.
---@param code poserr.code
---@param context? poserr.conditions
---@return poserr.entry[]? entries
---@return string? message
---@return poserr.name? name
function poserr.find(code, context) end

---Takes a bit field's or a compound value apart. "emv-cvr" finds the card's own system.
---@param system string
---@param value poserr.code
---@param options? poserr.decode_options
---@return poserr.decoded? decoded
---@return string? message
---@return poserr.name? name
function poserr.decode(system, value, options) end

---The entries of another system that mean the same.
---@param entry poserr.entry
---@param system string
---@return poserr.entry[]? entries
---@return string? message
---@return poserr.name? name
function poserr.equivalents(entry, system) end

---Entries by words of any language, best first.
---@param text string
---@param options? poserr.search_options
---@return poserr.entry[]? entries
---@return string? message
---@return poserr.name? name
function poserr.search(text, options) end

---Which class does it belong to?
---@param what string|number|poserr.entry|poserr.classify_what
---@param options? poserr.classify_options
---@return poserr.verdict verdict
function poserr.classify(what, options) end

---Iterator of the findings in a text.
---@param text string
---@param options? poserr.scan_options
---@return fun(): poserr.finding?
function poserr.scan(text, options) end

---A scanner for a stream.
---@param options? poserr.scan_options
---@return poserr.scanner scanner
function poserr.scanner(options) end

---What to do next after an entry. A misspelt key of the context raises an error.
---@param entry poserr.entry
---@param context? poserr.context
---@return poserr.advice? advice
---@return string? message
---@return poserr.name? name
function poserr.advise(entry, context) end

---All retry rules, lowest layer first; lists are joined by commas.
---@return table<string, string>[] rules
function poserr.rules() end

---Lines of one page of a small display.
---@param entry poserr.entry|table
---@param options? poserr.screen
---@return string[] lines
---@return string[]? missing Characters that the GBK table lacks.
---@return integer pages
function poserr.display(entry, options) end

---Lines for a receipt.
---@param entry poserr.entry|table
---@param options? poserr.screen
---@return string[] lines
---@return string[]? missing
function poserr.receipt(entry, options) end

---The text with its card data hidden, of the same length.
---@param text string
---@return string masked
function poserr.mask(text) end

---Iterator of the systems' ids.
---@return fun(): string?
function poserr.systems() end

---Iterator of a system's codes.
---@param system string
---@return (fun(): string?, poserr.entry?)? iterator
---@return string? message
---@return poserr.name? name
function poserr.codes(system) end

---What is known of a system itself.
---@param system string
---@return poserr.info? info
---@return string? message
---@return poserr.name? name
function poserr.info(system) end

---Iterator of the classes.
---@return fun(): string?, poserr.class?
function poserr.classes() end

---A class by its path.
---@param path string
---@return poserr.class? class
---@return string? message
---@return poserr.name? name
function poserr.class(path) end

---Iterator of the kinds of trouble.
---@return fun(): poserr.group?, poserr.group_info?
function poserr.groups() end

---Gets or sets the default language.
---@param tag? string
---@return string? lang
---@return string? message
---@return poserr.name? name
function poserr.lang(tag) end

---The languages that some text is in.
---@return string[] tags
function poserr.languages() end

---Adds or extends systems. On failure nothing changes, and message has all problems, one a line.
---@param definition poserr.definition
---@return true? ok
---@return string? message
---@return poserr.name? name
function poserr.define(definition) end

---Takes the topmost layer of a pack, or one that speaks of a system, away.
---@param id string
---@return true? ok
---@return string? message
---@return poserr.name? name
function poserr.undefine(id) end

---A definition as a catalogue image, for tools.
---@param definition poserr.definition
---@param gbk? string
---@return string? image
---@return string? message
---@return poserr.name? name
function poserr.build(definition, gbk) end

---An independent registry.
---@return poserr registry
function poserr.new() end

return poserr
