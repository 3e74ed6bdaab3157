package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.ContactPointBlocks;
import io.klantbeeld.campaign.decision.gate.Gate;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks whether the address of a contact is open: what is sent by itself and what people do keep the same blocks. */
@ApplicationScoped
class Reaching {
    private final ContactPointBlocks blocks;
    private final Purposes purposes;
    private final IdentifierKeys keys;

    Reaching(ContactPointBlocks blocks, Purposes purposes, IdentifierKeys keys) {
        this.blocks = blocks;
        this.purposes = purposes;
        this.keys = keys;
    }

    GateResult check(Asked asked) {
        var channel = asked.request().channel();
        return address(asked)
                .flatMap(ik -> block(ik, asked))
                .map(block -> GateResult.stopped(Gate.REACH, "ADDRESS_INVALID")
                        .judgedBy(Map.of("channel", channel, "block", block)))
                .orElseGet(() -> GateResult.passed(Gate.REACH).judgedBy(Map.of("channel", channel)));
    }

    private Optional<String> block(String ik, Asked asked) {
        var request = asked.request();
        var standing = blocks.of(List.of(ik), asked.at());
        return standing.isEmpty()
                ? Optional.empty()
                : standing.against(
                        ik,
                        request.channel(),
                        request.brand(),
                        purposes.classOf(request.purpose()),
                        request.contentClass());
    }

    // The address that is named, else the one that the platform itself would use.
    private Optional<String> address(Asked asked) {
        var request = asked.request();
        return request.contactPoint() == null
                ? asked.person()
                        .contactPoint(request.channel(), request.brand())
                        .map(ContactPoint::ik)
                : PersonReference.parse(request.contactPoint()) instanceof Identifier identifier
                        ? Optional.of(keys.of(identifier).value())
                        : Optional.empty();
    }
}
