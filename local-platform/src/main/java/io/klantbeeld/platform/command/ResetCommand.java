package io.klantbeeld.platform.command;

import io.klantbeeld.platform.layout.PlatformHome;
import java.io.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops the platform and forgets its data, keys and mails. */
@Command(name = "reset", description = "Stops the platform and wipes its data, after a question.")
final class ResetCommand implements Callable<Integer> {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PlatformHome home = PlatformHome.usual();
        if (!yes && !confirmed(home)) {
            spec.commandLine().getErr().println("Nothing was wiped; ./klantbeeld reset --yes does it without asking.");
            return 1;
        }
        DownCommand.stop(home);
        home.wipe();
        spec.commandLine().getOut().println("All data in " + home.directory() + " are wiped.");
        return 0;
    }

    private static boolean confirmed(PlatformHome home) {
        Console console = System.console();
        return console != null
                && "yes".equalsIgnoreCase(console.readLine("Wipe all data in %s? Type yes: ", home.directory()));
    }
}
