package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.Status;
import io.klantbeeld.campaign.contact.ContactPointBlocks.Block;
import io.klantbeeld.event.campaign.ContactChanged;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes in what providers say of contacts: the ledger moves up, and an address that is dead or complained closes at
 * once. Feedback may come twice and in any order; whoever says stop is heard in any.
 */
@ApplicationScoped
public class ContactFeedback {
    private final FeedbackSubjects subjects;
    private final Ledger ledger;
    private final ContactPointBlocks blocks;
    private final MeterRegistry metrics;
    private final Clock clock;

    ContactFeedback(
            FeedbackSubjects subjects, Ledger ledger, ContactPointBlocks blocks, MeterRegistry metrics, Clock clock) {
        this.subjects = subjects;
        this.ledger = ledger;
        this.blocks = blocks;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Applies feedback of one channel; what is about no contact of the channel is counted and dropped. */
    @Transactional
    public void apply(String channel, Collection<Feedback> feedback) {
        var contacts = subjects.lock(channel, feedback);
        var now = clock.instant();
        var highest = new HashMap<UUID, Step>();
        var stops = new LinkedHashMap<UUID, String>();
        var closed = new ArrayList<Block>();
        for (var told : feedback) {
            var contact = Optional.ofNullable(contacts.get(told.subject())).filter(ContactFeedback::wasSubmitted);
            count(channel, told, contact.isPresent());
            contact.ifPresent(about -> {
                highest.merge(about.id(), Step.of(about, told), Step::higher);
                if (ContactChanged.isStop(told.code())) {
                    stops.put(about.id(), told.code());
                }
                block(about, told, now).ifPresent(closed::add);
            });
        }
        var risen = change(highest.values().stream().filter(Step::rises).toList(), now);
        stop(contacts.values(), risen, stops, now);
        blocks.add(closed);
    }

    // What a stop does not raise it only explains: the contact stays as it is, and is told again with the stop's code.
    private void stop(Collection<Contact> before, List<Contact> risen, Map<UUID, String> stops, Instant now) {
        var contacts = new LinkedHashMap<UUID, Contact>();
        Stream.concat(before.stream(), risen.stream()).forEach(contact -> contacts.put(contact.id(), contact));
        contacts.values()
                .removeIf(contact -> !stops.containsKey(contact.id()) || ContactChanged.isStop(contact.code()));
        ledger.change(
                contacts.values().stream()
                        .map(contact -> Change.to(contact.state(), contact)
                                .because(contact.gate(), stops.get(contact.id()), contact.evidence()))
                        .toList(),
                states(contacts.values()),
                now);
    }

    // Somebody else's message cannot bounce: what was never handed over, or was refused, is not meant.
    private static boolean wasSubmitted(Contact contact) {
        return contact.attempts() > 0 && !ContactState.NOT_MADE.contains(contact.state());
    }

    private List<Contact> change(List<Step> steps, Instant now) {
        return ledger.change(
                steps.stream().map(Step::change).toList(),
                states(steps.stream().map(Step::contact).toList()),
                now);
    }

    private static List<ContactState> states(Collection<Contact> contacts) {
        return contacts.stream().map(Contact::state).distinct().toList();
    }

    private void count(String channel, Feedback told, boolean matched) {
        if (matched) {
            metrics.counter(
                            "contact.feedback",
                            "channel",
                            channel,
                            "status",
                            told.status().name())
                    .increment();
        } else {
            metrics.counter("contact.feedback.unmatched", "channel", channel).increment();
        }
    }

    private static Optional<Block> block(Contact contact, Feedback told, Instant now) {
        var point = contact.addressee().contactPointIk();
        var since = told.occurredAt().isBefore(now) ? told.occurredAt() : now;
        var plan = contact.plan();
        if (point != null && isHard(told)) {
            return Optional.of(new Block(point, null, plan.channel(), ContactChanged.HARD_BOUNCE, since));
        }
        return point != null && told.status() == Status.COMPLAINED
                ? Optional.of(new Block(point, plan.brand(), plan.channel(), ContactPointBlocks.COMPLAINT, since))
                : Optional.empty();
    }

    private static boolean isHard(Feedback told) {
        return told.status() == Status.BOUNCED && ContactChanged.HARD_BOUNCE.equals(told.code());
    }

    /** The step of a contact that feedback asks for. */
    private record Step(Contact contact, ContactState state, String code, Instant occurredAt) {
        static Step of(Contact contact, Feedback told) {
            return new Step(contact, ContactState.valueOf(told.status().name()), code(told), told.occurredAt());
        }

        // What else a provider calls it is its own affair.
        private static String code(Feedback told) {
            if (told.status() == Status.BOUNCED) {
                return isHard(told) ? ContactChanged.HARD_BOUNCE : ContactChanged.SOFT_BOUNCE;
            }
            return ContactChanged.isStop(told.code()) ? told.code() : null;
        }

        Step higher(Step other) {
            return other.isAbove(state, code) ? other : this;
        }

        boolean rises() {
            return isAbove(contact.state(), contact.code());
        }

        Change change() {
            return Change.to(state, contact).because(null, code, Map.of("occurredAt", occurredAt.toString()));
        }

        // A bounce that turns out to be for good is worse than one that may pass.
        private boolean isAbove(ContactState other, String codeOfOther) {
            return state.rank() > other.rank()
                    || state == other
                            && ContactChanged.HARD_BOUNCE.equals(code)
                            && !ContactChanged.HARD_BOUNCE.equals(codeOfOther);
        }
    }
}
