# Turns the groups of constants.def into the fields of org.bsdsocket.Constants.
BEGIN {
    print "// Made from constants.def by abi/constants-java. DO NOT EDIT."
    print "package org.bsdsocket;"
    print ""
    print "/**"
    print " * Every constant that Python's {@code socket} module has on any platform, under its own name."
    print " *"
    print " * <p>A constant here is a name without a number. The number is the platform's, and on many platforms there is none: a"
    print " * {@link SocketModule} knows both, and refuses with {@link UnavailableException} to use a name that its platform lacks."
    print " * Meant for a static import of all of them."
    print " */"
    print "public final class Constants {"
}
/^GROUP\(/ {
    comma = index($0, ",")
    type = substr($0, 7, comma - 7)
    doc = substr($0, comma + 1)
    sub(/^ *"/, "", doc)
    sub(/"\)$/, "", doc)
    next
}
/^INTERNAL\(/ { type = ""; next }
type != "" && /^CONSTANT[A-Z_]*\(.*\)$/ {
    name = $0
    sub(/\)$/, "", name)
    sub(/^.*[(, ]/, "", name)
    printf "\n    /** %s. */\n", doc
    printf "    @PythonName(\"socket.%s\")\n", name
    declaration = "    public static final " type " " name " ="
    value = type ".named(\"" name "\");"
    # Broken where the formatter of the build would break it.
    space = length(declaration " " value) > 120 ? "\n            " : " "
    print declaration space value
}
END {
    print ""
    print "    private Constants() {}"
    print "}"
}
