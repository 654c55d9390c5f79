package org.bsdsocket.ffm;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.LibCTrial;
import org.bsdsocket.spi.Platform;
import org.bsdsocket.tck.soak.HarmlessContract;

/** {@link FfmLibC} bears any argument. */
class NativeArgumentsTest extends HarmlessContract {

    NativeArgumentsTest() {
        super(Program.class, "--enable-native-access=ALL-UNNAMED", "-Xcheck:jni");
    }

    /** In a process of its own: it may crash. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws Exception {
            Abi abi = Abi.find(Platform.current().id()).orElseThrow();
            try (FileChannel file = FileChannel.open(Path.of("/proc/self/exe"), StandardOpenOption.READ)) {
                LibCTrial.run(abi, FfmLibC.open(abi), file);
            }
            System.out.println(SURVIVED);
        }
    }
}
