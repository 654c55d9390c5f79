package org.bsdsocket.reports;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Allure's own report, made by Allure's own program from {@link AllureResults}. */
final class AllureHtml {

    private AllureHtml() {}

    /**
     * Makes {@code index.html}, a single file, in a directory.
     *
     * @param home where Allure was unpacked, or a directory that holds only that
     * @throws IOException if Allure is not there or fails; its last words are in the message
     */
    static void generate(Path home, Path results, Path directory) throws IOException, InterruptedException {
        Path lib = lib(home);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder allure = new ProcessBuilder(List.of(
                java.toString(),
                "-cp",
                lib + "/*" + File.pathSeparator + lib.resolve("config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "--single-file",
                "--clean",
                "--name",
                "bsdsocket",
                "--output",
                directory.toString(),
                results.toString()));
        allure.environment().put("APP_HOME", String.valueOf(lib.getParent()));
        // Anything but exactly this, and the page tells a third party of everybody who opens it.
        allure.environment().put("ALLURE_NO_ANALYTICS", "true");
        Process process = allure.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        // Its exit status is 0 even when it found nothing to read.
        if (process.waitFor() != 0 || !Files.exists(directory.resolve("index.html"))) {
            throw new IOException("Allure made no report: " + said.strip());
        }
    }

    private static Path lib(Path home) throws IOException {
        if (Files.isDirectory(home.resolve("lib"))) {
            return home.resolve("lib");
        }
        if (Files.isDirectory(home)) {
            try (var children = Files.list(home)) {
                var found = children.map(child -> child.resolve("lib"))
                        .filter(Files::isDirectory)
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IOException("there is no Allure in " + home);
    }
}
