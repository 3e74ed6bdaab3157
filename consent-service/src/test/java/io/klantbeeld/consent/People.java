package io.klantbeeld.consent;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.SqlProbe;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static io.klantbeeld.test.Patience.await;

/** Speaks as profile-service does, and waits until it was heard. */
public final class People {
    private final KafkaProbe kafka;
    private final IdentifierKeys keys;
    private final SqlProbe sql = SqlProbe.ofTheModule();

    public People(KafkaProbe kafka, IdentifierKeys keys) {
        this.kafka = kafka;
        this.keys = keys;
    }

    /** A mail address that nobody had before. */
    public static String freshEmail() {
        return "email:" + UUID.randomUUID() + "@example.com";
    }

    /** The identifier key of a reference. */
    public String ik(String reference) {
        return keys.of((Identifier) PersonReference.parse(reference)).value();
    }

    /** Tells of an active profile of brand blauwvlucht, whose language is Dutch. */
    public void active(UUID profile, long version, String... references) {
        tell(snapshot(profile, version, ProfileState.ACTIVE, null, references));
    }

    /** Tells of a profile in another state. */
    public void inState(UUID profile, long version, ProfileState state, UUID survivor, String... references) {
        tell(snapshot(profile, version, state, survivor, references));
    }

    private void tell(ProfileSnapshot snapshot) {
        kafka.send(Topics.PROFILE, snapshot.profileId().toString(), "profile.profile", snapshot);
        await().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(sql.rows(
                        "SELECT 1 FROM profile_projection WHERE profile_id = ? AND version >= ?",
                        snapshot.profileId(),
                        snapshot.version()))
                .hasSize(1));
    }

    private ProfileSnapshot snapshot(
            UUID profile, long version, ProfileState state, UUID survivor, String... references) {
        var identifiers = Arrays.stream(references).map(this::identifier).toList();
        return new ProfileSnapshot(
                profile,
                version,
                state,
                survivor,
                identifiers,
                Arrays.stream(references).flatMap(this::contactPoints).toList(),
                "nl-BE",
                "Europe/Brussels",
                "BE",
                "CONSUMER");
    }

    private Stream<ContactPoint> contactPoints(String reference) {
        var identifier = (Identifier) PersonReference.parse(reference);
        var channels =
                switch (identifier.namespace()) {
                    case "email" -> Stream.of("EMAIL");
                    case "phone" -> Stream.of("PHONE", "SMS");
                    default -> Stream.<String>of();
                };
        return channels.map(channel -> new ContactPoint(
                channel, ik(reference), identifier.value(), false, null, List.of("blauwvlucht", "medivisie")));
    }

    private KnownIdentifier identifier(String reference) {
        var identifier = (Identifier) PersonReference.parse(reference);
        return new KnownIdentifier(ik(reference), identifier.namespace(), identifier.value(), List.of("blauwvlucht"));
    }
}
