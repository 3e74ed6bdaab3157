package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.subject.KnownIdentifier;
import io.klantbeeld.consent.subject.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Layer 3: there is an address, and it works. */
final class ContactPointLayer {
    /** The channels whose addresses profile-service knows. */
    private static final Set<Channel> ADDRESSED = EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.PHONE);

    private ContactPointLayer() {}

    /** Whether there is an address, and it is the person's where the law asks for that. */
    static List<Reason> reach(Case it) {
        var against = new ArrayList<Reason>();
        if (isMissing(it)) {
            against.add(new Reason(ReasonCode.CONTACT_POINT_MISSING, null));
        }
        if (isUnverified(it)) {
            against.add(new Reason(
                    ReasonCode.CONTACT_POINT_UNVERIFIED,
                    it.statute().orElseThrow().ref()));
        }
        return against;
    }

    /** Whether messages to the address arrive. */
    static List<Reason> works(Case it) {
        var against = new ArrayList<Reason>();
        for (var block : Suppressions.against(it)) {
            if (block.said().reason() == Suppression.Reason.HARD_BOUNCE) {
                against.add(new Reason(ReasonCode.CONTACT_POINT_BOUNCED, block.ref()));
            } else if (block.said().reason() == Suppression.Reason.OS_PERMISSION_OFF) {
                against.add(new Reason(ReasonCode.OS_PERMISSION_OFF, block.ref()));
            }
        }
        against.sort(Engine.BY_CODE);
        return against;
    }

    private static boolean isMissing(Case it) {
        var standing = it.person().subject().standing();
        return ADDRESSED.contains(it.ask().channel())
                && (standing == Standing.ACTIVE || standing == Standing.RESTRICTED)
                && it.ask().contactPoint() == null
                && it.person().addresses(it.ask().channel(), it.ask().brand()).isEmpty();
    }

    private static boolean isUnverified(Case it) {
        return it.isRefusable()
                && it.terms().demandsConfirmation()
                && !addresses(it).isEmpty()
                && addresses(it).stream().noneMatch(ik -> isVerified(it.person(), ik))
                && it.lawful()
                        .filter(lawful -> lawful.basis() != LegalBasis.CONSENT)
                        .isEmpty();
    }

    private static List<String> addresses(Case it) {
        return it.ask().contactPoint() != null
                ? List.of(it.ask().contactPoint())
                : it.person().addresses(it.ask().channel(), it.ask().brand()).stream()
                        .map(KnownIdentifier::ik)
                        .toList();
    }

    private static boolean isVerified(Person person, String ik) {
        return person.address(ik).filter(KnownIdentifier::verified).isPresent() || person.confirmed(ik);
    }
}
