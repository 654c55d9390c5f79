package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MakefileTest {

    private static void refused(FileMode<?> mode, FileOptions options, String because) {
        ScriptedIo io = new ScriptedIo();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Makefile.open(mode, options, io))
                .withMessageContaining(because);
        assertThat(io.closes).as("the share is given back").isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        FileOptions options = FileOptions.DEFAULT;
        refused(FileMode.RB, options.encoding("utf-8"), "encoding is 'utf-8'; expected none in a binary mode");
        refused(FileMode.WB, options.errors("strict"), "errors is 'strict'");
        refused(FileMode.RWB, options.newline("\n"), "newline is '\\n'");
        refused(FileMode.R, options.buffering(0), "buffering is 0 and the mode 'r'");
        refused(FileMode.W, options.newline("x"), "newline is 'x'");
        refused(FileMode.R, options.encoding("no-such-encoding"), "encoding is 'no-such-encoding'");
        refused(FileMode.R, options.encoding(""), "encoding is ''");
        refused(FileMode.RW, options.errors("panic"), "errors is 'panic'; expected strict, ignore");
        refused(FileMode.W, options.encoding("iso-2022-cn"), "can only be read");
    }

    @Test
    void givesTheShareBackWhereThereIsNoMemoryForABuffer() {
        FileOptions huge = FileOptions.DEFAULT.buffering(Integer.MAX_VALUE);
        for (FileMode<?> mode : List.of(FileMode.WB, FileMode.RWB, FileMode.R, FileMode.W, FileMode.RW)) {
            ScriptedIo io = new ScriptedIo();
            assertThatThrownBy(() -> Makefile.open(mode, huge, io))
                    .isInstanceOf(OSException.class)
                    .hasMessage("no memory here");
            assertThat(io.closes).isEqualTo(1);
        }
    }

    @Test
    void aBufferThatIsMadeByTheFirstReadMayFindNoMemoryThen() {
        ScriptedIo io = new ScriptedIo().receives("a");
        FileOptions huge = FileOptions.DEFAULT.buffering(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Makefile.open(FileMode.RB, huge, io).read()).hasMessage("no memory here");
        assertThatThrownBy(() -> Makefile.open(FileMode.RB, huge, io).read(new byte[1]))
                .hasMessage("no memory here");
        assertThat(io.reads).as("what has come stays there").isZero();
    }

    @Test
    void textGoesBothWays() throws IOException {
        ScriptedIo io = new ScriptedIo().receives("in\n");
        TextStream file = Makefile.open(FileMode.RW, FileOptions.DEFAULT.encoding("utf-8"), io);
        file.writer().write("out");
        assertThat(file.reader().readLine()).isEqualTo("in");
        file.close();
        assertThat(io.sent()).isEqualTo("out");
        assertThat(io.closes).isEqualTo(1);
    }

    @Test
    void bytesGoBothWaysAndEachDirectionClosesAlone() throws IOException {
        ScriptedIo io = new ScriptedIo().receives("in").ends();
        ByteStream file = Makefile.open(FileMode.RWB, FileOptions.DEFAULT, io);
        file.out().write('o');
        file.out().close();
        assertThat(io.sent()).isEqualTo("o");
        assertThat(io.closes).isZero();
        assertThat(file.in().readAllBytes()).isEqualTo("in".getBytes(StandardCharsets.US_ASCII));
        file.close();
        assertThat(io.closes).isEqualTo(1);
    }

    @Test
    void theDefaultEncodingIsThatOfThePlatform() throws IOException {
        byte[] native_ = "gr\u00fcn".getBytes(FileSystemEncoding.charset(System.getProperty("native.encoding")));
        for (String encoding : new String[] {null, "locale"}) {
            ScriptedIo io = new ScriptedIo().receives(native_).ends();
            assertThat(Makefile.open(FileMode.R, FileOptions.DEFAULT.encoding(encoding), io)
                            .readLine())
                    .isEqualTo("gr\u00fcn");
        }
    }
}
