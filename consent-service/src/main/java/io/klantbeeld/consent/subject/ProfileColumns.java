package io.klantbeeld.consent.subject;

import io.klantbeeld.event.profile.ProfileSnapshot;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Profiles as the arrays of a batch. */
record ProfileColumns(List<ProfileSnapshot> profiles) {
    UUID[] ids() {
        return profiles.stream().map(ProfileSnapshot::profileId).toArray(UUID[]::new);
    }

    Long[] versions() {
        return profiles.stream().map(ProfileSnapshot::version).toArray(Long[]::new);
    }

    String[] states() {
        return texts(profile -> profile.state().name());
    }

    UUID[] survivors() {
        return profiles.stream().map(ProfileSnapshot::mergedInto).toArray(UUID[]::new);
    }

    String[] texts(Function<ProfileSnapshot, String> column) {
        return profiles.stream().map(column).toArray(String[]::new);
    }
}
