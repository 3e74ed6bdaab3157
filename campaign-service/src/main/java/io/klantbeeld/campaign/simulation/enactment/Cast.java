package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.decision.Judging.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The campaigns that an event lets somebody into, and the steps that they ask for; many persons share one. */
final class Cast {
    private final List<Role> roles;
    private final List<Asked> asked = new ArrayList<>();
    private final List<List<Part>> parts;
    private final int own;

    Cast(Scenario scenario, List<Role> roles) {
        this.roles = roles;
        this.own = roles.indexOf(scenario.own());
        var first = new int[roles.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = asked.size();
            asked.addAll(roles.get(i).asked(scenario.seen(), scenario.at()));
        }
        int last = roles.stream().mapToInt(role -> role.steps().size()).max().orElse(0);
        this.parts =
                IntStream.range(0, last).mapToObj(step -> parts(step, first)).toList();
    }

    private List<Part> parts(int step, int[] first) {
        return IntStream.range(0, roles.size())
                .filter(i -> roles.get(i).steps().size() > step)
                .mapToObj(i -> new Part(roles.get(i).steps().get(step).key(), first[i] + step, i == own))
                .toList();
    }

    /** What they ask for, one campaign after the other. */
    List<Asked> asked() {
        return asked;
    }

    /** The campaigns that decide, step by step. */
    List<List<Part>> parts() {
        return parts;
    }

    /** Tells whether the campaign that is tried is among them. */
    boolean hasOwn() {
        return own >= 0;
    }

    /**
     * A step of a campaign.
     *
     * @param asked its place among all that they ask for
     * @param own whether it is the campaign that is tried
     */
    record Part(String step, int asked, boolean own) {}
}
