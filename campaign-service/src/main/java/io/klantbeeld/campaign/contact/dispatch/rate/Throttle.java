package io.klantbeeld.campaign.contact.dispatch.rate;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Lets as many claimed contacts pass as their lanes have room for. The others wait, one after the other at the pace of
 * the lane, so that they do not all come back at once; what is owed to a person does not queue.
 */
@ApplicationScoped
public class Throttle {
    private final Rates rates;
    private final Allowance allowance;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Map<Lane, Instant> queues = new ConcurrentHashMap<>();

    Throttle(Rates rates, Allowance allowance, MeterRegistry metrics, Clock clock) {
        this.rates = rates;
        this.allowance = allowance;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Says which of the contacts may leave now, and when the others may try again. */
    public Throttled admit(List<Contact> claimed) {
        var now = clock.instant();
        var admitted = new ArrayList<Contact>();
        var waiting = new ArrayList<Change>();
        claimed.stream().collect(Collectors.groupingBy(Throttle::lane)).forEach((lane, contacts) -> {
            var pace = rates.of(lane);
            if (pace.isEmpty()) {
                admitted.addAll(contacts);
                return;
            }
            var turn = allowance.take(lane, pace.get(), contacts.size(), now);
            var inOrder = contacts.stream()
                    .sorted(Comparator.comparing(
                                    (Contact contact) -> contact.plan().owed())
                            .reversed())
                    .toList();
            admitted.addAll(inOrder.subList(0, turn.granted()));
            var others = inOrder.subList(turn.granted(), inOrder.size());
            others.forEach(contact -> waiting.add(wait(contact, lane, pace.get(), turn.next())));
        });
        return new Throttled(admitted, waiting);
    }

    private Change wait(Contact contact, Lane lane, Pace pace, Instant next) {
        metrics.counter("contact.throttled", "channel", lane.channel()).increment();
        var until = contact.plan().owed()
                ? next
                : queues.merge(
                        lane,
                        next,
                        (queue, free) -> queue.plus(pace.worth()).isAfter(free) ? queue.plus(pace.worth()) : free);
        return Change.to(ContactState.PLANNED, contact)
                .because("TIMING", "DEFERRED_THROTTLE", Map.of("channel", lane.channel()))
                .notBefore(until);
    }

    private static Lane lane(Contact contact) {
        return new Lane(contact.plan().channel(), contact.plan().brand());
    }

    /**
     * Claimed contacts, told apart.
     *
     * @param waiting the steps of those that wait
     */
    public record Throttled(List<Contact> admitted, List<Change> waiting) {}
}
