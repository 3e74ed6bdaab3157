package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of many people, read at once and found by whom they speak for. */
final class Facts {
    private final Map<String, List<ConsentEvent>> byMember = new HashMap<>();

    Facts(Collection<ConsentEvent> events) {
        for (var event : events) {
            event.members().forEach(member -> byMember.computeIfAbsent(member, key -> new ArrayList<>())
                    .add(event));
        }
    }

    /**
     * The person as a decision sees it.
     *
     * @param contactPoint the address to be used, whose own history counts too; may be null
     */
    Person of(Subject subject, String contactPoint) {
        var members = new HashSet<>(subject.keys());
        if (contactPoint != null) {
            members.add(contactPoint);
        }
        Map<UUID, ConsentEvent> events = new LinkedHashMap<>();
        for (var member : members) {
            byMember.getOrDefault(member, List.of()).forEach(event -> events.put(event.id(), event));
        }
        return Person.of(subject, members, List.copyOf(events.values()));
    }
}
