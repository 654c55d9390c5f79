package org.bsdsocket.abi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.bsdsocket.abi.libc.Devices;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.Layouts;
import org.jspecify.annotations.Nullable;

/**
 * The constants and struct layouts of one platform, as the C probe printed them.
 *
 * <p>Immutable. The keys are those of the probe: {@code AF_INET}, {@code errno.EBADF}, {@code c.POLLIN},
 * {@code sizeof.msghdr}, {@code offsetof.msghdr.msg_iov}. A key is a number, absent (the platform does not define it), or
 * unknown (the probe was not asked).
 */
public final class Abi {

    /** What says how old the headers are and nothing about the ABI. */
    private static final Set<String> HEADER_AGE = Set.of("SOMAXCONN", "sizeof.tcp_info");

    /** Where two symbols share a number, the one that does not name it. */
    private static final Set<String> SECOND_NAMES = Set.of("EWOULDBLOCK", "EDEADLOCK", "ENOTSUP");

    private final String platform;
    private final Map<String, OptionalLong> entries;
    private final Errno[] errnos;
    private final ConstantTable constants;

    private Abi(String platform, Map<String, OptionalLong> entries) {
        this.platform = platform;
        this.entries = entries;
        this.errnos = errnos(entries);
        this.constants = new Constants(platform, entries);
    }

    /** The checked-in table of the platform; empty where there is none. */
    public static Optional<Abi> find(String platform) {
        try (InputStream in = Abi.class.getResourceAsStream(platform + ".properties")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(platform, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of " + platform, e);
        }
    }

    /**
     * A table from its text.
     *
     * @throws IllegalArgumentException if a line is neither a comment nor {@code key = number} nor {@code key = absent}
     */
    public static Abi parse(String platform, String text) {
        Map<String, OptionalLong> entries = new HashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf(" = ");
            if (equals < 0) {
                throw new IllegalArgumentException("the table of " + platform + " has the line \"" + line
                        + "\"; expected \"key = number\" or \"key = absent\"");
            }
            String value = line.substring(equals + 3);
            entries.put(
                    line.substring(0, equals),
                    value.equals("absent") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value)));
        });
        return new Abi(platform, entries);
    }

    /** As {@code linux-x86_64-glibc}. */
    public String platform() {
        return platform;
    }

    /** What users may see of it: the constants that Python exports and the symbols of errno. */
    public ConstantTable constants() {
        return constants;
    }

    /** What users may see of it besides: the sizes and offsets of structs. */
    public Layouts layouts() {
        return new Layouts() {
            @Override
            public OptionalInt size(String name) {
                return integer("sizeof." + name);
            }

            @Override
            public OptionalInt offset(String field) {
                return integer("offsetof." + field);
            }
        };
    }

    private OptionalInt integer(String key) {
        OptionalLong value = value(key);
        return value.isPresent() ? OptionalInt.of(Math.toIntExact(value.getAsLong())) : OptionalInt.empty();
    }

    /** The number of any key; empty where the platform does not define it. */
    public OptionalLong value(String key) {
        OptionalLong value = entries.get(key);
        return value == null ? OptionalLong.empty() : value;
    }

    /** The error with that number, the same object each time; without a symbol if the table has none for it. */
    public Errno errno(int number) {
        Errno known = number > 0 && number < errnos.length ? errnos[number] : null;
        return known != null ? known : new Errno(number, "errno " + number);
    }

    /**
     * The first key to which the two tables give different numbers, in one clause.
     *
     * <p>A key that is absent in one of them is no disagreement: headers that are older, or a package of headers that is not
     * installed, take names away and change none.
     */
    public Optional<String> disagreement(Abi compiled) {
        for (Map.Entry<String, OptionalLong> entry : new TreeMap<>(entries).entrySet()) {
            String key = entry.getKey();
            OptionalLong ours = entry.getValue();
            OptionalLong theirs = compiled.value(key);
            if (ours.isPresent() && theirs.isPresent() && !ours.equals(theirs) && !HEADER_AGE.contains(key)) {
                return Optional.of(key + " is " + theirs.getAsLong() + " in the library and " + ours.getAsLong()
                        + " in the table of " + platform);
            }
        }
        return Optional.empty();
    }

    /**
     * A number that sockets cannot do without.
     *
     * @throws IllegalStateException if the platform does not define it
     */
    public long required(String key) {
        return value(key)
                .orElseThrow(() -> new IllegalStateException("the table of " + platform + " has no " + key
                        + ", which sockets cannot do without; make it anew with abi/probe"));
    }

    /** The same as a C int; an unsigned one keeps its bits. */
    public int constant(String key) {
        return (int) required(key);
    }

    /** The flag's bits, none where the platform lacks it. */
    int optionalFlag(String key) {
        return (int) value(key).orElse(0);
    }

    /** The size of a type or struct in bytes; it throws as {@link #required} does. */
    public int sizeof(String type) {
        return Math.toIntExact(required("sizeof." + type));
    }

    /**
     * How many bytes an ioctl's argument must have at least, as {@link Devices#ioctl} asks for it. Few requests of sockets tell
     * a size, and most of those take an {@code ifreq}.
     */
    public int ioctlRoom(long request) {
        long told = request >> required("fact.IOC_SIZESHIFT") & required("fact.IOC_SIZEMASK");
        if (told != 0) {
            return (int) told;
        }
        long type = request >> required("fact.IOC_TYPESHIFT") & required("fact.IOC_TYPEMASK");
        return sizeof(type == required("fact.IOC_TYPE.sockets") ? "ifreq" : "int");
    }

    /** @param field as {@code "msghdr.msg_iov"} */
    Field field(String field) {
        return new Field(Math.toIntExact(required("offsetof." + field)), sizeof(field));
    }

    /** A field that only some platforms have. */
    @Nullable
    Field optionalField(String field) {
        return value("offsetof." + field).isPresent() ? field(field) : null;
    }

    private static Errno[] errnos(Map<String, OptionalLong> entries) {
        Errno[] found = new Errno[0];
        for (Map.Entry<String, OptionalLong> entry : new TreeMap<>(entries).entrySet()) {
            if (entry.getKey().startsWith("errno.") && entry.getValue().isPresent()) {
                String name = entry.getKey().substring("errno.".length());
                int number = Math.toIntExact(entry.getValue().getAsLong());
                if (number >= found.length) {
                    found = Arrays.copyOf(found, number + 1);
                }
                if (found[number] == null || !SECOND_NAMES.contains(name)) {
                    found[number] = new Errno(number, name);
                }
            }
        }
        return found;
    }

    private static final class Constants implements ConstantTable {

        private final String platform;
        private final Map<String, OptionalLong> values = new HashMap<>();
        private final Set<String> names;

        Constants(String platform, Map<String, OptionalLong> entries) {
            this.platform = platform;
            entries.forEach((key, value) -> {
                String name = key.startsWith("errno.") ? key.substring("errno.".length()) : key;
                if (value.isPresent() && name.indexOf('.') < 0) {
                    values.put(name, value);
                }
            });
            this.names = Set.copyOf(values.keySet());
        }

        @Override
        public OptionalLong value(String name) {
            return values.getOrDefault(name, OptionalLong.empty());
        }

        @Override
        public Set<String> names() {
            return names;
        }

        @Override
        public String platform() {
            return platform;
        }
    }
}
