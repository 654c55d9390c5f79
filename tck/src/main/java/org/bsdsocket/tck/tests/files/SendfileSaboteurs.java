package org.bsdsocket.tck.tests.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Liars about sending files. */
final class SendfileSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("skips-first-file-byte", "begins one byte too late")
                        .on("sendfile", call -> call.proceed(call.arg(0), offset(call) + 1, call.arg(2))),
                Saboteur.api("stops-before-end-of-file", "leaves the last byte of the file behind")
                        .on(
                                "sendfile",
                                call -> call.arg(2) != null
                                        ? call.proceed()
                                        : call.proceed(
                                                call.arg(0),
                                                call.arg(1),
                                                file(call).size() - offset(call) - 1)),
                Saboteur.api("miscounts-file-bytes", "says that one byte more was sent")
                        .on("sendfile", call -> 1 + total(call.proceed())),
                Saboteur.api("refuses-foreign-files", "sends nothing but files of the system")
                        .on("sendfile", call -> {
                            if (!file(call).getClass().getModule().equals(Object.class.getModule())) {
                                throw new IOException("this file has no descriptor");
                            }
                            return call.proceed();
                        }),
                Saboteur.api("ignores-file-offset", "always begins at the beginning")
                        .on("sendfile", call -> call.proceed(call.arg(0), 0L, call.arg(2))),
                Saboteur.api("ignores-file-count", "always sends up to the end")
                        .on("sendfile", call -> call.proceed(call.arg(0), call.arg(1), null)),
                Saboteur.api("forgets-file-position", "leaves the file at its beginning")
                        .on("sendfile", call -> {
                            Object total = call.proceed();
                            file(call).position(0);
                            return total;
                        }),
                Saboteur.api("forgets-file-position-on-error", "leaves the file at its beginning after an error")
                        .on("sendfile", call -> {
                            try {
                                return call.proceed();
                            } catch (IOException e) {
                                file(call).position(0);
                                throw e;
                            }
                        }),
                Saboteur.api("accepts-datagram-socket-for-file", "sends files in datagrams, none in this case")
                        .on(
                                "sendfile",
                                call -> call.socket().type().equals(Constants.SOCK_STREAM)
                                        ? call.proceed()
                                        : Long.valueOf(0)),
                Saboteur.api("accepts-non-blocking-socket-for-file", "waits on a socket that must not wait")
                        .on("sendfile", call -> {
                            call.socket().settimeout(Timeout.BLOCKING);
                            return call.proceed();
                        }));
    }

    private static FileChannel file(ApiCall call) {
        return call.arg(0);
    }

    private static long offset(ApiCall call) {
        return call.<Long>arg(1);
    }

    private static long total(@Nullable Object answer) {
        return answer == null ? 0 : (long) answer;
    }
}
