package io.klantbeeld.platform.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry of the command. */
@Command(
        name = "klantbeeld",
        description = "Runs the whole platform on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            MailCommand.class,
            ResetCommand.class,
            PrepareCommand.class
        },
        footer = {
            "",
            "  test [ARGUMENTS]         Runs all tests (mvn verify with these arguments).",
            "  load CASE [ARGUMENTS]    Runs a benchmark against the running platform.",
            "  jdk                      Tells which JDK is used.",
            "",
            "Data, logs and received mails are in .klantbeeld; the variable KLANTBEELD_HOME moves them."
        },
        mixinStandardHelpOptions = true)
public final class Klantbeeld implements Runnable {
    @Spec
    private CommandSpec spec;

    private Klantbeeld() {}

    public static void main(String[] arguments) {
        // The Kafka client would tell of every broker that is not up yet.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Klantbeeld())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Complaint());
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
