# Reads constants.def and layouts.def, writes one line per entry of the table:
#   key TAB condition TAB expression [TAB default [TAB condition of the default [TAB "left out"]]]
# Without a default, or where its condition does not hold either, the entry is absent, or left out of the table.

function fail(why) {
    printf "%s:%d: %s: %s\n", FILENAME, FNR, why, $0 > "/dev/stderr"
    bad = 1
    exit 1
}

# Splits at the commas that stand outside parentheses: a condition may be PROBE_LINUX(4,1).
function split_arguments(text,    depth, i, c, n) {
    n = 1
    depth = 0
    delete argument
    argument[1] = ""
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "," && depth == 0) {
            n++
            argument[n] = ""
            continue
        }
        depth += (c == "(") - (c == ")")
        argument[n] = argument[n] c
    }
    for (i = 1; i <= n; i++)
        gsub(/^ +| +$/, "", argument[i])
    return n
}

function entry(key, condition, expression, fallback) {
    if (key in seen)
        fail("a second entry " key)
    seen[key] = 1
    printf "%s\t%s\t%s\t%s\n", key, condition, expression, fallback
}

function both(a, b) {
    return a == "1" ? b : b == "1" ? a : "(" a ") && (" b ")"
}

/^ELSEWHERE\(\)$/ { absence = "\t\tleft out"; next }
/^GROUP\(/ { prefix = ""; next }
/^INTERNAL\(/ { prefix = substr($0, 10, index($0, ",") - 10) "."; next }
/^[A-Z_]+\(.*\)$/ {
    word = substr($0, 1, index($0, "(") - 1)
    n = split_arguments(substr($0, length(word) + 2, length($0) - length(word) - 2))
    name = argument[n]
    if (word == "CONSTANT" && n == 1)
        entry(prefix name, "defined " name, name, "")
    else if (word == "CONSTANT_IF" && n == 2)
        entry(prefix name, "defined " name " || (" argument[1] ")", name, "")
    else if (word == "CONSTANT_OR" && n == 2)
        entry(prefix name, "defined " name, name, argument[1])
    else if (word == "CONSTANT_OR_IF" && n == 3)
        entry(prefix name, "defined " name, name, argument[1] "\t" argument[2])
    else if (word == "CONSTANT_AS" && n == 3)
        entry(prefix name, argument[2], argument[1], "")
    else if (word == "STRUCT" && n == 3) {
        struct = argument[1]
        type = argument[2]
        condition = argument[3]
        entry("sizeof." struct, condition, "sizeof(" type ")", absence)
    } else if (word == "FIELD" && n == 1 || word == "FIELD_IF" && n == 2) {
        when = word == "FIELD" ? condition : both(condition, argument[1])
        entry("offsetof." struct "." name, when, "offsetof(" type ", " name ")", absence)
        entry("sizeof." struct "." name, when, "PROBE_SIZEOF(" type ", " name ")", absence)
    } else if (word == "TAIL" && n == 1)
        entry("offsetof." struct "." name, condition, "offsetof(" type ", " name ")", absence)
    else if (word == "SCALAR" && n == 3) {
        entry("sizeof." argument[1], argument[3], "sizeof(" argument[2] ")", absence)
        entry("signed." argument[1], argument[3], "PROBE_SIGNED(" argument[2] ")", absence)
    } else if (word == "FACT" && n == 3)
        entry(argument[1], argument[3], argument[2], absence)
    else
        fail("no such entry")
    next
}
/^(\/\*| \*|$)/ { next }
{ fail("neither an entry nor a comment") }
