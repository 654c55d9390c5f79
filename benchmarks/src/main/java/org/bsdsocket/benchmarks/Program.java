package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * A program outside the JVM that does the scenarios: takes a name and milliseconds, prints the nanoseconds of one operation,
 * elapsed and of the processors.
 *
 * @param command what starts it
 */
record Program(String name, List<String> command) implements Competitor {

    private static final int PATIENCE_SECONDS = 60;

    @Override
    public boolean isFor(Scenario scenario) {
        return scenario.hasProgram();
    }

    @Override
    public Measurement measure(Scenario scenario, Duration time) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(command);
        arguments.add(scenario.id());
        arguments.add(Long.toString(time.toMillis()));
        Process process = new ProcessBuilder(arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(name + " failed in " + scenario + "; " + String.join(" ", arguments));
            }
            String[] numbers = said.split(" ", -1);
            return new Measurement(
                    Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), OptionalDouble.empty());
        } finally {
            process.destroyForcibly();
        }
    }
}
