package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.Feedback.OfAddress;
import io.klantbeeld.campaign.channel.Feedback.OfContact;
import io.klantbeeld.campaign.channel.Feedback.OfMessage;
import io.klantbeeld.campaign.channel.Feedback.Subject;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds which contacts feedback is about; each feedback only among those of its own channel. */
@ApplicationScoped
class FeedbackSubjects {
    // In the order of their ids, as everybody locks contacts who locks more than one.
    private static final String LOCK =
            "select * from contact where id = any (?::uuid[]) and channel = ? order by id for update";

    // A provider may use a name again after a long time: the latest is meant.
    private static final String BY_PROVIDER = """
            select distinct on (provider_id) provider_id as name, id
              from contact where provider_id = any (?::text[]) and channel = ?
             order by provider_id, id desc
            """;

    private static final String BY_ADDRESS = """
            select distinct on (contact_point_ik) contact_point_ik as name, id
              from contact where contact_point_ik = any (?::text[]) and channel = ? and sent_at is not null
             order by contact_point_ik, sent_at desc
            """;

    private final Database database;
    private final IdentifierKeys keys;

    FeedbackSubjects(Database database, IdentifierKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Finds and locks the contacts that feedback is about; a subject that is unknown is not in the answer. */
    Map<Subject, Contact> lock(String channel, Collection<Feedback> feedback) {
        var subjects = feedback.stream().map(Feedback::subject).distinct().toList();
        var ids = ids(channel, subjects);
        var contacts = database.list(LOCK, ContactRow::readIfPossible, ids.values(), channel).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Contact::id, contact -> contact));
        var found = new HashMap<Subject, Contact>();
        ids.forEach((subject, id) -> {
            if (contacts.containsKey(id)) {
                found.put(subject, contacts.get(id));
            }
        });
        return found;
    }

    private Map<Subject, UUID> ids(String channel, List<Subject> subjects) {
        var names = new HashMap<Subject, String>();
        var ids = new HashMap<Subject, UUID>();
        for (var subject : subjects) {
            switch (subject) {
                case OfContact(var id) -> ids.put(subject, id);
                case OfMessage(var providerId) -> names.put(subject, providerId);
                case OfAddress(var address) -> key(channel, address).ifPresent(key -> names.put(subject, key));
            }
        }
        var messages = named(BY_PROVIDER, channel, names, OfMessage.class);
        var addresses = named(BY_ADDRESS, channel, names, OfAddress.class);
        names.forEach((subject, name) -> {
            var found = subject instanceof OfMessage ? messages.get(name) : addresses.get(name);
            if (found != null) {
                ids.put(subject, found);
            }
        });
        return ids;
    }

    private Map<String, UUID> named(
            String sql, String channel, Map<Subject, String> names, Class<? extends Subject> type) {
        var wanted = names.entrySet().stream()
                .filter(entry -> type.isInstance(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var found = new HashMap<String, UUID>();
        if (!wanted.isEmpty()) {
            database.list(sql, row -> found.put(row.text("name"), row.uuid("id")), wanted, channel);
        }
        return found;
    }

    private Optional<String> key(String channel, String address) {
        try {
            return ContactPoints.namespace(channel)
                    .map(namespace -> keys.of(Identifier.of(namespace, address)).value());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
