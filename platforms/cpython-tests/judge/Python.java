import java.io.File;
import java.io.IOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

/** Runs a Python program on this JVM, with leave for everything and with descriptors that are the system's own. */
final class Python {

    private Python() {}

    /** @param args the program's file, and what it is to find in {@code sys.argv} behind it */
    public static void main(String[] args) throws IOException {
        try (Context context = Context.newBuilder("python")
                .allowAllAccess(true)
                .option("python.PosixModuleBackend", "native")
                .option("python.WarnExperimentalFeatures", "false")
                .option("engine.WarnInterpreterOnly", "false")
                .option("log.level", "SEVERE")
                .arguments("python", args)
                .build()) {
            context.eval(Source.newBuilder("python", new File(args[0])).build());
        } catch (PolyglotException e) {
            if (!e.isExit()) {
                e.printStackTrace();
            }
            System.exit(e.isExit() ? e.getExitStatus() : 1);
        }
    }
}
