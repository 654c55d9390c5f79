package org.bsdsocket.tck.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.OSException;
import org.bsdsocket.tck.Kit;

/** Texts of which only the platform knows whether they are addresses. */
final class Border {

    private static final String REFUSED = "refused";
    private static final String SCRIPT = """
            for text in json.loads(sys.argv[1]):
                try:
                    print(%s.hex())
                except (OSError, ValueError):
                    print('refused')
            """;

    private Border() {}

    interface Reader {
        byte[] read(String text) throws OSException;
    }

    /**
     * Fails where the module and CPython make different bytes of a text, or only one of them refuses it.
     *
     * @param expression what CPython is to evaluate, over a variable named text
     */
    static void compare(Kit kit, String expression, Reader reader, List<String> candidates) {
        List<String> theirs = kit.oracle().lines(SCRIPT.formatted(expression), Json.array(candidates));
        List<String> ours = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            String shown = Json.text(candidates.get(i)) + " ";
            ours.add(shown + verdict(reader, candidates.get(i)));
            expected.add(shown + theirs.get(i));
        }
        kit.observe(String.join(", ", ours));
        assertThat(ours).isEqualTo(expected);
    }

    private static String verdict(Reader reader, String text) {
        try {
            return Hex.text(reader.read(text));
        } catch (OSException | IllegalArgumentException e) {
            return REFUSED;
        }
    }
}
