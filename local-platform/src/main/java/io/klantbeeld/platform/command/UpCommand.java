package io.klantbeeld.platform.command;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.layout.RunningPorts;
import io.klantbeeld.platform.layout.StartLock;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.sample.SampleFailed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts what does not run, loads the sample once, and stays until Ctrl-C. */
@Command(name = "up", description = "Builds what is missing and starts the platform; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {
    @Option(
            names = {"-d", "--detach"},
            description = "Return when all parts are ready.")
    private boolean detach;

    @Option(
            names = "--port",
            paramLabel = "PART=N",
            converter = PortConverter.class,
            description = "Another port for a part, such as gateway=18080; may be repeated.")
    private Map<Port, Integer> chosen = Map.of();

    @Option(
            names = {"-o", "--offline"},
            description = "Build without asking any repository.")
    private boolean offline;

    @Option(names = "--only", paramLabel = "PART", split = ",", converter = PartConverter.class, hidden = true)
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Spec
    private CommandSpec spec;

    private final PlatformHome home = PlatformHome.usual();
    private final RunningPorts memory = new RunningPorts(home);

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        StartLock lock = StartLock.tryTake(home)
                .orElseThrow(() -> new IllegalStateException(
                        "Another ./klantbeeld is just starting or stopping this platform; try again when it is done."));
        LocalPlatform platform = platform();
        boolean fresh = !platform.isRunning();
        StopOnExit guard = new StopOnExit(platform, memory, out, fresh);
        boolean sampled;
        try {
            start(platform, guard);
            sampled = loadSample(platform);
        } finally {
            lock.close();
        }
        out.println("Ready after " + StartReport.seconds(Duration.ofNanos(System.nanoTime() - begin)) + ".");
        Welcome.print(platform, out);
        if (detach || !fresh) {
            guard.disarm();
            return sampled ? 0 : 1;
        }
        return new Foreground(platform, memory, out).stay();
    }

    private LocalPlatform platform() {
        Ports ports = ports();
        return LocalPlatform.builder()
                .ports(ports)
                .parts(only)
                .lifetime(Lifetime.UNTIL_STOPPED)
                .progress(new StartReport(spec.commandLine().getOut(), ports))
                .build();
    }

    private void start(LocalPlatform platform, StopOnExit guard) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Klantbeeld starts in " + home.directory());
        out.flush();
        memory.remember(platform.ports());
        try {
            platform.start();
        } catch (RuntimeException failed) {
            guard.stopNow();
            throw failed;
        }
    }

    private boolean loadSample(LocalPlatform platform) {
        if (!only.containsAll(EnumSet.allOf(Part.class))) {
            return true;
        }
        PrintWriter out = spec.commandLine().getOut();
        long begin = System.nanoTime();
        try {
            int played = platform.loadSample();
            if (played > 0) {
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                new StartReport(out, platform.ports())
                        .line("sample", "loaded", StartReport.seconds(took), played + " requests");
            }
            return true;
        } catch (SampleFailed failed) {
            spec.commandLine()
                    .getErr()
                    .println("The sample is incomplete: " + failed.getMessage()
                            + "\n  All parts run; ./klantbeeld up goes on with the sample where it stopped.");
            return false;
        }
    }

    private Ports ports() {
        Ports wanted = Ports.usual().with(chosen);
        Ports running = memory.find().orElse(wanted);
        boolean runs = running != wanted
                && LocalPlatform.builder().ports(running).build().isRunning();
        if (!runs) {
            return wanted;
        }
        if (!running.with(chosen).equals(running)) {
            throw new ParameterException(
                    spec.commandLine(), "The platform runs on other ports; ./klantbeeld down stops it.");
        }
        return running;
    }
}
