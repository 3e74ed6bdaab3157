package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.decision.Judging;
import io.klantbeeld.campaign.decision.Judging.Question;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lets an event happen to many persons, by the code of live decisions; a thousand take as many statements as one. */
@ApplicationScoped
public class Enacting {
    private final Judging judging;
    private final ContactPolicies policies;
    private final Capacity capacity;

    Enacting(Judging judging, ContactPolicies policies, Capacity capacity) {
        this.judging = judging;
        this.policies = policies;
        this.capacity = capacity;
    }

    /**
     * Answers what would become of each person, in their order, in which budgets and stocks are used up as well.
     *
     * @param room what is left of them, of which is taken
     */
    public List<Course> enact(Scenario scenario, List<Person> persons, Room room) {
        var casts =
                persons.parallelStream().map(person -> cast(scenario, person)).toList();
        var questions = IntStream.range(0, persons.size())
                .mapToObj(i -> question(scenario, persons.get(i), casts.get(i)))
                .toList();
        var bounds = new SimulatedBounds(scenario, room, policies, capacity);
        var hearings = judging.hear(questions, bounds, Mode.EXPLAIN);
        var turns = IntStream.range(0, persons.size())
                .mapToObj(i -> new Turn(scenario, persons.get(i), casts.get(i), hearings.get(i)))
                .toList();
        // On all cores there are; nothing is taken yet.
        turns.parallelStream().forEach(turn -> turn.prepare(room));
        return turns.stream().map(turn -> turn.play(room)).toList();
    }

    private static List<Role> cast(Scenario scenario, Person person) {
        return Stream.concat(Stream.of(scenario.own()), scenario.rivals().stream())
                .filter(role -> scenario.admits(role, person))
                .toList();
    }

    private static Question question(Scenario scenario, Person person, List<Role> cast) {
        return new Question(
                Optional.of(person),
                cast.stream()
                        .flatMap(role -> role.asked(scenario.seen(), scenario.at()).stream())
                        .toList());
    }
}
