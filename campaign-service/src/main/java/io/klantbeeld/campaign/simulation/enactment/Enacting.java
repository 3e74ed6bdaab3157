package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.campaign.Campaigns;
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

/** Lets an event happen to many persons, by the code of live decisions; a thousand take as many statements as one. */
@ApplicationScoped
public class Enacting {
    private final Judging judging;
    private final ContactPolicies policies;
    private final Capacity capacity;
    private final Crew crew;
    private final Campaigns campaigns;

    Enacting(Judging judging, ContactPolicies policies, Capacity capacity, Crew crew, Campaigns campaigns) {
        this.judging = judging;
        this.policies = policies;
        this.capacity = capacity;
        this.crew = crew;
        this.campaigns = campaigns;
    }

    /** Reads all that persons are judged by, so that nothing but what is left has to be read when it happens. */
    public Scene set(Scenario scenario, List<Person> persons) {
        var casting = new Casting(scenario);
        var casts = persons.stream().map(casting::of).toList();
        var questions = IntStream.range(0, persons.size())
                .mapToObj(i ->
                        new Question(Optional.of(persons.get(i)), casts.get(i).asked()))
                .toList();
        var hearings = judging.hear(questions, new SimulatedBounds(scenario, policies, campaigns), Mode.EXPLAIN);
        return new Scene(IntStream.range(0, persons.size())
                .mapToObj(i -> new Turn(persons.get(i), casts.get(i), hearings.get(i)))
                .toList());
    }

    /**
     * Answers what would become of each person, in their order, in which budgets and stocks are used up as well.
     *
     * @param room what is left of them, of which is taken
     */
    public List<Course> enact(Scene scene, Room room) {
        room.look(scene.limits(), capacity::left);
        // Nothing is taken yet, so that it does not matter who is first.
        crew.each(scene.turns(), turn -> turn.rehearse(room));
        return scene.turns().stream().map(turn -> turn.play(room)).toList();
    }
}
