package io.klantbeeld.campaign.projection;

import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import io.klantbeeld.event.consent.PermissionSnapshot.Limit;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileSnapshot.KnownIdentifier;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.event.profile.TraitsSnapshot;
import io.klantbeeld.rest.Brands;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person as the projections know them.
 *
 * @param id the root: the profile that survived all merges
 * @param members the root and all profiles that were merged into it
 * @param traits null until they have arrived
 * @param permission null until it has arrived
 * @param segments keys of the segments that the root is in
 */
public record Person(
        UUID id,
        List<UUID> members,
        ProfileSnapshot profile,
        TraitsSnapshot traits,
        PermissionSnapshot permission,
        Set<String> segments) {
    public Person {
        segments = Set.copyOf(segments);
    }

    /** Somebody of whom nothing but the profile's id has arrived yet: no address, no trait, no permission. */
    public static Person arriving(UUID id, ProfileState state) {
        var profile = new ProfileSnapshot(id, 0, state, null, List.of(), List.of(), null, null, null, null);
        return new Person(id, List.of(id), profile, null, null, Set.of());
    }

    /** What has become of the person. */
    public ProfileState state() {
        return profile.state();
    }

    /** The traits that a brand may see, without those that the person does not allow to be used. */
    public Map<String, Object> traitsFor(String brand) {
        if (traits == null || traits.brands() == null) {
            return Map.of();
        }
        var allowed = new HashMap<>(traits.brands().getOrDefault(brand, Map.of()));
        if (permission != null && permission.deniedAttributes() != null) {
            allowed.keySet().removeAll(permission.deniedAttributes());
        }
        return allowed;
    }

    /** Tells whether something is known of the person in at least one of the brands; all brands know everybody. */
    public boolean hasFactsIn(Brands brands) {
        return brands.all()
                || profile.identifiers() != null
                        && profile.identifiers().stream()
                                .anyMatch(identifier -> identifier.brands() != null
                                        && identifier.brands().stream().anyMatch(brands::permits));
    }

    /** An identifier key of the person; empty while no identifier has arrived. */
    public Optional<String> anyKey() {
        return profile.identifiers() == null
                ? Optional.empty()
                : profile.identifiers().stream().map(KnownIdentifier::ik).findFirst();
    }

    /** Tells whether the person is in a segment. */
    public boolean isIn(String segment) {
        return segments.contains(segment);
    }

    /** The address on a channel, of its kind, that the brand may use; a verified one where there are several. */
    public Optional<ContactPoint> contactPoint(String channel, String brand) {
        var points = profile.contactPoints() == null ? List.<ContactPoint>of() : profile.contactPoints();
        return ChannelName.of(channel).flatMap(ChannelName::contactPoint).flatMap(kind -> points.stream()
                .filter(point -> point.channel().equals(kind.name()))
                .filter(point -> point.brands() != null && point.brands().contains(brand))
                .min(Comparator.comparing(ContactPoint::verified).reversed()));
    }

    /** The evaluated permission for a topic, or for the purpose as a whole where the topic has no cell of its own. */
    public Optional<Cell> cell(String brand, String purpose, String channel, String topic) {
        if (permission == null) {
            return Optional.empty();
        }
        Cell ofPurpose = null;
        for (var cell : permission.cells()) {
            if (cell.brand().equals(brand)
                    && cell.purpose().equals(purpose)
                    && cell.channel().equals(channel)) {
                if (cell.topic() != null && cell.topic().equals(topic)) {
                    return Optional.of(cell);
                }
                if (cell.topic() == null && ofPurpose == null) {
                    ofPurpose = cell;
                }
            }
        }
        return Optional.ofNullable(ofPurpose);
    }

    /** The language in which to address the person, as consent-service decided it, else the profile's; may be null. */
    public String language() {
        return permission != null && permission.language() != null ? permission.language() : profile.locale();
    }

    /** The person's time zone; UTC while none is known. */
    public ZoneId zone() {
        var name = permission != null && permission.timeZone() != null ? permission.timeZone() : profile.timeZone();
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /**
     * The same person with limits that the person was told to have, unless newer ones have arrived already.
     *
     * @param version that of the person's limits
     */
    public Person limitedTo(long version, List<Limit> limits) {
        if (permission != null && permission.limitsVersion() >= version) {
            return this;
        }
        var known = permission == null
                ? new PermissionSnapshot(
                        id, 0, 0, version, List.of(), List.of(), limits, List.of(), null, profile.timeZone())
                : new PermissionSnapshot(
                        permission.profileId(),
                        permission.version(),
                        permission.profileVersion(),
                        version,
                        permission.cells(),
                        permission.windows(),
                        limits,
                        permission.deniedAttributes(),
                        permission.language(),
                        permission.timeZone());
        return new Person(id, members, profile, traits, known, segments);
    }

    /** Tells whether the three projections include what a version of the profile changed. */
    public boolean knows(long profileVersion) {
        return profile.version() >= profileVersion
                && traits != null
                && traits.version() >= profileVersion
                && permission != null
                && permission.profileVersion() >= profileVersion;
    }
}
