package org.bsdsocket.tck.tests.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.bsdsocket.ByteStream;
import org.bsdsocket.Constants;
import org.bsdsocket.FileMode;
import org.bsdsocket.FileOptions;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.tck.saboteur.Lie;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;

/** Liars about file objects. */
final class MakefileSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("default-file-reads-nothing", "makefile without arguments finds no text")
                        .on("makefile/0", call -> new BufferedReader(Reader.nullReader())),
                Saboteur.api("corrupts-written-text", "writes capital letters only")
                        .on("makefile", writing(UpperCase::new)),
                Saboteur.api("disconnects-file-object", "reads nothing and writes to nowhere")
                        .on("makefile", call -> {
                            Object file = call.proceed();
                            return file instanceof InputStream
                                    ? InputStream.nullInputStream()
                                    : file instanceof OutputStream ? OutputStream.nullOutputStream() : file;
                        }),
                Saboteur.api("wrong-file-type", "gives bytes to read where bytes to write were asked for")
                        .on(
                                "makefile",
                                call -> call.arg(0) == FileMode.WB
                                        ? call.proceed(FileMode.RB, call.arg(1))
                                        : call.proceed()),
                Saboteur.api("translates-binary", "takes line ends for line feeds in bytes too")
                        .on("makefile", translating()),
                options(
                        "writes-through",
                        "buffers nothing by default",
                        given -> given.buffering() < 0 ? given.buffering(0) : given),
                options(
                        "holds-unbuffered-writes",
                        "buffers where none was asked for",
                        given -> given.buffering() == 0 ? given.buffering(-1) : given),
                options(
                        "holds-finished-lines",
                        "collects lines until it is flushed",
                        given -> given.buffering() == 1 ? given.buffering(-1) : given),
                options("ignores-encoding", "always uses UTF-8", given -> given.encoding("utf-8")),
                options("knows-one-name-only", "knows an encoding by its Java name only", given -> {
                    String name = given.encoding();
                    if (name != null && !Charset.availableCharsets().containsKey(name.toUpperCase(Locale.ROOT))) {
                        throw new IllegalArgumentException("no charset is called " + name);
                    }
                    return given;
                }),
                options(
                        "forgets-the-mark",
                        "takes utf-8-sig for utf-8",
                        given -> "utf-8-sig".equals(given.encoding()) ? given.encoding("utf-8") : given),
                options(
                        "replaces-undecodable-bytes",
                        "replaces what is no text where an error is due",
                        given -> given.errors() == null ? given.errors("replace") : given),
                options("ignores-errors-option", "is always strict about what is no text", given -> given.errors(null)),
                options(
                        "keeps-line-ends",
                        "translates no line end",
                        given -> given.newline() == null ? given.newline("") : given),
                options("ignores-newline-option", "always translates line ends", given -> given.newline(null)),
                options(
                        "accepts-unbuffered-text",
                        "buffers text that is not to be buffered",
                        given -> given.buffering() == 0 ? given.buffering(-1) : given),
                Saboteur.api("file-object-ignores-timeout", "waits without limit")
                        .on("makefile", call -> {
                            call.socket().settimeout(Timeout.BLOCKING);
                            return call.proceed();
                        }),
                Saboteur.api("loses-data-after-timeout", "finds the end of the stream after a read has timed out")
                        .on("makefile", reading(GivingUp::new)),
                Saboteur.api("file-close-closes-socket", "closes the socket with the file object")
                        .on("makefile", call -> {
                            Object file = call.proceed();
                            return file instanceof InputStream in
                                    ? new FilterInputStream(in) {
                                        @Override
                                        public void close() throws IOException {
                                            super.close();
                                            call.socket().close();
                                        }
                                    }
                                    : file;
                        }),
                Saboteur.api("file-object-keeps-socket-open", "does not close at all")
                        .on("makefile", reading(Unclosing::new)),
                Saboteur.api("socket-close-cuts-file-objects", "ends the connection though file objects are open")
                        .on("Socket.close", call -> {
                            if (call.socketMemory().containsKey("files")) {
                                call.socket().shutdown(Constants.SHUT_RDWR);
                            }
                            return call.proceed();
                        })
                        .on("makefile", call -> {
                            call.socketMemory().put("files", true);
                            return call.proceed();
                        }));
    }

    private static Saboteur options(String id, String description, UnaryOperator<FileOptions> change) {
        return Saboteur.api(id, description)
                .on("makefile", call -> call.proceed(call.arg(0), change.apply(call.arg(1))));
    }

    private static Lie reading(UnaryOperator<InputStream> wrap) {
        return call -> {
            Object file = call.proceed();
            return file instanceof InputStream in ? wrap.apply(in) : file;
        };
    }

    private static Lie writing(UnaryOperator<Writer> wrap) {
        return call -> {
            Object file = call.proceed();
            return file instanceof Writer out ? wrap.apply(out) : file;
        };
    }

    private static Lie translating() {
        return call -> {
            Object file = call.proceed();
            if (!(file instanceof ByteStream both)) {
                return file;
            }
            InputStream in = new FilterInputStream(both.in()) {
                @Override
                public byte[] readNBytes(int length) throws IOException {
                    return new String(super.readNBytes(length), ISO_8859_1)
                            .replace('\r', '\n')
                            .getBytes(ISO_8859_1);
                }
            };
            return new ByteStream(in, both.out());
        };
    }

    private static final class UpperCase extends FilterWriter {

        UpperCase(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int start, int length) throws IOException {
            super.write(text.toUpperCase(Locale.ROOT), start, length);
        }
    }

    private static final class GivingUp extends FilterInputStream {

        private boolean timedOut;

        GivingUp(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] to, int start, int length) throws IOException {
            return timedOut ? -1 : super.read(to, start, length);
        }

        @Override
        public int read() throws IOException {
            if (timedOut) {
                return -1;
            }
            try {
                return super.read();
            } catch (TimeoutException e) {
                timedOut = true;
                throw e;
            }
        }
    }

    private static final class Unclosing extends FilterInputStream {

        Unclosing(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
