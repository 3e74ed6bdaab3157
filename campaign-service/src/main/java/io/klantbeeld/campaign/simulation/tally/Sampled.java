package io.klantbeeld.campaign.simulation.tally;

import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.simulation.enactment.Course;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A person who is shown, at one step.
 *
 * @param lot the person's, by which those who are shown are picked: the same in every simulation
 */
public record Sampled(
        UUID lot, String step, UUID person, End end, String channel, String locale, List<GateResult> gates) {
    /** What a person came to, step by step. */
    static Stream<Sampled> of(Course course) {
        var person = course.person().id();
        var lot = Ids.named("simulation-sample", person);
        return course.steps().stream()
                .map(played -> new Sampled(
                        lot, played.step(), person, End.of(played), played.channel(), played.locale(), played.gates()));
    }

    Kind kind() {
        return new Kind(step, end);
    }

    /** Of which there are a few each. */
    record Kind(String step, End end) {}
}
