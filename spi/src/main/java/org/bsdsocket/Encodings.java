package org.bsdsocket;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Charsets by the names that Python has for encodings of text, or else the JDK.
 *
 * <p>Case, and what stands between letters and digits, make no difference. What a name means is what it means in Python, even
 * where the JDK has it for something else.
 */
final class Encodings {

    /**
     * A charset in each line, and the names in Python that do not lead there by themselves: because the JDK does not know
     * them, or knows them for a charset that decodes otherwise.
     */
    private static final String NAMES = """
            US-ASCII            ansi_x3_4_1968 ansi_x3_4_1986 iso646_us iso_646_irv_1991
            UTF-8               cp65001 u8 utf utf8_ucs2 utf8_ucs4
            UTF-16              u16
            UTF-32              u32
            ISO-8859-1          8859 charmap iso8859 iso_8859_1_1987 latin
            ISO-8859-2          iso_8859_2_1987
            ISO-8859-3          iso_8859_3_1988
            ISO-8859-4          iso_8859_4_1988
            ISO-8859-5          iso_8859_5_1988
            ISO-8859-6          iso_8859_6_1987
            ISO-8859-7          iso_8859_7_1987
            ISO-8859-8          iso_8859_8_1988
            ISO-8859-9          iso_8859_9_1989
            x-iso-8859-11       iso_8859_11 iso_8859_11_2001 iso_ir_166 thai tis620 tis_620 tis_620_0 tis_620_2529_0 tis_620_2529_1
            ISO-8859-13         l7 latin7
            ISO-8859-16         iso_8859_16_2001 iso_ir_226
            windows-1250        1250
            windows-1251        1251
            windows-1252        1252
            windows-1253        1253
            windows-1254        1254
            windows-1255        1255
            windows-1256        1256
            windows-1257        1257
            windows-1258        1258
            x-windows-874       cp874
            IBM00858            csibm858
            IBM037              ebcdic_cp_ca ebcdic_cp_nl ebcdic_cp_us ebcdic_cp_wt ibm039
            IBM1026             csibm1026
            IBM273              csibm273
            IBM424              ebcdic_cp_he
            IBM500              ebcdic_cp_be ebcdic_cp_ch
            IBM775              cspc775baltic
            IBM855              csibm855
            IBM861              cp_is
            IBM869              cp_gr
            x-MacCentralEurope  mac_centeuro mac_latin2 maclatin2
            x-MacRoman          macintosh
            x-MacUkraine        mac_cyrillic maccyrillic
            Big5                big5_tw x_mac_trad_chinese
            Big5-HKSCS          hkscs
            x-windows-950       950 cp950
            GB2312              chinese csiso58gb231280 eucgb2312_cn gb2312_1980 gb2312_80 iso_ir_58 x_mac_simp_chinese
            GBK                 936 ms936
            GB18030             gb18030_2000
            EUC-JP              u_jis ujis
            Shift_JIS           shiftjis x_mac_japanese
            windows-31j         932 cp932 ms_kanji mskanji
            EUC-KR              korean ks_c_5601_1987 ks_x_1001 ksx1001 x_mac_korean
            x-windows-949       949 cp949 uhc
            x-Johab             cp1361
            """;

    private static final Map<String, String> CHARSETS = charsets();

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private Encodings() {}

    /** @throws IllegalArgumentException if this JVM has no charset by that name */
    static Charset of(String name) {
        String python = BETWEEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("_");
        String words = python.replaceAll("^_|_$", "");
        if (words.equals("utf_8_sig")) {
            return Utf8Sig.CHARSET;
        }
        String bare = words.replace("_", "");
        String charset = CHARSETS.get(words);
        List<String> spellings = charset != null
                ? List.of(charset)
                // Where Python has latin-1, utf_16_be and us_ascii, Java has latin1, utf-16be and us-ascii.
                : List.of(name, bare.replaceFirst("^utf", "utf-"), bare, words.replace('_', '-'));
        return spellings.stream()
                .filter(Encodings::isCharset)
                .findFirst()
                .map(Charset::forName)
                .orElseThrow(() -> new IllegalArgumentException("encoding is " + PythonRepr.text(name)
                        + "; expected one of text that this JVM has a charset for, under its name in Python or in"
                        + " Charset.availableCharsets(), as 'utf-8', 'utf-8-sig', 'latin-1' or 'cp1252'"));
    }

    private static boolean isCharset(String spelling) {
        try {
            return Charset.isSupported(spelling);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static Map<String, String> charsets() {
        Map<String, String> charsets = new HashMap<>();
        NAMES.lines().map(line -> line.split(" +")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                charsets.put(words[i], words[0]);
            }
        });
        return Map.copyOf(charsets);
    }
}
