package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.ContactPointBlocks;
import io.klantbeeld.campaign.contact.ContactPointBlocks.Standing;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.campaign.projection.Purposes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Stops contacts to addresses that are dead, or whose owner complained of the brand. */
@ApplicationScoped
class Blocked {
    private final ContactPointBlocks blocks;
    private final Purposes purposes;
    private final Clock clock;

    Blocked(ContactPointBlocks blocks, Purposes purposes, Clock clock) {
        this.blocks = blocks;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** Answers the contacts whose address is open, and hands the others to {@code stopped}; one read for all. */
    List<Addressed> remove(List<Addressed> addressed, Consumer<Change> stopped) {
        var standing = blocks.of(
                addressed.stream()
                        .map(contact -> contact.point().ik())
                        .distinct()
                        .toList(),
                clock.instant());
        if (standing.isEmpty()) {
            return addressed;
        }
        var classes = purposes.classesOf(addressed.stream()
                .map(contact -> contact.contact().plan().purpose())
                .collect(Collectors.toSet()));
        var open = new ArrayList<Addressed>();
        for (var contact : addressed) {
            block(contact, standing, classes)
                    .ifPresentOrElse(code -> stopped.accept(stopped(contact, code)), () -> open.add(contact));
        }
        return open;
    }

    private static Optional<String> block(Addressed to, Standing standing, Map<String, PurposeClass> classes) {
        var plan = to.contact().plan();
        return standing.against(
                to.point().ik(), plan.channel(), plan.brand(), classes.get(plan.purpose()), plan.contentClass());
    }

    private static Change stopped(Addressed to, String code) {
        return Change.to(ContactState.CANCELLED, to.contact())
                .because("REACH", "ADDRESS_INVALID", Map.of("block", code));
    }
}
