package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.subject.KnownIdentifier;
import io.klantbeeld.consent.subject.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The documentation of the decision, layer by layer: as simple as can be, and as slow. */
final class DecisionModel {
    private static final Set<String> WITH_ADDRESS = Set.of("EMAIL", "SMS", "WHATSAPP", "PHONE");

    private final RandomCase it;
    private final StandingModel facts;
    private final LawModel law;
    private final MaskModel mask;
    private final WishModel wishes;
    private final List<Reason> against = new ArrayList<>();

    DecisionModel(RandomCase it) {
        this.it = it;
        this.facts = new StandingModel(it.members(), it.facts());
        this.law = new LawModel(it, facts);
        this.mask = new MaskModel(it, facts);
        this.wishes = new WishModel(it, facts, law);
    }

    /** The answer with every reason. */
    Answer answer() {
        against.clear();
        request();
        subject();
        contactPoint();
        suppressions();
        var grounds = law.purpose() == null || !it.world().brands().containsKey(it.ask().brand())
                ? List.<LawModel.Ground>of()
                : grounds();
        against.addAll(mask.reasons());
        against.addAll(wishes.reasons());
        if (against.isEmpty()) {
            return permission(grounds);
        }
        var reasons = against.stream().distinct().sorted(Comparator.comparing(DecisionModel::place)).toList();
        boolean defers = reasons.getFirst().code().effect() == ReasonCode.Effect.DEFER;
        return new Answer(defers ? Outcome.DEFER : Outcome.DENY, reasons, null, null);
    }

    /** The first minute from now at which the contact is permitted; null when that is too far away. */
    Instant permitted(Instant end) {
        for (var at = it.ask().at(); at.isBefore(end); at = at.plusSeconds(60)) {
            if (new DecisionModel(it.at(at)).answer().outcome().permits()) {
                return at;
            }
        }
        return null;
    }

    List<String> deniedAttributes() {
        return mask.denied();
    }

    List<Limit> limits() {
        return wishes.limits();
    }

    private Answer permission(List<LawModel.Ground> grounds) {
        var first = grounds.getFirst();
        for (var ground : grounds) {
            first = ground.until().isBefore(first.until()) ? ground : first;
        }
        boolean limited = !mask.denied().isEmpty() || !wishes.limits().isEmpty();
        var outcome = limited ? Outcome.PERMIT_WITH_LIMITS : Outcome.PERMIT;
        return new Answer(outcome, List.of(first.reason()), first.basis(), first.notice());
    }

    // As in the documentation, which names a restriction before a death and a recipient before attributes.
    private static int place(Reason reason) {
        int place =
                switch (reason.code()) {
                    case SUBJECT_RESTRICTED -> ReasonCode.SUBJECT_DECEASED.ordinal();
                    case SUBJECT_DECEASED -> ReasonCode.SUBJECT_RESTRICTED.ordinal();
                    case RECIPIENT_DENIED -> ReasonCode.ATTRIBUTE_DENIED.ordinal();
                    case ATTRIBUTE_DENIED -> ReasonCode.RECIPIENT_DENIED.ordinal();
                    default -> reason.code().ordinal();
                };
        return reason.code().layer().ordinal() * 100 + place;
    }

    private void request() {
        if (!it.world().brands().containsKey(it.ask().brand())) {
            says(ReasonCode.UNKNOWN_BRAND, null);
        }
        var purpose = law.purpose();
        if (purpose == null) {
            says(ReasonCode.UNKNOWN_PURPOSE, null);
            return;
        }
        boolean promotes = it.ask().contentClass() == ContentClass.PROMOTIONAL;
        for (var name : it.ask().topics()) {
            var topic = it.world().topics().get(name);
            promotes |= topic != null && topic.promotional();
        }
        if (promotes && !purpose.purposeClass().isRefusable()) {
            says(ReasonCode.CONTENT_CLASS_MISMATCH, null);
        }
    }

    private void subject() {
        switch (it.subject().standing()) {
            case UNKNOWN -> says(ReasonCode.SUBJECT_UNKNOWN, null);
            case ERASED -> says(ReasonCode.SUBJECT_ERASED, null);
            case RESTRICTED -> says(ReasonCode.SUBJECT_RESTRICTED, null);
            case ACTIVE, UNBOUND -> {}
        }
        for (var fact : facts.of(Suppression.class)) {
            var block = (Suppression) fact.said();
            if (block.reason() == Suppression.Reason.DECEASED && runs(block.from(), block.until())) {
                says(ReasonCode.SUBJECT_DECEASED, fact.id().toString());
            }
        }
        boolean guarded = false;
        for (var fact : facts.of(Guardianship.class)) {
            guarded |= runs(
                    ((Guardianship) fact.said()).from(),
                    ((Guardianship) fact.said()).until());
        }
        boolean minor = "MINOR".equals(it.subject().subjectType());
        if (minor && isRefusable() && law.purpose().minAge() != null && !guarded) {
            says(ReasonCode.MINOR_GUARDIAN_REQUIRED, law.purposeRule());
        }
    }

