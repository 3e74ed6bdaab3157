package io.klantbeeld.consent.permission.algebra;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The design's words as a slow story: it replays a history event by event, where the engine reasons over sets. Nothing
 * but plain values is shared with the engine.
 */
public final class ReferenceModel {
    private static final Map<Action, String> CODES = Map.of(
            Action.REFUSE, "CONSENT_REFUSED",
            Action.WITHDRAW, "CONSENT_WITHDRAWN",
            Action.OBJECT, "OBJECTED",
            Action.INVALIDATE, "CONSENT_INVALIDATED");

    private final Set<String> members;
    private final Set<String> addresses;
    private final Collection<ConsentEvent> events;
    private final Cell cell;
    private final Terms terms;

    /** The answer in words, to be compared. */
    public record Verdict(String code, ConsentEvent behind, Instant until) {}

    /** Tells of the members' choices on one cell; a grant reaches the addresses that the person has. */
    public ReferenceModel(
            Set<String> members, Set<String> addresses, Collection<ConsentEvent> events, Cell cell, Terms terms) {
        this.members = members;
        this.addresses = addresses;
        this.events = events;
        this.cell = cell;
        this.terms = terms;
    }

    /** What the choices say at an instant. */
    public Verdict at(Instant at) {
        var verdict = meet(at);
        if (!verdict.code().equals("ALLOW")) {
            return verdict;
        }
        // Walk through every instant at which a grant ends or needs to be renewed, until the cell is closed.
        var ends = new TreeSet<Instant>();
        events.stream()
                .filter(event -> event.action().raises())
                .forEach(event -> ends.addAll(List.of(terms.end(event), terms.renewal(event))));
        for (var end : ends) {
            if (end.isAfter(at) && !end.equals(Instant.MAX) && !meet(end).code().equals("ALLOW")) {
                return new Verdict("ALLOW", verdict.behind(), end);
            }
        }
        return new Verdict("ALLOW", verdict.behind(), Instant.MAX);
    }

    private Verdict meet(Instant at) {
        Verdict allow = null;
        Verdict no = null;
        Verdict defect = null;
        for (var member : new TreeSet<>(members)) {
            var verdict = alone(member, at);
            switch (verdict.code()) {
                case "SILENT" -> {}
                case "ALLOW" -> allow = later(allow, verdict);
                case "DOUBLE_OPT_IN_PENDING", "CONSENT_EXPIRED", "RECONSENT_REQUIRED", "EVIDENCE_MISSING" ->
                    defect = later(defect, verdict);
                default -> no = stronger(no, verdict);
            }
        }
        if (allow != null && no != null) {
            return new Verdict("CONSENT_CONFLICT", no.behind(), null);
        }
        if (no == null && defect == null) {
            return allow != null ? allow : new Verdict("SILENT", null, null);
        }
        return no == null ? defect : defect == null ? no : firstLayer(no, defect);
    }

    // An invalidation is of the layer of the defects, where the latest speaks; every other no comes before.
    private static Verdict firstLayer(Verdict no, Verdict defect) {
        return no.code().equals("CONSENT_INVALIDATED") ? later(no, defect) : no;
    }

    /** The history of one member, told from the beginning. */
    private Verdict alone(String member, Instant at) {
        // At the same instant a denial has the last word.
        var told = events.stream()
                .filter(event -> event.ik().equals(member)
                        || event.members().contains(member) && (isDenial(event) || members.contains(event.ik())))
                .sorted((a, b) -> a.effectiveAt().equals(b.effectiveAt())
                        ? Boolean.compare(isDenial(a), isDenial(b))
                        : a.effectiveAt().compareTo(b.effectiveAt()))
                .toList();
        var withAll = replay(told, null);
        if (!withAll.code().equals("ALLOW")) {
            return withAll;
        }
        var withWhole = replay(told, at);
        return withWhole.code().equals("ALLOW") ? withWhole : defectOf(told, at);
    }

    private Verdict replay(List<ConsentEvent> told, Instant wholeAt) {
        var standing = new LinkedHashSet<ConsentEvent>();
        var grants = new ArrayList<ConsentEvent>();
        for (var event : told) {
            if (isDenial(event) && named(event.scope(), true)) {
                standing.add(event);
            } else if (opens(event, told) && (wholeAt == null || defect(event, told, wholeAt) == null)) {
                grants.add(event);
                standing.removeIf(denial -> lifts(event, denial));
            }
        }
        if (!standing.isEmpty()) {
            var last = latest(new ArrayList<>(standing));
            return new Verdict(CODES.get(last.action()), last, null);
        }
        return grants.isEmpty() ? new Verdict("SILENT", null, null) : new Verdict("ALLOW", latest(grants), null);
    }

    private Verdict defectOf(List<ConsentEvent> told, Instant at) {
        var defective = told.stream()
                .filter(event -> opens(event, told) && defect(event, told, at) != null)
                .toList();
        var last = latest(defective);
        return new Verdict(defect(last, told, at), last, null);
    }

