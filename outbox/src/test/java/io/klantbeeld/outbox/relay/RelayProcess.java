package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.relay.RelaySteps.Step;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay in a JVM of its own that ends at a step as if it were killed: no clean-up, no farewell. */
final class RelayProcess {
    static final int KILLED = 137;

    private RelayProcess() {}

    /** Starts the relay; it ends when it passes a step for the n-th time, or when this JVM ends. */
    static Process start(Accounts accounts, Step step, int pass) throws IOException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        return new ProcessBuilder(List.of(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        accounts.name,
                        accounts.jdbcUrl,
                        accounts.bootstrapServers,
                        step.name(),
                        Integer.toString(pass)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs the relay; the arguments are those of {@link #start}. */
    public static void main(String[] arguments) throws IOException {
        Accounts accounts = new Accounts(arguments[0], arguments[1], arguments[2]);
        Step fatal = Step.valueOf(arguments[3]);
        AtomicInteger passesLeft = new AtomicInteger(Integer.parseInt(arguments[4]));
        RelaySteps lethal = step -> {
            if (step == fatal && passesLeft.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        accounts.relay(accounts, lethal, Map.of("batch-size", "10")).start();
        // The pipe from the parent closes when the parent ends.
        while (System.in.read() >= 0) {}
    }
}
