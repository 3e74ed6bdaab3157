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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in what providers say of contacts: the ledger moves up, and an address that is dead or complained closes at
 * once. Feedback may come twice and in any order.
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
        var closed = new ArrayList<Block>();
        for (var told : feedback) {
            var contact = Optional.ofNullable(contacts.get(told.subject())).filter(ContactFeedback::wasSubmitted);
            count(channel, told, contact.isPresent());
            contact.ifPresent(about -> {
                highest.merge(about.id(), Step.of(about, told), Step::higher);
                block(about, told, now).ifPresent(closed::add);
            });
        }
        change(highest.values().stream().filter(Step::rises).toList(), now);
        blocks.add(closed);
    }

    // Somebody else's message cannot bounce: what was never handed over, or was refused, is not meant.
    private static boolean wasSubmitted(Contact contact) {
        return contact.attempts() > 0 && !ContactState.NOT_MADE.contains(contact.state());
    }

    private void change(List<Step> steps, Instant now) {
        if (!steps.isEmpty()) {
            var from = steps.stream()
                    .map(step -> step.contact().state())
                    .distinct()
                    .toList();
            ledger.change(steps.stream().map(Step::change).toList(), from, now);
        }
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
            var code = told.status() != Status.BOUNCED || isHard(told) ? told.code() : ContactChanged.SOFT_BOUNCE;
            return new Step(contact, ContactState.valueOf(told.status().name()), code, told.occurredAt());
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
