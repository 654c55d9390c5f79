package org.bsdsocket.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.spi.Capability;

/** A JVM of its own, since what it allows is decided when it starts; and the program that says there what it finds. */
final class ChildJvm {

    private ChildJvm() {}

    /** The program's lines, with whatever the JVM had to say; {@code --module} comes last, if it is to run in the module. */
    static List<String> run(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        boolean asModule = command.get(command.size() - 1).equals("--module");
        command.add((asModule ? "org.bsdsocket.ffm/" : "") + Program.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.lines().toList();
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Prints why ffm is not available, or what of it works. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws Exception {
            Backend ffm = SocketModule.backends().stream()
                    .filter(backend -> backend.name().equals("ffm"))
                    .findFirst()
                    .orElseThrow();
            if (ffm.unavailableBecause().isPresent()) {
                System.out.println(ffm.unavailableBecause().get());
                return;
            }
            SocketModule socket = SocketModule.load("ffm");
            try (SocketPair pair = socket.socketpair()) {
                pair.first().sendall("through".getBytes(StandardCharsets.UTF_8));
                System.out.println(new String(pair.second().recv(99), StandardCharsets.UTF_8));
            }
            System.out.println(Capability.SENDFILE + " "
                    + new FfmProvider().driver().capabilities().contains(Capability.SENDFILE));
        }
    }
}
