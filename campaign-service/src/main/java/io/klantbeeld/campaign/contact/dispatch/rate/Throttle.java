package io.klantbeeld.campaign.contact.dispatch.rate;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Says which of the contacts may leave now, the first of each lane before the others, and when those may try again. */
    public Throttled admit(List<Contact> claimed) {
        var now = clock.instant();
        var waiting = new LinkedHashMap<UUID, Change>();
        claimed.stream().collect(Collectors.groupingBy(Throttle::lane)).forEach((lane, contacts) -> rates.of(lane)
                .ifPresent(pace -> others(lane, pace, contacts, now, waiting)));
        return new Throttled(
                claimed.stream()
                        .filter(contact -> !waiting.containsKey(contact.id()))
                        .toList(),
                List.copyOf(waiting.values()));
    }

    private void others(Lane lane, Pace pace, List<Contact> contacts, Instant now, Map<UUID, Change> waiting) {
        var turn = allowance.take(lane, pace, contacts.size(), now);
        contacts.subList(turn.granted(), contacts.size())
                .forEach(contact -> waiting.put(contact.id(), wait(contact, lane, pace, turn.next())));
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
