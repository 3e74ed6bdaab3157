package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactPlan;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Says which contacts go while consent-service does not answer: those that safety and the law demand, unless what it
 * told earlier stands against them. All others wait.
 */
@ApplicationScoped
public class FailOpen {
    private static final Logger LOG = Logger.getLogger(FailOpen.class);
    private static final String PROMOTIONAL = "PROMOTIONAL";

    // Of a purpose that nobody can refuse a block is told only if it covers everything, whatever it is called.
    private static final Set<String> BLOCKS = Set.of("COMPLAINT", "REGISTER_HIT");

    private final Purposes purposes;
    private final Clock clock;
    private final AtomicBoolean told = new AtomicBoolean();

    FailOpen(Purposes purposes, Clock clock) {
        this.purposes = purposes;
        this.clock = clock;
    }

    /** The ids of the contacts that go without an answer; the first of an outage is logged. */
    Set<UUID> admit(Collection<Addressed> unanswered) {
        var classes = purposes.classesOf(unanswered.stream()
                .map(addressed -> addressed.contact().plan().purpose())
                .collect(Collectors.toSet()));
        var admitted = unanswered.stream()
                .filter(addressed -> goes(
                        addressed.contact().plan(),
                        classes.get(addressed.contact().plan().purpose()),
                        addressed.person()))
                .map(addressed -> addressed.contact().id())
                .collect(Collectors.toSet());
        if (!admitted.isEmpty() && told.compareAndSet(false, true)) {
            LOG.warnf("What safety and the law demand is sent without an answer: basis=%s", Contact.FAIL_OPEN);
        }
        return admitted;
    }

    /** The permit of such a contact; there is nothing to opt out of. */
    Permit permit() {
        return new Permit(clock.instant(), null, Contact.FAIL_OPEN, null, null, Set.of(), null, Set.of(), null);
    }

    /** Consent-service answers: the next outage is another one. */
    void answered() {
        told.set(false);
    }

    /** Tells whether a contact goes without an answer: promotion does not become urgent by its purpose. */
    public static boolean goes(ContactPlan plan, PurposeClass purpose, Person person) {
        return purpose.isUrgent() && !PROMOTIONAL.equals(plan.contentClass()) && !isBlocked(plan, person);
    }

    // Without a projection there is nothing to go by: it may be somebody who asked never to hear of anyone again.
    private static boolean isBlocked(ContactPlan plan, Person person) {
        return person.permission() == null
                || Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                plan.topics().stream().map(Optional::of))
                        .map(topic -> person.cell(plan.brand(), plan.purpose(), plan.channel(), topic.orElse(null)))
                        .flatMap(Optional::stream)
                        .anyMatch(FailOpen::isBlock);
    }

    private static boolean isBlock(Cell cell) {
        return cell.outcome().equals("DENY")
                && (cell.code().startsWith("SUPPRESSED_")
                        || cell.code().startsWith("SUBJECT_")
                        || BLOCKS.contains(cell.code()));
    }
}
