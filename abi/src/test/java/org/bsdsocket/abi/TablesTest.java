package org.bsdsocket.abi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bsdsocket.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checked-in tables, each as a whole; what they say is the C compiler's affair. */
class TablesTest {

    static List<Path> tables() throws IOException, URISyntaxException {
        var one = Objects.requireNonNull(TablesTest.class.getResource("linux-x86_64-glibc.properties"));
        try (var files = Files.list(Path.of(one.toURI()).getParent())) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thePlatformsThisReleaseIsMadeForHaveOne() throws Exception {
        assertThat(tables())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "linux-aarch64-glibc.properties",
                        "linux-armhf-glibc.properties",
                        "linux-i386-glibc.properties",
                        "linux-ppc64le-glibc.properties",
                        "linux-riscv64-glibc.properties",
                        "linux-s390x-glibc.properties",
                        "linux-x86_64-glibc.properties",
                        "linux-x86_64-musl.properties");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableSaysWhereItComesFrom(Path table) throws IOException {
        String platform = table.getFileName().toString().replace(".properties", "");
        assertThat(Files.readAllLines(table, US_ASCII))
                .anyMatch(line -> line.startsWith("# DO NOT EDIT"))
                .anyMatch(line -> line.startsWith("# ") && line.endsWith(" abi/probe"))
                .contains("# platform: " + platform)
                .anyMatch(line -> line.startsWith("# uname -srm: "))
                .anyMatch(line -> line.matches("# libc: \\w+ [0-9.]+"))
                .anyMatch(line -> line.matches("# kernel headers: [0-9.]+"))
                .anyMatch(line -> line.startsWith("# compiler: "));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableOfLinuxHasTheDocumentedFamilies(Path table) throws IOException {
        assertThat(read(table).entrySet())
                .filteredOn(entry -> entry.getKey().matches("sizeof.sockaddr_\\w+|(AF|BTPROTO)_[A-Z0-9]+"))
                .filteredOn(entry -> entry.getValue().equals("absent"))
                .extracting(Map.Entry::getKey)
                .containsOnly("AF_AAL5", "AF_DIVERT", "AF_HYPERV", "AF_LINK", "AF_SYSTEM");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void allTablesWereMadeFromTheSameLists(Path table) throws IOException {
        assertThat(read(table).keySet())
                .as("abi/probe-all makes them all anew")
                .isEqualTo(read(table.resolveSibling("linux-x86_64-glibc.properties"))
                        .keySet());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anEntryIsANumberOrAbsentAndStandsOnceInOrder(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table, US_ASCII).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines).allMatch(line -> line.matches("[\\w.]+ = (-?[0-9]+|absent)"));
        assertThat(lines).isSorted();
        assertThat(read(table)).hasSameSizeAs(lines);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theKeysWithoutADotAreTheConstantsForUsers(Path table) throws IOException {
        var constants =
                Arrays.stream(Constants.class.getFields()).map(Field::getName).collect(toCollection(TreeSet::new));
        var keys = new TreeSet<>(read(table).keySet());
        keys.removeIf(key -> key.contains("."));
        assertThat(keys).isEqualTo(constants);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFieldLiesInsideItsStruct(Path table) throws IOException {
        Map<String, String> entries = read(table);
        int seen = 0;
        for (String key : entries.keySet()) {
            if (!key.startsWith("offsetof.") || entries.get(key).equals("absent")) {
                continue;
            }
            String[] parts = key.split("\\.", 3);
            long size = Long.parseLong(entries.get("sizeof." + parts[1]));
            long offset = Long.parseLong(entries.get(key));
            long length = Long.parseLong(entries.getOrDefault("sizeof." + parts[1] + "." + parts[2], "0"));
            assertThat(offset + length).as(key).isBetween(0L, size);
            seen++;
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static Map<String, String> read(Path table) throws IOException {
        var entries = new TreeMap<String, String>();
        for (String line : Files.readAllLines(table, US_ASCII)) {
            if (!line.startsWith("#")) {
                int equals = line.indexOf(" = ");
                entries.put(line.substring(0, equals), line.substring(equals + 3));
            }
        }
        return entries;
    }
}
