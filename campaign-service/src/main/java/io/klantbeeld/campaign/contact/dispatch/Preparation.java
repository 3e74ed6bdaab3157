package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.permission.Answer;
import io.klantbeeld.campaign.permission.Answer.Defer;
import io.klantbeeld.campaign.permission.Answer.Deny;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.permission.PermissionLookup;
import io.klantbeeld.campaign.permission.PermissionUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prepares a claimed batch: addresses, asks for permission, writes. What cannot go is told why, and may wait. */
@ApplicationScoped
class Preparation {
    private final Addressing addressing;
    private final PermissionLookup permission;
    private final Writing writing;
    private final FailOpen failOpen;
    private final DispatchConfig config;
    private final Clock clock;

    Preparation(
            Addressing addressing,
            PermissionLookup permission,
            Writing writing,
            FailOpen failOpen,
            DispatchConfig config,
            Clock clock) {
        this.addressing = addressing;
        this.permission = permission;
        this.writing = writing;
        this.failOpen = failOpen;
        this.config = config;
        this.clock = clock;
    }

    /** Prepares the contacts; those that do not become letters are handed to {@code stopped}. */
    List<Letter> prepare(List<Contact> claimed, Consumer<Change> stopped) {
        var addressed = addressing.address(claimed, stopped);
        if (addressed.isEmpty()) {
            return List.of();
        }
        try {
            var answers =
                    permission.ask(addressed.stream().map(Addressed::question).toList());
            failOpen.answered();
            var letters = new ArrayList<Letter>();
            for (int i = 0; i < answers.size(); i++) {
                letter(addressed.get(i), answers.get(i), stopped).ifPresent(letters::add);
            }
            return letters;
        } catch (PermissionUnavailable e) {
            return unanswered(addressed, stopped);
        }
    }

    private List<Letter> unanswered(List<Addressed> addressed, Consumer<Change> stopped) {
        var admitted = failOpen.admit(addressed);
        var letters = new ArrayList<Letter>();
        for (var waiting : addressed) {
            if (admitted.contains(waiting.contact().id())) {
                writing.write(waiting, failOpen.permit(), stopped).ifPresent(letters::add);
            } else {
                stopped.accept(unavailable(waiting.contact()));
            }
        }
        return letters;
    }

    private Optional<Letter> letter(Addressed addressed, Answer answer, Consumer<Change> stopped) {
        var contact = addressed.contact();
        return switch (answer) {
            case Permit permit -> writing.write(addressed, permit, stopped);
            case Deny(var code, var evidence) -> {
                stopped.accept(Change.to(ContactState.CANCELLED, contact).because("PERMISSION", code, evidence));
                yield Optional.empty();
            }
            case Defer(var code, var until) -> {
                var next = until == null ? clock.instant().plus(config.permissionRetry()) : until;
                stopped.accept(Change.to(ContactState.PLANNED, contact)
                        .because("TIMING", code)
                        .notBefore(next));
                yield Optional.empty();
            }
        };
    }

    private Change unavailable(Contact contact) {
        return Change.to(ContactState.PLANNED, contact)
                .because("DISPATCH", "PERMISSION_UNAVAILABLE")
                .notBefore(clock.instant().plus(config.permissionRetry()));
    }
}
