std = "min"
max_line_length = 160
exclude_files = { "build" }
files["codes"] = { max_line_length = false }
files["bench"] = { ignore = { "143", "241", "311", "331" } }   -- tables that are kept or let go to measure heaps
files["tests/*_spec.lua"] = { std = "min+busted" }
files["bench/scan"] = { max_line_length = false }   -- log lines
