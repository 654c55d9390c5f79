package org.bsdsocket.tck.tests.text;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Liars about addresses as text and about byte order: above the seam, where these rules live. */
final class TextSaboteurs implements SaboteurSource {

    private static final int INET_LENGTH = 4;
    private static final int INET6_LENGTH = 16;

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("reverses-packed-bytes", "puts the last byte of an address first")
                        .on("inetPton", call -> reversed((byte[]) call.proceed()))
                        .on("inetAton", call -> reversed((byte[]) call.proceed())),
                Saboteur.api("pton-takes-any-family", "takes every family for AF_INET6 or AF_INET")
                        .on("inetPton", call -> {
                            String text = call.arg(1);
                            return call.proceed(text.indexOf(':') < 0 ? Constants.AF_INET : Constants.AF_INET6, text);
                        }),
                Saboteur.api("pton-takes-anything", "makes zeros of what is no address")
                        .on("inetPton", call -> orElse(call, () -> new byte[length(call.arg(0))])),
                Saboteur.api("pton-is-lenient", "takes every IPv4 address that inet_aton takes")
                        .on("inetPton", call -> orElse(call, () -> call.module().inetAton(call.arg(1)))),
                Saboteur.api("aton-takes-anything", "makes zeros of what is no address")
                        .on("inetAton", call -> orElse(call, () -> new byte[INET_LENGTH])),
                Saboteur.api("aton-wants-four-parts", "refuses fewer than four numbers")
                        .on("inetAton", call -> {
                            String text = call.arg(0);
                            return text.chars().filter(c -> c == '.').count() == 3
                                    ? call.proceed()
                                    : call.module().inetPton(Constants.AF_INET, text);
                        }),
                Saboteur.api("aton-reads-decimal-only", "refuses numbers that begin with a zero")
                        .on("inetAton", call -> {
                            String text = call.arg(0);
                            return text.matches("0[^.].*|.*\\.0[^.].*")
                                    ? call.module().inetPton(Constants.AF_INET, text)
                                    : call.proceed();
                        }),
                Saboteur.api("ntop-reverses-bytes", "writes the last byte of an address first")
                        .on("inetNtop", call -> call.proceed(call.arg(0), reversed(call.arg(1)))),
                Saboteur.api("ntop-writes-all-groups", "leaves no group of zeros out")
                        .on("inetNtop", call -> {
                            byte[] address = call.arg(1);
                            return address.length == INET6_LENGTH ? allGroups(address) : call.proceed();
                        }),
                Saboteur.api("ntop-takes-any-family", "judges by the length alone")
                        .on("inetNtop", call -> {
                            byte[] address = call.arg(1);
                            return call.proceed(
                                    address.length == INET_LENGTH ? Constants.AF_INET : Constants.AF_INET6, address);
                        }),
                Saboteur.api("ntop-takes-any-length", "cuts an address, or adds zeros to it")
                        .on(
                                "inetNtop",
                                call -> call.proceed(
                                        call.arg(0), Arrays.copyOf(call.<byte[]>arg(1), length(call.arg(0))))),
                Saboteur.api("ntoa-reverses-bytes", "writes the last byte of an address first")
                        .on("inetNtoa", call -> call.proceed((Object) reversed(call.arg(0)))),
                Saboteur.api("ntoa-takes-any-length", "cuts an address, or adds zeros to it")
                        .on("inetNtoa", call -> call.proceed((Object) Arrays.copyOf(call.<byte[]>arg(0), INET_LENGTH))),
                Saboteur.api("byte-order-is-wrong", "has the least byte first")
                        .on("htons", TextSaboteurs::swapped16)
                        .on("ntohs", TextSaboteurs::swapped16)
                        .on("htonl", TextSaboteurs::swapped32)
                        .on("ntohl", TextSaboteurs::swapped32),
                Saboteur.api("byte-order-truncates", "drops the bits that do not fit")
                        .on("htons", call -> call.proceed(call.<Integer>arg(0) & 0xffff))
                        .on("ntohs", call -> call.proceed(call.<Integer>arg(0) & 0xffff))
                        .on("htonl", call -> call.proceed(call.<Long>arg(0) & 0xffffffffL))
                        .on("ntohl", call -> call.proceed(call.<Long>arg(0) & 0xffffffffL)));
    }

    private interface Instead {
        byte[] bytes() throws OSException;
    }

    private static @Nullable Object orElse(ApiCall call, Instead instead) throws Throwable {
        try {
            return call.proceed();
        } catch (OSException refused) {
            return instead.bytes();
        }
    }

    private static int length(AddressFamily family) {
        return family.equals(Constants.AF_INET6) ? INET6_LENGTH : INET_LENGTH;
    }

    private static byte[] reversed(byte @Nullable [] bytes) {
        byte[] all = bytes == null ? new byte[0] : bytes;
        byte[] back = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            back[i] = all[all.length - 1 - i];
        }
        return back;
    }

    private static String allGroups(byte[] address) {
        StringJoiner groups = new StringJoiner(":");
        for (int i = 0; i < address.length; i += 2) {
            groups.add(Integer.toHexString(((address[i] & 0xff) << 8) | (address[i + 1] & 0xff)));
        }
        return groups.toString();
    }

    private static Object swapped16(ApiCall call) throws Throwable {
        Integer right = (Integer) call.proceed();
        return Short.toUnsignedInt(Short.reverseBytes((short) (right == null ? 0 : right)));
    }

    private static Object swapped32(ApiCall call) throws Throwable {
        Long right = (Long) call.proceed();
        return Integer.toUnsignedLong(Integer.reverseBytes((int) (right == null ? 0 : right)));
    }
}
