package io.klantbeeld.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.demo.AirportStory;
import io.klantbeeld.platform.demo.Narrator;
import io.klantbeeld.platform.demo.SampleStory;
import io.klantbeeld.platform.demo.Story;
import io.klantbeeld.platform.demo.StoryFailed;
import io.klantbeeld.platform.demo.StoryReport;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.layout.RunningPorts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a story against the running platform. */
@Command(name = "demo", description = "Plays a story with fresh persons and tells what happens.")
final class DemoCommand implements Callable<Integer> {
    /** The stories that can be played. */
    enum Title {
        /** A surprise after check-in, once a day, until the traveller says no. */
        AIRPORT,
        /** A sample: who was mailed is not called, and who was called is not mailed. */
        SAMPLE
    }

    @Parameters(
            arity = "0..1",
            defaultValue = "airport",
            paramLabel = "STORY",
            description = "airport (the default) or sample")
    private Title title;

    @Option(names = "--runs", defaultValue = "1", description = "How often to play it (default 1).")
    private int runs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        LocalPlatform platform = platform();
        List<Duration> passed = new ArrayList<>();
        try (Story story = story(platform)) {
            for (int run = 1; run <= runs; run++) {
                out.printf("Run %d of %d%n", run, runs);
                play(story, passed, out);
            }
        }
        StoryReport report = StoryReport.of(title.name().toLowerCase(Locale.ROOT), runs, passed);
        out.println(new ObjectMapper().writeValueAsString(report));
        return report.passed() == report.runs() ? 0 : 1;
    }

    private Story story(LocalPlatform platform) {
        PlatformApi channelTeam = platform.as("channel-team");
        return switch (title) {
            case AIRPORT -> new AirportStory(channelTeam, platform.mails(), new SplittableRandom());
            case SAMPLE -> new SampleStory(channelTeam, platform.mails(), new SplittableRandom());
        };
    }

    private static LocalPlatform platform() {
        LocalPlatform platform = LocalPlatform.builder()
                .ports(new RunningPorts(PlatformHome.usual()).find().orElseGet(Ports::usual))
                .build();
        if (!platform.isRunning()) {
            throw new IllegalStateException("The platform does not run here: ./klantbeeld up --detach starts it.");
        }
        return platform;
    }

    private static void play(Story story, List<Duration> passed, PrintWriter out) {
        Narrator narrator = sentence -> {
            out.println("  · " + sentence);
            out.flush();
        };
        try {
            passed.add(story.play(narrator));
        } catch (StoryFailed failed) {
            out.println("  ✗ " + failed.getMessage());
        }
    }
}
