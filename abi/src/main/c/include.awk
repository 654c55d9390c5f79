# Turns the sorted lines of table.awk into the initializers of probe_table, by #if: a macro cannot test for a macro.
BEGIN {
    FS = "\t"
    print "/* Made from constants.def and layouts.def by abi/probe. DO NOT EDIT. */"
    print "/* clang-format off */"
}
$2 == "1" {
    printf "VALUE(\"%s\", %s)\n", $1, $3
    next
}
{
    printf "#if %s\nVALUE(\"%s\", %s)\n", $2, $1, $3
    if ($5 != "")
        printf "#elif %s\nVALUE(\"%s\", %s)\n#else\nABSENT(\"%s\")\n", $5, $1, $4, $1
    else if ($4 != "")
        printf "#else\nVALUE(\"%s\", %s)\n", $1, $4
    else if ($6 == "")
        printf "#else\nABSENT(\"%s\")\n", $1
    print "#endif"
}
