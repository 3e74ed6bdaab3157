package io.klantbeeld.profile.publication;

import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.reference.Namespaces;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An identifier of a profile with the brands that saw it. */
record SightedIdentifier(String ik, String namespace, String value, boolean verified, List<String> brands) {
    static List<SightedIdentifier> listOf(String json) {
        return StreamSupport.stream(Json.tree(json).spliterator(), false)
                .map(tree -> Json.read(tree.toString(), SightedIdentifier.class))
                .toList();
    }

    KnownIdentifier toKnown() {
        return new KnownIdentifier(ik, namespace, value, brands);
    }

    /** The channels on which the identifier reaches the person. */
    Stream<ContactPoint> contactPoints() {
        return switch (namespace) {
            case Namespaces.EMAIL -> Stream.of(contactPoint("EMAIL", null));
            case Namespaces.PHONE -> {
                var country = PhoneCountry.of(value);
                yield Stream.of(contactPoint("PHONE", country), contactPoint("SMS", country));
            }
            default -> Stream.empty();
        };
    }

    private ContactPoint contactPoint(String channel, String country) {
        return new ContactPoint(channel, ik, value, verified, country, brands);
    }
}
