package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which suppressions stand against a contact. */
final class BlockModel {
    private final RandomCase it;
    private final StandingModel facts;
    private final LawModel law;
    private final List<Reason> reasons = new ArrayList<>();

    BlockModel(RandomCase it, StandingModel facts, LawModel law) {
        this.it = it;
        this.facts = facts;
        this.law = law;
    }

    List<Reason> reasons() {
        reasons.clear();
        for (var fact : facts.of(Suppression.class)) {
            var block = (Suppression) fact.said();
            if (stops(block) && coversAddress(block)) {
                says(block, fact);
            }
        }
        return reasons;
    }

    private void says(Suppression block, RecordedFact fact) {
        var code =
                switch (block.reason()) {
                    case HARD_BOUNCE -> ReasonCode.CONTACT_POINT_BOUNCED;
                    case OS_PERMISSION_OFF -> ReasonCode.OS_PERMISSION_OFF;
                    case COMPLAINT -> ReasonCode.COMPLAINT;
                    case REGISTER -> ReasonCode.REGISTER_HIT;
                    case REQUEST, LEGAL, FRAUD -> ReasonCode.valueOf("SUPPRESSED_" + block.level());
                    case DECEASED -> null;
                };
        if (code != null) {
            reasons.add(new Reason(code, fact.id().toString()));
        }
    }

    // Whether it applies to the contact in all but the address.
    private boolean stops(Suppression block) {
        var ask = it.ask();
        var brand = it.world().brands().get(ask.brand());
        return law.purpose() != null
                && block.appliesTo().stops(law.purpose().purposeClass())
                && runs(block.from(), block.until())
                && (block.controller() == null
                        || brand != null && block.controller().equals(brand.controller()))
                && (block.brand() == null || block.brand().equals(ask.brand()))
                && (block.purpose() == null || block.purpose().equals(ask.purpose()))
                && (block.topic() == null || ask.topics().contains(block.topic()))
                && (block.channel() == null || block.channel() == ask.channel());
    }

    private boolean coversAddress(Suppression block) {
        if (block.contactPoint() == null) {
            return true;
        }
        if (it.ask().contactPoint() == null && it.subject().profileId() == null) {
            return block.contactPoint().equals(it.subject().namedKey());
        }
        var open = addresses();
        for (var fact : facts.of(Suppression.class)) {
            if (stops((Suppression) fact.said())) {
                open.remove(((Suppression) fact.said()).contactPoint());
            }
        }
        return open.isEmpty() && addresses().contains(block.contactPoint());
    }

    /** The address that was chosen, else those of the channel that the brand may use. */
    Set<String> addresses() {
        if (it.ask().contactPoint() != null) {
            return new HashSet<>(Set.of(it.ask().contactPoint()));
        }
        var addresses = new HashSet<String>();
        for (var address : it.subject().identifiers()) {
            if (address.channels().contains(it.ask().channel().name())
                    && address.brands().contains(it.ask().brand())) {
                addresses.add(address.ik());
            }
        }
        return addresses;
    }

    /** Whether a period is running. */
    boolean runs(Instant from, Instant until) {
        var at = it.ask().at();
        return (from == null || from.compareTo(at) <= 0) && (until == null || until.compareTo(at) > 0);
    }
}
