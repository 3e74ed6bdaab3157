package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactPoints;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.permission.Question;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds the person, the address and the channel of each contact as they are now, a moment before it leaves. */
@ApplicationScoped
class Addressing {
    private final People people;
    private final Channels channels;
    private final Blocked blocked;

    Addressing(People people, Channels channels, Blocked blocked) {
        this.people = people;
        this.channels = channels;
        this.blocked = blocked;
    }

    /** Addresses the contacts, and hands those that cannot be addressed any more to {@code stopped}. */
    List<Addressed> address(List<Contact> contacts, Consumer<Change> stopped) {
        var known = people.find(contacts.stream()
                .map(contact -> contact.addressee().person())
                .distinct()
                .toList());
        var addressed = contacts.stream()
                .map(contact -> address(contact, known, stopped))
                .flatMap(Optional::stream)
                .toList();
        return blocked.remove(addressed, stopped);
    }

    private Optional<Addressed> address(Contact contact, Map<UUID, Person> known, Consumer<Change> stopped) {
        var person = known.get(contact.addressee().person());
        if (person == null || person.state() != ProfileState.ACTIVE) {
            stopped.accept(cancelled(contact, "IDENTITY", "PERSON_" + (person == null ? "UNKNOWN" : person.state())));
            return Optional.empty();
        }
        var plan = contact.plan();
        var adapter = channels.find(plan.channel());
        if (adapter.isEmpty()) {
            stopped.accept(cancelled(contact, "REACH", "CHANNEL_DISABLED"));
            return Optional.empty();
        }
        var point = person.contactPoint(plan.channel(), plan.brand());
        if (point.isEmpty()) {
            stopped.accept(cancelled(contact, "REACH", "NO_ADDRESS"));
            return Optional.empty();
        }
        return Optional.of(new Addressed(contact, person, adapter.get(), point.get()));
    }

    private static Change cancelled(Contact contact, String gate, String code) {
        return Change.to(ContactState.CANCELLED, contact).because(gate, code);
    }

    /** A contact with everything that is known of its way to the person. */
    record Addressed(Contact contact, Person person, ChannelAdapter adapter, ContactPoint point) {
        Question question() {
            var plan = contact.plan();
            return new Question(
                    person.id().toString(),
                    plan.brand(),
                    plan.purpose(),
                    plan.channel(),
                    plan.topics(),
                    plan.contentClass(),
                    ContactPoints.namespace(plan.channel())
                            .map(namespace -> namespace + ":" + point.value())
                            .orElse(null));
        }
    }
}
