package org.bsdsocket.nio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Layouts;
import org.bsdsocket.spi.Platform;

/**
 * The numbers by which callers name families, options and errors. None of them reaches the system from here: they are
 * translated into the JDK's objects, so on a platform without a table those of another one serve as well.
 */
final class Numbers implements ConstantTable {

    /** Whose numbers are used on a platform that has no table. */
    private static final String FALLBACK = "linux-x86_64-glibc";

    private static final String ERRNO = "errno.";

    private final String platform;
    private final Map<String, Long> values;
    private final Set<String> names;
    private final Layouts layouts;

    private Numbers(String platform, Map<String, Long> values) {
        this.platform = platform;
        this.values = values;
        Set<String> plain = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(ERRNO)) {
                plain.add(key.substring(ERRNO.length()));
            } else if (key.indexOf('.') < 0) {
                plain.add(key);
            }
        }
        names = Collections.unmodifiableSet(plain);
        layouts = new StructLayouts(this);
    }

    static Numbers load() {
        String platform = Platform.current().id();
        return Numbers.class.getResource(platform + ".properties") == null ? load(FALLBACK) : load(platform);
    }

    private static Numbers load(String platform) {
        Properties table = new Properties();
        try (InputStream in = Numbers.class.getResourceAsStream(platform + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the jar of backend-nio lacks " + platform + ".properties");
            }
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Long> values = new TreeMap<>();
        for (String key : table.stringPropertyNames()) {
            String value = table.getProperty(key);
            if (!value.equals("absent")) {
                values.put(key, Long.valueOf(value));
            }
        }
        return new Numbers(platform, values);
    }

    @Override
    public OptionalLong value(String name) {
        Long value = name.indexOf('.') >= 0 ? null : values.get(name);
        if (value == null) {
            value = values.get(ERRNO + name);
        }
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public String platform() {
        return platform;
    }

    /** The number of a constant that every platform with sockets has. */
    int required(String name) {
        return Math.toIntExact(value(name).orElseThrow(() -> new IllegalStateException(platform + " lacks " + name)));
    }

    /** The bits of a flag; none where the platform does not have it. */
    int bits(String name) {
        return Math.toIntExact(value(name).orElse(0));
    }

    /** Whether the constant exists and is that number. */
    boolean is(String name, int number) {
        OptionalLong value = value(name);
        return value.isPresent() && value.getAsLong() == number;
    }

    /** The number of a constant that Python does not export, as {@code c.IP_MTU_DISCOVER}, or does. */
    OptionalLong any(String name) {
        Long value = values.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Where the fields lie of those structs that this backend reads. */
    Layouts layouts() {
        return layouts;
    }

    /** Bytes that a name of AF_UNIX has room for. */
    int unixPathSize() {
        return Math.toIntExact(values.getOrDefault("sizeof.sockaddr_un.sun_path", 0L));
    }
}
