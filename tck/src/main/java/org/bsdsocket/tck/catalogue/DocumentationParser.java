package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bsdsocket.tck.catalogue.Unit.Kind;

/**
 * Reads a page of Vim's help line by line.
 *
 * <p>What is neither title, rule, tag, label nor list mark belongs to a unit. Titles begin sections; a
 * signature at the left margin begins an item, to which everything indented below it belongs; consecutive
 * signatures share one item, named after the first.
 */
final class DocumentationParser {

    private static final Pattern UNDERLINE = Pattern.compile("([*=~-])\\1{2,}");
    private static final Pattern HEADER = Pattern.compile("\\*\\S+\\*\\s+Last change:\\s*(.*)");
    private static final Pattern TAG = Pattern.compile("(?:^|\\s+)(\\*[^*\\s]+\\.\\.[^*\\s]+\\.txt\\*)$");
    private static final Pattern BULLET = Pattern.compile("(\\s*)\\* (\\S.*)");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?<=[\\p{L}\\p{N}])-\\s*\\n\\s*(?=\\p{Ll})");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, String> anchorOfName = new HashMap<>();
    private String lastChange = "";
    private long structural;

    private String section = "intro";
    private String anchor = "intro";
    /** Whether the last thing seen was a signature, so that another one still belongs to the same item. */
    private boolean inSignatures;

    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphLine;
    private int paragraphLines;
    private Kind paragraphKind = Kind.TEXT;
    private boolean familyItem;

    private final StringBuilder code = new StringBuilder();
    private boolean inCode;
    private int codeLine;

    private Kind label = Kind.TEXT;
    private int labelIndent;

    Documentation parse(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            line(lines[i].stripTrailing(), i + 1);
        }
        endParagraph();
        endCode();
        return new Documentation(units, anchorOfName, lastChange, Documentation.visible(text), structural);
    }

    private void line(String line, int number) {
        if (inCode) {
            codeLine(line, number);
        } else if (line.isEmpty()) {
            endParagraph();
        } else if (line.equals(">")) {
            endParagraph();
            structural++;
            inCode = true;
            codeLine = number + 1;
        } else if (UNDERLINE.matcher(line).matches()) {
            underline(line);
        } else if (!isHeader(line)) {
            Matcher tag = TAG.matcher(line);
            if (tag.find()) {
                structural += Documentation.visible(tag.group(1));
                textLine(line.substring(0, tag.start()), number);
            } else {
                textLine(line, number);
            }
        }
    }

    private boolean isHeader(String line) {
        Matcher header = HEADER.matcher(line);
        boolean found = header.matches();
        if (found) {
            lastChange = header.group(1);
        }
        if (found || line.startsWith("vim:")) {
            endParagraph();
            structural += Documentation.visible(line);
            return true;
        }
        return false;
    }

    private void codeLine(String line, int number) {
        if (line.startsWith("<")) {
            structural++;
            endCode();
            line(line.substring(1), number);
        } else {
            code.append(line).append('\n');
        }
    }

    private void underline(String line) {
        structural += Documentation.visible(line);
        if (paragraphLines == 1) {
            String title = paragraph.toString().strip();
            structural += Documentation.visible(title);
            clearParagraph();
            section = Anchors.ofTitle(title, line.charAt(0));
            enterSection();
        } else {
            endParagraph();
        }
    }

    private void enterSection() {
        anchor = section;
        inSignatures = false;
        label = Kind.TEXT;
    }

    private void textLine(String line, int number) {
        if (line.isBlank()) {
            endParagraph();
            return;
        }
        boolean begins = paragraph.isEmpty();
        if (begins && Anchors.isSignature(line)) {
            signature(line, number);
            return;
        }
        int indent = indent(line);
        if (begins && label != Kind.TEXT && indent <= labelIndent) {
            label = Kind.TEXT;
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            bullet(bullet, number);
        } else if (begins && isLabel(line)) {
            structural += Documentation.visible(line);
            label = line.endsWith("Note:") ? Kind.NOTE : Kind.SEE;
            labelIndent = indent;
            leaveItemAtMargin(indent);
        } else {
            if (begins) {
                leaveItemAtMargin(indent);
                paragraphLine = number;
                paragraphKind = label;
            }
            append(line);
        }
    }

    private static boolean isLabel(String line) {
        String text = line.strip();
        return text.equals("Note:") || text.equals("See also:");
    }

    private void leaveItemAtMargin(int indent) {
        if (indent == 0 && !anchor.equals(section)) {
            enterSection();
        }
    }

    private void signature(String line, int number) {
        String name = Anchors.ofSignature(line, section);
        if (!inSignatures) {
            anchor = name;
            label = Kind.TEXT;
        }
        inSignatures = true;
        anchorOfName.putIfAbsent(name, anchor);
        units.add(Unit.of(anchor, Kind.SIGNATURE, line, number));
    }

    private void bullet(Matcher bullet, int number) {
        endParagraph();
        structural++;
        int indent = bullet.group(1).length();
        leaveItemAtMargin(indent);
        familyItem = indent == 0 && section.equals(Anchors.FAMILIES);
        paragraphLine = number;
        paragraphKind = label == Kind.TEXT ? Kind.ITEM : label;
        append(bullet.group(2));
    }

    private void append(String line) {
        paragraph.append(line).append('\n');
        paragraphLines++;
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = paragraph.toString();
        if (familyItem) {
            anchor = Anchors.ofFamily(oneLine(text));
            familyItem = false;
        }
        inSignatures = false;
        Kind kind = kindOf(text.strip());
        for (SentenceSplitter.Sentence sentence : SentenceSplitter.split(text)) {
            int line = paragraphLine
                    + (int) text.substring(0, sentence.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            units.add(Unit.of(anchor, kind, oneLine(sentence.text()), line));
        }
        clearParagraph();
    }

    private Kind kindOf(String text) {
        if (text.startsWith("Changed in version")) {
            return Kind.CHANGED;
        } else if (text.startsWith("New in version")) {
            return Kind.NEW;
        } else if (text.startsWith("Availability:") || text.startsWith("Platform:")) {
            return Kind.AVAILABILITY;
        } else if (text.startsWith("Note:")) {
            return Kind.NOTE;
        }
        return paragraphKind;
    }

    private void clearParagraph() {
        paragraph.setLength(0);
        paragraphLines = 0;
    }

    private void endCode() {
        if (!code.isEmpty()) {
            units.add(Unit.of(anchor, Kind.CODE, code.toString().stripTrailing().stripIndent(), codeLine));
            code.setLength(0);
            inSignatures = false;
        }
        inCode = false;
    }

    private static String oneLine(String text) {
        String whole = BROKEN_WORD.matcher(text).replaceAll("-");
        return WHITE_SPACE.matcher(whole).replaceAll(" ").strip();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