    private boolean opens(ConsentEvent event, List<ConsentEvent> told) {
        boolean may =
                switch (event.authority()) {
                    case SUBJECT, GUARDIAN, RELAYED_BY_STAFF -> true;
                    case IMPORT -> told.stream().noneMatch(it -> isDenial(it) && named(it.scope(), true));
                    case SIGNAL, INFERRED -> false;
                };
        return may
                && (event.action() == Action.GRANT || event.action() == Action.RENEW)
                && event.state() != EventState.HISTORICAL_ONLY
                && named(event.scope(), false)
                && hadContactPoint(event)
                && terms.shows(event, cell);
    }

    private boolean hadContactPoint(ConsentEvent grant) {
        var wanted = cell.contactPoint();
        var named = grant.scope().contactPoint();
        if (named != null) {
            return named.equals(wanted);
        }
        return wanted == null || addresses.contains(wanted) || grant.ik().equals(wanted);
    }

    private boolean named(Scope scope, boolean contactPointToo) {
        return (scope.brand() == null || scope.brand().equals(cell.brand()))
                && (scope.purpose() == null || scope.purpose().equals(cell.purpose()))
                && (scope.topic() == null || scope.topic().equals(cell.topic()))
                && (scope.channel() == null || scope.channel() == cell.channel())
                && (!contactPointToo
                        || scope.contactPoint() == null
                        || scope.contactPoint().equals(cell.contactPoint()));
    }

    private static boolean lifts(ConsentEvent grant, ConsentEvent denial) {
        boolean person = grant.authority() == Authority.SUBJECT || grant.authority() == Authority.GUARDIAN;
        boolean relayed = grant.authority() == Authority.RELAYED_BY_STAFF && denial.action() != Action.OBJECT;
        return (person || relayed)
                && grant.effectiveAt().compareTo(denial.effectiveAt()) > 0
                && isWithin(grant.scope(), denial.scope());
    }

    private String defect(ConsentEvent grant, List<ConsentEvent> told, Instant at) {
        boolean second = grant.authority() == Authority.RELAYED_BY_STAFF || grant.authority() == Authority.IMPORT;
        if (second && (grant.evidence() == null || grant.evidence().witness() == null)) {
            return "EVIDENCE_MISSING";
        }
        boolean shown = grant.evidence() != null && grant.evidence().method() == EvidenceMethod.DOUBLE_OPT_IN;
        boolean pending = grant.state() == EventState.PENDING_DOUBLE_OPT_IN || terms.demandsConfirmation() && !shown;
        if (pending && told.stream().noneMatch(event -> confirms(event, grant))) {
            return "DOUBLE_OPT_IN_PENDING";
        }
        if (terms.end(grant).compareTo(at) <= 0) {
            return "CONSENT_EXPIRED";
        }
        return terms.renewal(grant).compareTo(at) <= 0 ? "RECONSENT_REQUIRED" : null;
    }

    private static boolean confirms(ConsentEvent event, ConsentEvent grant) {
        return event.action() == Action.CONFIRM
                && (event.authority() == Authority.SUBJECT || event.authority() == Authority.GUARDIAN)
                && event.effectiveAt().compareTo(grant.effectiveAt()) > 0
                && isWithin(grant.scope(), event.scope());
    }

    private static boolean isWithin(Scope narrow, Scope wide) {
        return (wide.brand() == null || Objects.equals(wide.brand(), narrow.brand()))
                && (wide.purpose() == null || Objects.equals(wide.purpose(), narrow.purpose()))
                && (wide.topic() == null || Objects.equals(wide.topic(), narrow.topic()))
                && (wide.channel() == null || wide.channel() == narrow.channel())
                && (wide.contactPoint() == null || Objects.equals(wide.contactPoint(), narrow.contactPoint()));
    }

    private static boolean isDenial(ConsentEvent event) {
        return switch (event.action()) {
            case REFUSE, WITHDRAW, OBJECT, INVALIDATE -> true;
            case GRANT, CONFIRM, RENEW, REQUEST -> false;
        };
    }

    // An invalidation is of a later layer than the person's own no.
    private static Verdict stronger(Verdict one, Verdict other) {
        if (one != null
                && one.code().equals("CONSENT_INVALIDATED") != other.code().equals("CONSENT_INVALIDATED")) {
            return one.code().equals("CONSENT_INVALIDATED") ? other : one;
        }
        return later(one, other);
    }

    // One grant may lack different things among different members: the first code in their order is told.
    private static Verdict later(Verdict one, Verdict other) {
        if (one != null && one.behind() == other.behind()) {
            boolean first = one.code().equals(other.code())
                    || ReasonCode.valueOf(one.code()).compareTo(ReasonCode.valueOf(other.code())) < 0;
            return first ? one : other;
        }
        return one == null || latest(List.of(one.behind(), other.behind())) == other.behind() ? other : one;
    }

    private static ConsentEvent latest(List<ConsentEvent> events) {
        return Collections.max(
                events,
                (a, b) -> a.effectiveAt().equals(b.effectiveAt())
                        ? a.id().compareTo(b.id())
                        : a.effectiveAt().compareTo(b.effectiveAt()));
    }
}
