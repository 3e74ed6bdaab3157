package io.klantbeeld.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.klantbeeld.benchmark.contact.advice.AdviceCase;
import io.klantbeeld.benchmark.contact.dispatch.DispatchCase;
import io.klantbeeld.benchmark.contact.reservation.CapsCase;
import io.klantbeeld.benchmark.contact.simulation.SimulationCase;
import io.klantbeeld.benchmark.contact.trigger.TriggerCase;
import io.klantbeeld.benchmark.permission.AudienceCase;
import io.klantbeeld.benchmark.permission.DecideBatchCase;
import io.klantbeeld.benchmark.permission.DecideCase;
import io.klantbeeld.benchmark.permission.WithdrawCase;
import io.klantbeeld.benchmark.profile.IngestCase;
import io.klantbeeld.benchmark.profile.MergeCase;
import io.klantbeeld.benchmark.profile.ReadCase;
import io.klantbeeld.benchmark.profile.TimelineCase;
import io.klantbeeld.benchmark.segment.SegmentCase;
import io.klantbeeld.benchmark.trait.TraitsCase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code ./klantbeeld load <case>}: runs one load case and ends with 0 if every bar was kept. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Measures one part of the platform; the last line is the report as JSON.")
public final class Load implements Runnable, CommandLine.IExitCodeGenerator {
    private static final Map<String, LoadCase> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry("outbox", new OutboxCase()),
            Map.entry("ingest", new IngestCase()),
            Map.entry("read", new ReadCase()),
            Map.entry("merge", new MergeCase()),
            Map.entry("timeline", new TimelineCase()),
            Map.entry("import", new ImportCase()),
            Map.entry("segment", new SegmentCase()),
            Map.entry("traits", new TraitsCase()),
            Map.entry("decide", new DecideCase()),
            Map.entry("decide-batch", new DecideBatchCase()),
            Map.entry("audience", new AudienceCase()),
            Map.entry("withdraw", new WithdrawCase()),
            Map.entry("next-best-action", new AdviceCase()),
            Map.entry("trigger", new TriggerCase()),
            Map.entry("dispatch", new DispatchCase()),
            Map.entry("caps", new CapsCase()),
            Map.entry("simulate", new SimulationCase())));

    private static final double WORTH_TELLING = 0.02;

    private final PrintStream out;
    private LoadReport report;

    @Parameters(
            index = "0",
            paramLabel = "<case>",
            description =
                    "Which part to measure: outbox, import; on the running platform: ingest, read, merge, timeline, segment, "
                            + "traits, decide, decide-batch, audience, withdraw, next-best-action, trigger, dispatch, "
                            + "caps, simulate.")
    private String name;

    @Option(names = "--seconds", defaultValue = "20", description = "How long to measure (default 20).")
    private int seconds;

    @Option(
            names = "--warmup",
            description =
                    "Seconds before measuring (default 120 on the running platform, 240 for ingest and segment, else 5; "
                            + "none for simulate).")
    private Integer warmup;

    @Option(
            names = "--persons",
            defaultValue = "1000000",
            description = "How many persons there are to be among (default 1000000); they are made once, and stay.")
    private int persons;

    @Option(
            names = {"-o", "--offline"},
            description = "Build without asking any repository.")
    private boolean offline;

    private Load(PrintStream out) {
        this.out = out;
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Load(System.out))
                .setExecutionExceptionHandler(Load::explain)
                .execute(arguments));
    }

    @Override
    public void run() {
        var chosen = CASES.get(name);
        if (chosen == null) {
            throw new IllegalArgumentException("There is no load case '" + name + "'; there are " + CASES.keySet());
        }
        var warm = warmup == null ? chosen.usualWarmup() : Duration.ofSeconds(warmup);
        var plan = new LoadCase.Plan(warm, Duration.ofSeconds(seconds), persons);
        var processors = ProcessorTime.now();
        report = chosen.run(plan, out::println);
        processors
                .map(ProcessorTime::stolenSince)
                .filter(share -> share >= WORTH_TELLING)
                .ifPresent(share -> out.printf(
                        "This machine shares its processors: its host withheld %.0f %% of their time meanwhile.%n",
                        100 * share));
        out.println(json(report));
    }

    @Override
    public int getExitCode() {
        return report != null && report.isGood() ? 0 : 1;
    }

    private static String json(LoadReport report) {
        try {
            return JsonMapper.builder()
                    .serializationInclusion(JsonInclude.Include.ALWAYS)
                    .build()
                    .writeValueAsString(report);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException("a report is always JSON", impossible);
        }
    }

    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(failure.getMessage());
        return 2;
    }
}
