package io.klantbeeld.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.PartStatus;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.layout.RunningPorts;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows every part; ends with 0 only if all are ready. */
@Command(name = "status", description = "Shows health, ports and versions; ends with 0 only if all parts are ready.")
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Ports ports = new RunningPorts(PlatformHome.usual()).find().orElseGet(Ports::usual);
        List<PartStatus> parts = LocalPlatform.builder().ports(ports).build().status();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(parts));
        } else {
            out.println(line("PART", "STATE", "PORTS", "VERSION", "PID"));
            parts.forEach(part -> out.println(line(part)));
            parts.stream()
                    .filter(part -> part.state() != PartStatus.State.READY && part.state() != PartStatus.State.STOPPED)
                    .forEach(part -> out.println(advice(part)));
        }
        return isReady(parts) ? 0 : 1;
    }

    private static boolean isReady(List<PartStatus> parts) {
        return parts.stream().allMatch(part -> part.state() == PartStatus.State.READY);
    }

    private static String line(PartStatus part) {
        return line(
                part.part().label(),
                word(part),
                part.ports().values().stream().map(Object::toString).collect(Collectors.joining(" ")),
                part.version().orElse("not built"),
                part.pid().map(Object::toString).orElse(""));
    }

    private static String line(String part, String state, String ports, String version, String pid) {
        return "%-9s  %-9s  %-11s  %-15s  %s"
                .formatted(part, state, ports, version, pid)
                .stripTrailing();
    }

    private static String advice(PartStatus part) {
        return switch (part.state()) {
            case CRASHED ->
                "%s ended unexpectedly: see %s; ./klantbeeld up starts it again.".formatted(part.part(), part.log());
            case NOT_READY -> "%s runs but is not ready: see %s.".formatted(part.part(), part.log());
            case READY, STOPPED -> "";
        };
    }

    private static String word(PartStatus part) {
        return part.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String asJson(List<PartStatus> parts) throws JsonProcessingException {
        List<Map<String, Object>> list =
                parts.stream().map(StatusCommand::fields).toList();
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Map.of("ready", isReady(parts), "parts", list));
    }

    private static Map<String, Object> fields(PartStatus part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("part", part.part().label());
        fields.put("state", part.state());
        fields.put("version", part.version().orElse(null));
        fields.put("pid", part.pid().orElse(null));
        fields.put("ports", part.ports());
        fields.put("log", part.log().toString());
        return fields;
    }
}
