package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.fact.StandingFacts.Stated;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.subject.KnownIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** Layer 4: no block stands against the contact. */
final class Suppressions {
    private Suppressions() {}

    static List<Reason> layer(Case it) {
        return against(it).stream()
                .flatMap(Suppressions::reason)
                .sorted(Engine.BY_CODE)
                .toList();
    }

    /** The blocks that stand against the contact, the latest first. */
    static List<Stated<Suppression>> against(Case it) {
        return it.person().facts().of(Suppression.class).stream()
                .filter(block -> stops(block.said(), it))
                .filter(block -> block.said().contactPoint() == null
                        || isAboutAddress(block.said().contactPoint(), it))
                .toList();
    }

    // Whether it applies to the contact in all but the address.
    private static boolean stops(Suppression block, Case it) {
        return block.isActive(it.ask().at())
                && it.purpose()
                        .filter(purpose -> block.appliesTo().stops(purpose.purposeClass()))
                        .isPresent()
                && covers(block, it);
    }

    private static Stream<Reason> reason(Stated<Suppression> block) {
        return switch (block.said().reason()) {
            case DECEASED, HARD_BOUNCE, OS_PERMISSION_OFF -> Stream.of();
            case COMPLAINT -> Stream.of(new Reason(ReasonCode.COMPLAINT, block.ref()));
            case REGISTER -> Stream.of(new Reason(ReasonCode.REGISTER_HIT, block.ref()));
            case REQUEST, LEGAL, FRAUD -> Stream.of(new Reason(codeOf(block.said()), block.ref()));
        };
    }

    private static ReasonCode codeOf(Suppression block) {
        return switch (block.level()) {
            case GLOBAL -> ReasonCode.SUPPRESSED_GLOBAL;
            case CONTROLLER -> ReasonCode.SUPPRESSED_CONTROLLER;
            case BRAND -> ReasonCode.SUPPRESSED_BRAND;
            case CHANNEL -> ReasonCode.SUPPRESSED_CHANNEL;
            case CONTACT_POINT -> ReasonCode.SUPPRESSED_CONTACT_POINT;
            case PURPOSE -> ReasonCode.SUPPRESSED_PURPOSE;
            case TOPIC -> ReasonCode.SUPPRESSED_TOPIC;
        };
    }

    /** Whether it is, at some time or at some address, about the contact; of a death it always is. */
    static boolean mayConcern(Suppression block, Case it) {
        return block.reason() == Suppression.Reason.DECEASED || covers(block, it);
    }

    private static boolean covers(Suppression block, Case it) {
        var ask = it.ask();
        return isAbout(
                        block.controller(),
                        it.catalogue().brand(ask.brand()).map(Brand::controller).orElse(null))
                && isAbout(block.brand(), ask.brand())
                && isAbout(block.purpose(), ask.purpose())
                && isAbout(block.channel(), ask.channel())
                && (block.topic() == null || ask.topics().contains(block.topic()));
    }

    private static boolean isAbout(Object named, Object asked) {
        return named == null || named.equals(asked);
    }

    // While no address was chosen, a block of one matters when nothing else is left to choose.
    private static boolean isAboutAddress(String blocked, Case it) {
        if (it.ask().contactPoint() != null) {
            return blocked.equals(it.ask().contactPoint());
        }
        var addresses = it.person().addresses(it.ask().channel(), it.ask().brand()).stream()
                .map(KnownIdentifier::ik)
                .toList();
        if (it.person().subject().profileId() == null) {
            return blocked.equals(it.person().subject().namedKey());
        }
        return addresses.contains(blocked) && addresses.stream().allMatch(address -> isBlocked(address, it));
    }

    private static boolean isBlocked(String address, Case it) {
        return it.person().facts().of(Suppression.class).stream()
                .map(Stated::said)
                .anyMatch(block -> address.equals(block.contactPoint()) && stops(block, it));
    }
}
