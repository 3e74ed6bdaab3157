package io.klantbeeld.consent.publication;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.MatrixCell;
import io.klantbeeld.consent.permission.Permissions;
import io.klantbeeld.consent.permission.ProfilePermissions;
import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.PersonalHours;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.outbox.SnapshotReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Evaluates the permissions of profiles for {@code consent.permission.v1}. */
@ApplicationScoped
class PermissionSnapshots implements SnapshotReader {
    // Read before the facts: what is published is at least as new as its versions say.
    private static final String VERSIONS = """
            SELECT v.profile_id, v.version, p.version AS profile_version
            FROM permission_version v JOIN profile_projection p ON p.profile_id = v.profile_id
            WHERE v.profile_id = ANY (?)
            """;

    private final Database database;
    private final Permissions permissions;
    private final NextChanges changes;

    PermissionSnapshots(Database database, Permissions permissions, NextChanges changes) {
        this.database = database;
        this.permissions = permissions;
        this.changes = changes;
    }

    private record Versions(UUID profileId, long version, long profileVersion) {}

    @Override
    public String topic() {
        return Topics.PERMISSION;
    }

    @Override
    public Map<String, Object> read(Collection<String> keys) {
        var ids = keys.stream().map(UUID::fromString).toArray(UUID[]::new);
        var versions = new HashMap<UUID, Versions>();
        database.rows(
                        VERSIONS,
                        row -> new Versions(
                                row.getObject("profile_id", UUID.class),
                                row.getLong("version"),
                                row.getLong("profile_version")),
                        (Object) ids)
                .forEach(row -> versions.put(row.profileId(), row));
        var profiles = permissions.of(versions.keySet());
        changes.note(profiles);
        Map<String, Object> states = new HashMap<>();
        for (var profile : profiles) {
            states.put(profile.profileId().toString(), snapshot(profile, versions.get(profile.profileId())));
        }
        return states;
    }

    private static PermissionSnapshot snapshot(ProfilePermissions profile, Versions versions) {
        return new PermissionSnapshot(
                profile.profileId(),
                versions.version(),
                versions.profileVersion(),
                profile.limitsVersion(),
                profile.cells().stream()
                        .filter(PermissionSnapshots::isTold)
                        .map(PermissionSnapshots::cell)
                        .toList(),
                profile.hours().stream().map(PermissionSnapshots::window).toList(),
                profile.limits().stream().map(PermissionSnapshots::limit).toList(),
                profile.deniedAttributes(),
                profile.language(),
                profile.timeZone());
    }

    // What nobody said anything about goes without saying: most cells of most people.
    private static boolean isTold(MatrixCell cell) {
        return cell.topic() != null || cell.code() != ReasonCode.NO_CONSENT;
    }

    private static PermissionSnapshot.Window window(PersonalHours hours) {
        return new PermissionSnapshot.Window(
                hours.brand(),
                nameOf(hours.channel()),
                hours.code().name(),
                hours.span().days().stream().map(DayOfWeek::name).toList(),
                hours.span().from().toString(),
                hours.span().to().toString(),
                hours.zone() == null ? null : hours.zone().getId());
    }

    private static PermissionSnapshot.Limit limit(Limit limit) {
        return new PermissionSnapshot.Limit(
                limit.brand(), nameOf(limit.channel()), limit.max(), limit.per().toString());
    }

    private static String nameOf(Channel channel) {
        return channel == null ? null : channel.name();
    }

    private static PermissionSnapshot.Cell cell(MatrixCell cell) {
        return new PermissionSnapshot.Cell(
                cell.brand(),
                cell.purpose(),
                cell.channel().name(),
                cell.topic(),
                cell.outcome().name(),
                cell.code().name(),
                cell.ref(),
                cell.validUntil());
    }
}
