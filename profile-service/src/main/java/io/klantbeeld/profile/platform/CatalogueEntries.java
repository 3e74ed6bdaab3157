package io.klantbeeld.profile.platform;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileCatalogueEntry.Kind;
import io.klantbeeld.outbox.SnapshotRow;
import java.util.Collection;
import java.util.Map;

/** Reads the definitions of one kind for the topic {@code profile.catalogue.v1}; a bean for each kind. */
public interface CatalogueEntries {
    /** What is defined. */
    Kind kind();

    /** The present definitions by their keys; one that is missing is retired. */
    Map<String, ProfileCatalogueEntry> read(Collection<String> keys);

    /** Says that a definition changed; the version rises with every change of any definition of the kind. */
    static SnapshotRow row(Kind kind, String key, long version) {
        return new SnapshotRow(Topics.PROFILE_CATALOGUE, kind + ":" + key, version);
    }
}
