package org.bsdsocket.tck.tests.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Texts on their way to a script: in ASCII, so that no encoding of arguments is between. */
final class Json {

    private Json() {}

    static String array(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return ascii(array.toString());
    }

    static String text(String text) {
        return ascii(TextNode.valueOf(text).toString());
    }

    private static String ascii(String json) {
        StringBuilder out = new StringBuilder();
        json.chars().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                out.append(String.format("\\u%04x", c));
            }
        });
        return out.toString();
    }
}
