package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.catalogue.Requirement;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.fact.Guardianship;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.subject.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The documentation of the decision, layer by layer: as simple as can be, and as slow. */
final class DecisionModel {
    private static final Set<Channel> WITH_ADDRESS = Set.of(Channel.EMAIL, Channel.SMS, Channel.PHONE);

    private final RandomCase it;
    private final StandingModel facts;
    private final LawModel law;
    private final MaskModel mask;
    private final WishModel wishes;
    private final BlockModel blocks;
    private final List<Reason> against = new ArrayList<>();

    DecisionModel(RandomCase it) {
        this.it = it;
        this.facts = new StandingModel(it.members(), it.facts());
        this.law = new LawModel(it, facts);
        this.mask = new MaskModel(it, facts);
        this.wishes = new WishModel(it, facts, law);
        this.blocks = new BlockModel(it, facts, law);
    }

    /** The answer with every reason. */
    Answer answer() {
        against.clear();
        request();
        subject();
        contactPoint();
        against.addAll(blocks.reasons());
        var grounds = law.purpose() == null ? List.<LawModel.Ground>of() : grounds();
        against.addAll(mask.reasons());
        against.addAll(wishes.reasons());
        if (against.isEmpty()) {
            return permission(grounds);
        }
        var reasons = against.stream()
                .distinct()
                .sorted(Comparator.comparing((Reason reason) -> reason.code().layer())
                        .thenComparing(Reason::code))
                .toList();
        boolean defers = reasons.getFirst().code().effect() == ReasonCode.Effect.DEFER;
        return new Answer(defers ? Outcome.DEFER : Outcome.DENY, reasons, null, null);
    }

    /** The first minute after now at which the answer is as wanted; null when that is not before the end. */
    Instant first(Predicate<Answer> wanted, Instant end) {
        for (var at = it.ask().at().plusSeconds(60); at.isBefore(end); at = at.plusSeconds(60)) {
            if (wanted.test(new DecisionModel(it.at(at)).answer())) {
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
        var first = firstToEnd(grounds);
        boolean limited = !mask.denied().isEmpty() || !wishes.limits().isEmpty();
        var outcome = limited ? Outcome.PERMIT_WITH_LIMITS : Outcome.PERMIT;
        return new Answer(outcome, List.of(first.reason()), first.basis(), first.notice());
    }

    private static LawModel.Ground firstToEnd(List<LawModel.Ground> grounds) {
        var first = grounds.getFirst();
        for (var ground : grounds) {
            first = ground.until().isBefore(first.until()) ? ground : first;
        }
        return first;
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
        boolean forPromotion = isRefusable() && purpose.purposeClass() != PurposeClass.MEDICAL_INFO;
        if (it.ask().contentClass() == ContentClass.PROMOTIONAL && !forPromotion) {
            says(ReasonCode.CONTENT_CLASS_MISMATCH, law.purposeRule());
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
            if (block.reason() == Suppression.Reason.DECEASED && blocks.runs(block.from(), block.until())) {
                says(ReasonCode.SUBJECT_DECEASED, fact.id().toString());
                break;
            }
        }
        boolean guarded = false;
        for (var fact : facts.of(Guardianship.class)) {
            guarded |= blocks.runs(((Guardianship) fact.said()).from(), ((Guardianship) fact.said()).until());
        }
        boolean minor = "MINOR".equals(it.subject().subjectType());
        if (minor && isRefusable() && law.purpose().minAge() != null && !guarded) {
            says(ReasonCode.MINOR_GUARDIAN_REQUIRED, null);
        }
    }

    private void contactPoint() {
        var standing = it.subject().standing();
        boolean known = standing == Standing.ACTIVE || standing == Standing.RESTRICTED;
        if (known
                && blocks.addresses().isEmpty()
                && WITH_ADDRESS.contains(it.ask().channel())) {
            says(ReasonCode.CONTACT_POINT_MISSING, null);
        }
        if (isRefusable() && law.row() != null && law.row().rule().requirement() == Requirement.DOUBLE_OPT_IN) {
            boolean verified = blocks.addresses().isEmpty() || restsOnAnotherBasis();
            for (var address : blocks.addresses()) {
                verified |= isVerified(address);
            }
            if (!verified) {
                says(ReasonCode.CONTACT_POINT_UNVERIFIED, law.row().ref());
            }
        }
    }

    // Only a consent is confirmed through its address.
    private boolean restsOnAnotherBasis() {
        var grounds = it.ask().cells().stream().map(law::ground).toList();
        return grounds.stream().allMatch(ground -> ground.basis() != null)
                && firstToEnd(grounds).basis() != LegalBasis.CONSENT;
    }

    private boolean isVerified(String address) {
        boolean verified = false;
        for (var known : it.subject().identifiers()) {
            verified |= known.ik().equals(address) && known.verified();
        }
        for (var event : it.events()) {
            var through = event.scope().contactPoint() == null
                    ? event.ik()
                    : event.scope().contactPoint();
            verified |= event.action() == Action.CONFIRM && event.authority().isPersonal() && through.equals(address);
        }
        return verified;
    }

    private List<LawModel.Ground> grounds() {
        if (law.isForbidden()) {
            says(
                    ReasonCode.JURISDICTION_FORBIDS,
                    law.row() == null ? null : law.row().ref());
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

    private void says(ReasonCode code, String ref) {
        against.add(new Reason(code, ref));
    }
}
