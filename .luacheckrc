std = "min"
max_line_length = 160
exclude_files = { "build" }
files["codes"] = { max_line_length = false }
files["tests/*_spec.lua"] = { std = "min+busted" }
