package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The choices that speak for one member of a person.
 *
 * @param events in no order
 * @param keys all identifier keys of the person: the contact points that it has
 */
record History(Collection<ConsentEvent> events, Set<String> keys) {
    static final Comparator<ConsentEvent> LATEST =
            Comparator.comparing(ConsentEvent::effectiveAt).thenComparing(ConsentEvent::id);

    /** What the history says about a cell at an instant. */
    Opinion on(Cell cell, Terms terms, Instant at) {
        var denials = events.stream()
                .filter(event -> event.action().lowers() && event.scope().covers(cell))
                .toList();
        var grants = events.stream()
                .filter(event -> opens(event, cell, terms))
                // An import never counts where anything was denied.
                .filter(event -> denials.isEmpty() || event.authority() != Authority.IMPORT)
                .toList();
        if (denials.isEmpty() && grants.isEmpty()) {
            return new Opinion.Silent();
        }
        var open = standing(denials, grants);
        if (open.isPresent()) {
            return new Opinion.Denies(codeOf(open.get().action()), open.get());
        }
        return judge(denials, grants, terms, at);
    }

    // Every denial is lifted; whether it stays so depends on the grants that are whole.
    private Opinion judge(List<ConsentEvent> denials, List<ConsentEvent> grants, Terms terms, Instant at) {
        var whole = grants.stream()
                .filter(grant -> defect(grant, terms, at).isEmpty())
                .toList();
        if (whole.isEmpty() || standing(denials, whole).isPresent()) {
            var defective = grants.stream()
                    .filter(grant -> defect(grant, terms, at).isPresent())
                    .max(LATEST)
                    .orElseThrow();
            return new Opinion.Denies(defect(defective, terms, at).orElseThrow(), defective);
        }
        return new Opinion.Allows(whole.stream().max(LATEST).orElseThrow(), end(denials, whole, terms));
    }

    private boolean opens(ConsentEvent event, Cell cell, Terms terms) {
        return event.action().raises()
                && event.authority().mayRaise()
                && event.state() != EventState.HISTORICAL_ONLY
                && event.scope().coversButContactPoint(cell)
                && reaches(event, cell.contactPoint())
                && terms.shows(event, cell);
    }

    /** A grant reaches the contact point that it names, or any that its person has. */
    private boolean reaches(ConsentEvent grant, String contactPoint) {
        return contactPoint == null && grant.scope().contactPoint() == null
                || contactPoint != null
                        && (grant.scope().contactPoint() == null
                                ? keys.contains(contactPoint) || grant.ik().equals(contactPoint)
                                : grant.scope().contactPoint().equals(contactPoint));
    }

    private static Optional<ConsentEvent> standing(Collection<ConsentEvent> denials, Collection<ConsentEvent> grants) {
        return denials.stream()
                .filter(denial -> grants.stream().noneMatch(grant -> lifts(grant, denial)))
                .max(LATEST);
    }

    private static boolean lifts(ConsentEvent grant, ConsentEvent denial) {
        return grant.authority().mayLift(denial.action())
                && grant.effectiveAt().isAfter(denial.effectiveAt())
                && grant.scope().isWithin(denial.scope());
    }

    private Optional<ReasonCode> defect(ConsentEvent grant, Terms terms, Instant at) {
        if (grant.authority().needsEvidence()
                && (grant.evidence() == null || !grant.evidence().isCheckable())) {
            return Optional.of(ReasonCode.EVIDENCE_MISSING);
        }
        if (awaitsConfirmation(grant, terms)) {
            return Optional.of(ReasonCode.DOUBLE_OPT_IN_PENDING);
        }
        if (!terms.end(grant).isAfter(at)) {
            return Optional.of(ReasonCode.CONSENT_EXPIRED);
        }
        return terms.renewal(grant).isAfter(at) ? Optional.empty() : Optional.of(ReasonCode.RECONSENT_REQUIRED);
    }

    private boolean awaitsConfirmation(ConsentEvent grant, Terms terms) {
        boolean confirmedBefore = grant.evidence() != null && grant.evidence().method() == EvidenceMethod.DOUBLE_OPT_IN;
        return (grant.state() == EventState.PENDING_DOUBLE_OPT_IN || terms.demandsConfirmation() && !confirmedBefore)
                && !isConfirmed(grant);
    }

    private boolean isConfirmed(ConsentEvent grant) {
        return events.stream()
                .anyMatch(event -> event.action() == Action.CONFIRM
                        && event.authority().isPersonal()
                        && grant.scope().isWithin(event.scope())
                        && event.effectiveAt().isAfter(grant.effectiveAt()));
    }

    /** The cell is open as long as every denial has a lifting grant, and at least one grant is left. */
    private static Instant end(Collection<ConsentEvent> denials, Collection<ConsentEvent> whole, Terms terms) {
        var last = whole.stream()
                .map(grant -> until(grant, terms))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return denials.stream()
                .map(denial -> whole.stream()
                        .filter(grant -> lifts(grant, denial))
                        .map(grant -> until(grant, terms))
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .min(Comparator.naturalOrder())
                .filter(end -> end.isBefore(last))
                .orElse(last);
    }

    private static Instant until(ConsentEvent grant, Terms terms) {
        var end = terms.end(grant);
        var renewal = terms.renewal(grant);
        return end.isBefore(renewal) ? end : renewal;
    }

    private static ReasonCode codeOf(Action denial) {
        return switch (denial) {
            case REFUSE -> ReasonCode.CONSENT_REFUSED;
            case WITHDRAW -> ReasonCode.CONSENT_WITHDRAWN;
            case OBJECT -> ReasonCode.OBJECTED;
            case INVALIDATE -> ReasonCode.CONSENT_INVALIDATED;
            case GRANT, CONFIRM, RENEW, REQUEST -> throw new IllegalArgumentException(denial + " denies nothing");
        };
    }
}
