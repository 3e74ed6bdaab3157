package io.klantbeeld.campaign;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.event.profile.TraitsSnapshot;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.KafkaProbe;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A traveller as profile-service and consent-service tell about them, and what they do. */
public final class Traveller {
    public static final String BRAND = "blauwvlucht";

    private static final KafkaProbe KAFKA = new KafkaProbe();

    private final UUID id = UUID.randomUUID();
    private final String email = "anna." + id + "@example.com";

    private Traveller() {}

    /** Somebody whom nobody has told about yet. */
    public static Traveller unknown() {
        return new Traveller();
    }

    /** Somebody known in profile version 1, with or without a grant for travel surprises. */
    public static Traveller known(boolean permits) {
        var traveller = new Traveller();
        traveller.appears(1);
        traveller.permits(permits, 1, 1);
        return traveller;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    /** The profile and its traits arrive. */
    public Traveller appears(long version) {
        send(Topics.PROFILE, profile(version, List.of(point("EMAIL", ik(), email))));
        return isOfTier("GOLD", version);
    }

    /** Has a phone as well, as profile-service tells of one, and permits on a channel of it what is permitted by mail. */
    public Traveller isOn(String channel, String address, long version) {
        var ik = keys().of(Identifier.of("phone", address)).value();
        send(
                Topics.PROFILE,
                profile(
                        version,
                        List.of(point("EMAIL", ik(), email), point("PHONE", ik, address), point("SMS", ik, address))));
        isTold(List.of(cell("EMAIL", true), cell(channel, true)), List.of(), version);
        return isOfTier("GOLD", version);
    }

    /** The traits arrive, with a loyalty tier. */
    public Traveller isOfTier(String tier, long version) {
        send(
                Topics.TRAITS,
                new TraitsSnapshot(
                        id,
                        version,
                        Map.of(BRAND, Map.of("firstName", "Anna", "loyaltyTier", tier)),
                        Map.of("firstName", "IDENTITY")));
        return this;
    }

    /** The evaluated permission arrives. */
    public Traveller permits(boolean permits, long version, long profileVersion) {
        var cell = cell("EMAIL", permits);
        send(
                Topics.PERMISSION,
                new PermissionSnapshot(
                        id, version, profileVersion, 1, List.of(cell), List.of(), List.of(), List.of(), "nl", null));
        return this;
    }

    /** The evaluated permission arrives: cells, and hours that are not wanted. */
    public Traveller isTold(List<Cell> cells, List<Window> windows, long version) {
        send(
                Topics.PERMISSION,
                new PermissionSnapshot(id, version, 1, 1, cells, windows, List.of(), List.of(), "nl", null));
        return this;
    }

    /** The evaluated permission arrives, with limits of the person's own. */
    public Traveller wants(List<Limit> limits, long limitsVersion, long version) {
        send(
                Topics.PERMISSION,
                new PermissionSnapshot(
                        id,
                        version,
                        1,
                        limitsVersion,
                        List.of(cell("EMAIL", true)),
                        List.of(),
                        limits,
                        List.of(),
                        "nl",
                        null));
        return this;
    }

    /** The profile turns out to be that of somebody else. */
    public Traveller isAbsorbedBy(Traveller survivor, long version) {
        send(
                Topics.PROFILE,
                new ProfileSnapshot(
                        id, version, ProfileState.MERGED, survivor.id, List.of(), List.of(), null, null, null, null));
        return this;
    }

    /** Is erased: the profile is there without content. */
    public Traveller isErased(long version) {
        send(
                Topics.PROFILE,
                new ProfileSnapshot(
                        id, version, ProfileState.ERASED, null, List.of(), List.of(), null, null, null, null));
        return this;
    }

    /** Checks in, and answers the interaction. */
    public InteractionRecorded checksIn(String airport, long profileVersion) {
        return does("Checked In", airport, profileVersion);
    }

    /** Does something at an airport, and answers the interaction. */
    public InteractionRecorded does(String event, String airport, long profileVersion) {
        var now = Instant.now();
        var interaction = interaction(event, airport, profileVersion, now, now);
        KAFKA.send(Topics.INTERACTION, id.toString(), Topics.INTERACTION, interaction);
        return interaction;
    }

    /** Something that happened to them at a time, and was recorded at another one. */
    public InteractionRecorded did(String event, Instant occurredAt, Instant recordedAt) {
        var interaction = interaction(event, "AMS", 1, occurredAt, recordedAt);
        KAFKA.send(Topics.INTERACTION, id.toString(), Topics.INTERACTION, interaction);
        return interaction;
    }

    /** The same interaction arrives once more, as another message. */
    public void isToldOfAgain(InteractionRecorded interaction) {
        KAFKA.send(Topics.INTERACTION, id.toString(), Topics.INTERACTION, interaction);
    }

    private InteractionRecorded interaction(
            String event, String airport, long profileVersion, Instant occurredAt, Instant recordedAt) {
        return new InteractionRecorded(
                UUID.randomUUID(),
                id,
                profileVersion,
                "ingestion",
                "EVENT",
                event,
                "WEB",
                "INBOUND",
                BRAND,
                occurredAt,
                recordedAt,
                "website",
                Map.of("airport", airport),
                Map.of(),
                null,
                null,
                null);
    }

    private ProfileSnapshot profile(long version, List<ContactPoint> points) {
        return new ProfileSnapshot(
                id,
                version,
                ProfileState.ACTIVE,
                null,
                List.of(new KnownIdentifier(ik(), "email", email, List.of(BRAND))),
                points,
                "nl",
                "Europe/Amsterdam",
                "NL",
                "CONSUMER");
    }

    private static ContactPoint point(String channel, String ik, String address) {
        return new ContactPoint(channel, ik, address, false, null, List.of(BRAND));
    }

    private static Cell cell(String channel, boolean permits) {
        return new Cell(
                BRAND,
                "marketing",
                channel,
                "travel-surprises",
                permits ? "PERMIT" : "DENY",
                permits ? "GRANTED_CONSENT" : "NO_CONSENT",
                permits ? UUID.randomUUID().toString() : null,
                null);
    }

    private String ik() {
        return keys().of(Identifier.of("email", email)).value();
    }

    private void send(String topic, Object snapshot) {
        KAFKA.send(topic, id.toString(), topic, snapshot);
    }

    private static IdentifierKeys keys() {
        var key = ConfigProvider.getConfig().getValue("klantbeeld.installation-key", String.class);
        return new IdentifierKeys(Base64.getDecoder().decode(key));
    }
}
