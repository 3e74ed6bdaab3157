package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.fact.AttributeGrant;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which personal attributes a contact may use. */
final class MaskModel {
    private static final Set<PurposeClass> OF_DATA =
            Set.of(PurposeClass.PERSONALISATION, PurposeClass.PROFILING, PurposeClass.DATA_SHARING);

    private final RandomCase it;
    private final StandingModel facts;

    MaskModel(RandomCase it, StandingModel facts) {
        this.it = it;
        this.facts = facts;
    }

    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        var purpose = it.world().purposes().get(it.ask().purpose());
        if (purpose == null) {
            return reasons;
        }
        var recipient = it.ask().recipient();
        if (recipient != null) {
            var denial = facts.denial(AttributeGrant.class, this::ofRecipient, MaskModel::denies, this::isWithin);
            if (denial != null || !purpose.recipients().contains(recipient)) {
                reasons.add(new Reason(ReasonCode.RECIPIENT_DENIED, null));
            }
        }
        var asked = it.ask().attributes();
        if (OF_DATA.contains(purpose.purposeClass()) && !asked.isEmpty() && denied().size() == asked.size()) {
            reasons.add(new Reason(ReasonCode.ATTRIBUTE_DENIED, null));
        }
        return reasons;
    }

    /** The attributes that may not be used, in the order in which they were asked for. */
    List<String> denied() {
        var denied = new ArrayList<String>();
        for (var attribute : it.ask().attributes()) {
            if (isDenied(attribute)) {
                denied.add(attribute);
            }
        }
        return denied;
    }

    private boolean isDenied(String attribute) {
        var denial = facts.denial(
                AttributeGrant.class, grant -> covers(grant, attribute), MaskModel::denies, this::isWithin);
        if (denial != null) {
            return true;
        }
        var category = SmallWorld.CATEGORIES.get(attribute);
        var purpose = it.world().purposes().get(it.ask().purpose());
        if (category == null || purpose == null || purpose.dataCategories().contains(category)) {
            return false;
        }
        for (var fact : facts.of(AttributeGrant.class)) {
            var grant = (AttributeGrant) fact.said();
            if (grant.allowed() && covers(grant, attribute)) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(AttributeGrant grant, String attribute) {
        return isOfContact(grant)
                && (grant.recipient() == null
                        || grant.recipient().equals(it.ask().recipient()))
                && (grant.attribute() == null || grant.attribute().equals(attribute))
                && (grant.category() == null || grant.category().equals(SmallWorld.CATEGORIES.get(attribute)));
    }

    private boolean ofRecipient(AttributeGrant grant) {
        return isOfContact(grant)
                && (grant.recipient() == null
                        || grant.recipient().equals(it.ask().recipient()))
                && grant.attribute() == null
                && grant.category() == null;
    }

    private boolean isOfContact(AttributeGrant grant) {
        return (grant.brand() == null || grant.brand().equals(it.ask().brand()))
                && (grant.purpose() == null || grant.purpose().equals(it.ask().purpose()));
    }

    private static boolean denies(AttributeGrant grant) {
        return !grant.allowed();
    }

    // A category holds its attributes.
    private boolean isWithin(AttributeGrant narrow, AttributeGrant wide) {
        var category = narrow.attribute() == null ? narrow.category() : SmallWorld.CATEGORIES.get(narrow.attribute());
        return (wide.brand() == null || wide.brand().equals(narrow.brand()))
                && (wide.purpose() == null || wide.purpose().equals(narrow.purpose()))
                && (wide.recipient() == null || wide.recipient().equals(narrow.recipient()))
                && (wide.attribute() == null || wide.attribute().equals(narrow.attribute()))
                && (wide.category() == null || wide.category().equals(category));
    }
}
