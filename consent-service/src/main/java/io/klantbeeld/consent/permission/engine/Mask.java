package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.fact.StandingFacts;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Layer 8: which of the person's data the contact may use. */
public final class Mask {
    /** Purposes that are the use of data itself: without any they are pointless. */
    private static final Set<PurposeClass> DATA_USES =
            EnumSet.of(PurposeClass.PERSONALISATION, PurposeClass.PROFILING, PurposeClass.DATA_SHARING);

    private final Case it;
    private final AttributeRefusals refusals;
    private final List<String> denied;

    public Mask(Case it) {
        this.it = it;
        this.refusals =
                new AttributeRefusals(it.person().facts(), it.definitions().categories());
        this.denied = it.ask().attributes().stream().filter(this::isDenied).toList();
    }

    /** The attributes of the contact that must not be used, in the order of the request. */
    public List<String> denied() {
        return denied;
    }

    /** The attributes of the contact that may be used, in the order of the request. */
    public List<String> allowed() {
        return it.ask().attributes().stream()
                .filter(attribute -> !denied.contains(attribute))
                .toList();
    }

    /** The traits that a person denied for at least one use, for those who cannot tell uses apart. */
    public static List<String> deniedForSomeUse(Person person, Definitions definitions) {
        var denials = person.facts().of(AttributeGrant.class).stream()
                .map(StandingFacts.Stated::said)
                .filter(AttributeGrant::lowers)
                .toList();
        if (denials.isEmpty()) {
            return List.of();
        }
        var refusals = new AttributeRefusals(person.facts(), definitions.categories());
        return Stream.concat(
                        definitions.categories().keySet().stream(),
                        denials.stream().map(AttributeGrant::attribute).filter(Objects::nonNull))
                .distinct()
                .filter(attribute -> denials.stream()
                        .anyMatch(denial ->
                                refusals.refuse(denial.brand(), denial.purpose(), denial.recipient(), attribute)))
                .sorted()
                .toList();
    }

    static List<Reason> layer(Case it) {
        var against = new ArrayList<Reason>();
        var purpose = it.purpose().orElse(null);
        if (purpose == null) {
            return against;
        }
        var mask = new Mask(it);
        if (DATA_USES.contains(purpose.purposeClass())
                && !it.ask().attributes().isEmpty()
                && mask.allowed().isEmpty()) {
            against.add(new Reason(ReasonCode.ATTRIBUTE_DENIED, null));
        }
        var recipient = it.ask().recipient();
        if (recipient != null && (!purpose.recipients().contains(recipient) || mask.isRefused(null))) {
            against.add(new Reason(ReasonCode.RECIPIENT_DENIED, null));
        }
        return against;
    }

    private boolean isDenied(String attribute) {
        return isRefused(attribute) || isBeyondPurpose(attribute);
    }

    private boolean isRefused(String attribute) {
        var ask = it.ask();
        return refusals.refuse(ask.brand(), ask.purpose(), ask.recipient(), attribute);
    }

    // Data that the purpose was never told to need are used only where the person says so.
    private boolean isBeyondPurpose(String attribute) {
        var category = it.definitions().categories().get(attribute);
        var ask = it.ask();
        return category != null
                && it.purpose()
                        .filter(purpose -> !purpose.dataCategories().contains(category))
                        .isPresent()
                && !refusals.allowed(ask.brand(), ask.purpose(), ask.recipient(), attribute);
    }
}