    private void contactPoint() {
        var addresses = addresses();
        if (it.subject().profileId() != null
                && it.ask().contactPoint() == null
                && addresses.isEmpty()
                && WITH_ADDRESS.contains(it.ask().channel().name())) {
            says(ReasonCode.CONTACT_POINT_MISSING, null);
        }
        var row = law.purpose() == null ? null : law.row();
        if (row != null && row.rule().demandsConfirmation() && WITH_ADDRESS.contains(it.ask().channel().name())) {
            boolean verified = false;
            for (var address : addresses) {
                verified |= isVerified(address);
            }
            if (!verified && !addresses.isEmpty()) {
                says(ReasonCode.CONTACT_POINT_UNVERIFIED, row.ref());
            }
        }
    }

    // The address that was chosen, else those of the channel that the brand may use.
    private Set<String> addresses() {
        var addresses = new HashSet<String>();
        if (it.ask().contactPoint() != null) {
            return Set.of(it.ask().contactPoint());
        }
        if (it.subject().profileId() == null) {
            return it.subject().keys();
        }
        for (KnownIdentifier address : it.subject().identifiers()) {
            if (address.channels().contains(it.ask().channel().name())
                    && address.brands().contains(it.ask().brand())) {
                addresses.add(address.ik());
            }
        }
        return addresses;
    }

    private boolean isVerified(String address) {
        boolean verified = false;
        for (var known : it.subject().identifiers()) {
            verified |= known.ik().equals(address) && known.verified();
        }
        for (var event : it.events()) {
            verified |= event.action() == Action.CONFIRM
                    && event.authority().isPersonal()
                    && (event.ik().equals(address) || address.equals(event.scope().contactPoint()));
        }
        return verified;
    }

    private void suppressions() {
        for (var fact : facts.of(Suppression.class)) {
            var block = (Suppression) fact.said();
            boolean stops = law.purpose() == null || block.appliesTo().stops(law.purpose().purposeClass());
            if (stops && runs(block.from(), block.until()) && covers(block)) {
                codeOf(block, fact);
            }
        }
    }

    private void codeOf(Suppression block, RecordedFact fact) {
        var code =
                switch (block.reason()) {
                    case HARD_BOUNCE -> ReasonCode.CONTACT_POINT_BOUNCED;
                    case OS_PERMISSION_OFF -> ReasonCode.OS_PERMISSION_OFF;
                    case COMPLAINT -> ReasonCode.COMPLAINT;
                    case REGISTER -> ReasonCode.REGISTER_HIT;
                    case REQUEST, LEGAL, FRAUD -> ReasonCode.valueOf("SUPPRESSED_" + block.level());
                    case DECEASED -> ReasonCode.SUBJECT_DECEASED;
                };
        says(code, fact.id().toString());
    }

    private boolean covers(Suppression block) {
        var ask = it.ask();
        var brand = it.world().brands().get(ask.brand());
        var controller = brand == null ? "" : brand.controller();
        boolean address = block.contactPoint() == null || addresses().equals(Set.of(block.contactPoint()));
        return address
                && (block.controller() == null || block.controller().equals(controller))
                && (block.brand() == null || block.brand().equals(ask.brand()))
                && (block.purpose() == null || block.purpose().equals(ask.purpose()))
                && (block.topic() == null || ask.topics().contains(block.topic()))
                && (block.channel() == null || block.channel() == ask.channel());
    }

    private List<LawModel.Ground> grounds() {
        if (law.bases().isEmpty()) {
            var row = law.row();
            says(ReasonCode.JURISDICTION_FORBIDS, row == null ? law.purposeRule() : row.ref());
        }
        var grounds = new ArrayList<LawModel.Ground>();
        for (var cell : it.ask().cells()) {
            var ground = law.ground(cell);
            grounds.add(ground);
            if (ground.basis() == null && ground.reason() != null) {
                against.add(ground.reason());
            }
        }
        return grounds;
    }

    private boolean isRefusable() {
        return law.purpose() != null && law.purpose().purposeClass().isRefusable();
    }

    private boolean runs(Instant from, Instant until) {
        var at = it.ask().at();
        return (from == null || from.compareTo(at) <= 0) && (until == null || until.compareTo(at) > 0);
    }

    private void says(ReasonCode code, String ref) {
        against.add(new Reason(code, ref));
    }
}
