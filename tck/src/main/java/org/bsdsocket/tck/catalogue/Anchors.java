package org.bsdsocket.tck.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How anchors are named after what the documentation shows: titles, signatures and the items of the list of families. */
final class Anchors {

    static final String FAMILIES = "families";
    private static final String METHODS = "socket_objects";

    private static final Map<String, String> TITLES = Map.of(
            "Socket families", FAMILIES,
            "Module contents", "contents",
            "Notes on socket timeouts", "timeouts",
            "Example", "examples");

    private static final Pattern METHOD_TITLE = Pattern.compile("Timeouts and the \"(\\w+)\" method");
    private static final Pattern SIGNATURE = Pattern.compile("(?:exception |class )?socket\\.(\\w+)(?:\\(.*)?");
    private static final Pattern CONSTANT_GROUP = Pattern.compile("([A-Z][A-Z0-9_]*?)_?\\*");
    private static final Pattern FAMILY = Pattern.compile("\"([AP]F_[A-Z0-9]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\"([A-Z][A-Z0-9_]+)\"");
    private static final Pattern NOT_WORD = Pattern.compile("\\W+");

    // The two CMSG_ names are functions for all their capitals.
    private static final Pattern CONSTANT_ANCHOR =
            Pattern.compile("constants.*|socket\\.((?!CMSG_)[A-Z0-9_]+|has_ipv6)");
    private static final Set<String> EXCEPTIONS =
            Set.of("exceptions", "socket.error", "socket.herror", "socket.gaierror", "socket.timeout");

    private Anchors() {}

    static String section(String anchor) {
        if (anchor.equals(METHODS) || anchor.startsWith("socket.socket.")) {
            return "Socket objects";
        } else if (CONSTANT_ANCHOR.matcher(anchor).matches()) {
            return "Constants";
        } else if (EXCEPTIONS.contains(anchor)) {
            return "Exceptions";
        } else if (anchor.startsWith("socket.") || anchor.endsWith("_functions") || anchor.endsWith("_sockets")) {
            return "Functions";
        }
        return switch (anchor.replaceFirst("\\..*", "")) {
            case FAMILIES -> "Socket families";
            case "timeouts" -> "Timeouts";
            case "examples" -> "Examples";
            default -> "Introduction";
        };
    }

    static String ofTitle(String title, char underline) {
        if (underline == '*') {
            return "intro";
        }
        Matcher method = METHOD_TITLE.matcher(title);
        if (method.matches()) {
            return "timeouts." + method.group(1);
        }
        String slug = NOT_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("_");
        return TITLES.getOrDefault(title, slug);
    }

    static boolean isSignature(String line) {
        return SIGNATURE.matcher(line).matches() || CONSTANT_GROUP.matcher(line).matches();
    }

    /** Returns the anchor of a signature: what a section on socket objects declares is a method of one. */
    static String ofSignature(String line, String section) {
        Matcher signature = SIGNATURE.matcher(line);
        if (signature.matches()) {
            return (section.equals(METHODS) ? "socket.socket." : "socket.") + signature.group(1);
        }
        Matcher group = CONSTANT_GROUP.matcher(line);
        if (group.matches()) {
            return "constants." + group.group(1);
        }
        throw new IllegalArgumentException("not a signature: " + line);
    }

    /** Returns the anchor of an item of the list of families: the family it names first, else the constant. */
    static String ofFamily(String paragraph) {
        for (Pattern pattern : new Pattern[] {FAMILY, CONSTANT}) {
            Matcher name = pattern.matcher(paragraph);
            if (name.find()) {
                return FAMILIES + "." + name.group(1);
            }
        }
        return FAMILIES;
    }
}
