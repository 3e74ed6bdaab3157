package io.klantbeeld.campaign;

import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.event.profile.TraitsSnapshot;
import io.klantbeeld.test.SqlProbe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Many people of all kinds, in a segment of their own, as the projections know them. */
public final class ACrowd {
    private static final String BRAND = Traveller.BRAND;
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final List<String> TIERS = List.of("GOLD", "SILVER", "BLUE");
    private static final List<String> LANGUAGES = List.of("nl", "nl-BE", "de", "it", "fr", "en");
    private static final List<String> ZONES = List.of("Europe/Amsterdam", "America/New_York", "Asia/Tokyo");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String segment = "crowd-" + UUID.randomUUID();
    private final List<UUID> ids = new ArrayList<>();
    private final Random random;
    private final Instant at;

    private ACrowd(long seed, Instant at) {
        this.random = new Random(seed);
        this.at = at;
    }

    /** So many people as they are at a moment; the same seed makes the same people in one order, under new ids. */
    public static ACrowd of(int size, long seed, Instant at) {
        var crowd = new ACrowd(seed, at);
        crowd.sql.execute("insert into segment_projection values (?, ?, 1)", crowd.segment, BRAND);
        long family = UUID.randomUUID().getMostSignificantBits();
        for (int i = 0; i < size; i++) {
            crowd.joins(new UUID(family, i));
        }
        return crowd;
    }

    public String segment() {
        return segment;
    }

    /** In the order of the database. */
    public List<UUID> ids() {
        return List.copyOf(ids);
    }

    /** Some had contacts before: of the brand, with an answer, by telephone, entries, and one that bounced. */
    public ACrowd withAPast(ACampaign campaign, String action) {
        var revision = sql.value("select live_revision from campaign where key = ?", campaign.key());
        for (var id : ids) {
            switch (random.nextInt(9)) {
                case 0 -> had(id, "other", "other", "EMAIL", "ACCEPTED", null, 7);
                case 1 -> had(id, "other", "other", "EMAIL", "DELIVERED", null, 30);
                case 2 -> had(id, campaign.key(), action, "EMAIL", "CLICKED", null, 60);
                case 3 -> had(id, null, null, "PHONE", "COMPLETED", "ANSWERED", 20);
                case 4 -> sql.execute("""
                            insert into journey_run (id, campaign, revision, person, profile_id, occurrence, state, step,
                                                     entered, started_at)
                            values (?, ?, ?, ?, ?, 'before', 'COMPLETED', 'surprise', true, now())
                            """, UUID.randomUUID(), campaign.key(), revision, id, id);
                case 5 -> bounced(id);
                default -> {}
            }
        }
        return this;
    }

    /** To some of them an event happened so many hours before. */
    public ACrowd withAnEvent(String event, int hours) {
        for (int i = 0; i < ids.size(); i += 16) {
            sql.execute(
                    "insert into last_event values (?, ?, ?, ?::timestamptz - ? * interval '1 hour')",
                    ids.get(i),
                    BRAND,
                    event,
                    at.toString(),
                    hours);
        }
        return this;
    }

    private void bounced(UUID id) {
        sql.execute(
                """
                insert into contact_point_block
                values (?, null, 'EMAIL', 'HARD_BOUNCE', ?::timestamptz, ?::timestamptz)
                """,
                "ik-" + id,
                at.minusSeconds(60).toString(),
                at.plusSeconds(60).toString());
    }

    private void had(
            UUID person, String campaign, String action, String channel, String state, String disposition, int hours) {
        sql.execute(
                """
                insert into contact (id, contact_key, person, members, brand, campaign, action, channel, category, counts,
                                     plan, state, published_rank, disposition, not_before, next_attempt_at, expires_at,
                                     planned_at, sent_at, changed_at)
                select ?, ?, ?, array[?], ?, ?, ?, ?, 'SURPRISE', true, '{}', ?, 40, ?, made, made, made, made, made, made
                  from (select ?::timestamptz - ? * interval '1 hour' as made) earlier
                """,
                UUID.randomUUID(),
                UUID.randomUUID(),
                person,
                person,
                BRAND,
                campaign,
                action,
                channel,
                state,
                disposition,
                at.toString(),
                hours);
    }

    private void joins(UUID id) {
        ids.add(id);
        var zone = one(ZONES);
        var state = random.nextInt(25) == 0 ? ProfileState.RESTRICTED : ProfileState.ACTIVE;
        sql.execute(
                "insert into profile_projection values (?, 1, ?, null, ?, ?::jsonb)",
                id,
                state.name(),
                id,
                Json.write(profile(id, state, zone)));
        sql.execute(
                "insert into trait_projection values (?, 1, ?::jsonb)",
                id,
                Json.write(new TraitsSnapshot(
                        id, 1, Map.of(BRAND, Map.of("firstName", "Anna", "loyaltyTier", one(TIERS))), Map.of())));
        isTold(id, zone);
    }

    private void isTold(UUID id, String zone) {
        if (random.nextInt(20) > 0) {
            sql.execute(
                    "insert into permission_projection values (?, 1, 1, ?::jsonb)",
                    id,
                    Json.write(permission(id, zone)));
        }
        sql.execute("insert into segment_membership_projection values (?, ?, 1, true)", id, segment);
        if (random.nextInt(15) == 0) {
            sql.execute("insert into segment_membership_projection values (?, 'complaint-open', 1, true)", id);
        }
    }

    private ProfileSnapshot profile(UUID id, ProfileState state, String zone) {
        var points = new ArrayList<ContactPoint>();
        if (random.nextInt(6) > 0) {
            points.add(new ContactPoint("EMAIL", "ik-" + id, id + "@example.com", true, null, List.of(BRAND)));
        }
        if (random.nextInt(3) == 0) {
            points.add(new ContactPoint("SMS", "tel-" + id, "+31970100000", true, null, List.of(BRAND)));
        }
        var known = new KnownIdentifier("ik-" + id, "email", id + "@example.com", List.of(BRAND));
        return new ProfileSnapshot(id, 1, state, null, List.of(known), points, one(LANGUAGES), zone, "NL", "CONSUMER");
    }

    private PermissionSnapshot permission(UUID id, String zone) {
        var cells = List.of(cell("EMAIL"), cell("WHATSAPP"));
        var windows = random.nextInt(5) == 0
                ? List.of(new Window(null, null, "QUIET_HOURS", DAYS, "19:00", "11:45", null))
                : List.<Window>of();
        var limits = random.nextInt(8) == 0 ? List.of(new Limit(null, null, 1, "P2D")) : List.<Limit>of();
        return new PermissionSnapshot(id, 1, 1, 1, cells, windows, limits, List.of(), null, zone);
    }

    private Cell cell(String channel) {
        return switch (random.nextInt(8)) {
            case 0 -> new Cell(BRAND, "marketing", channel, null, "DENY", "WITHDRAWN", null, null);
            case 1 -> new Cell(BRAND, "marketing", channel, null, "DEFER", "QUIET_HOURS", null, at.plusSeconds(1_800));
            case 2 -> new Cell(BRAND, "marketing", channel, null, "DEFER", "QUIET_HOURS", null, at.plusSeconds(90_000));
            default -> new Cell(BRAND, "marketing", channel, null, "PERMIT", "GRANTED_CONSENT", null, null);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
