package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.consent.ConsentRecorded;
import io.klantbeeld.outbox.ReceivedRecord;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.platform.Installation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Creates the persons who made a choice, and keeps the choice as a contact moment. */
@ApplicationScoped
class ConsentMoments {
    private final Persons persons;
    private final Timeline timeline;
    private final Installation installation;

    ConsentMoments(Persons persons, Timeline timeline, Installation installation) {
        this.persons = persons;
        this.timeline = timeline;
        this.installation = installation;
    }

    void record(List<ReceivedRecord> records) {
        var choices = records.stream()
                .map(received -> Choice.of(received.as(ConsentRecorded.class), installation.keys()))
                .toList();
        var resolution =
                persons.observe(choices.stream().map(Choice::toObservation).toList());
        timeline.append(choices.stream().flatMap(Choice::toMoment).toList(), resolution);
    }
}
