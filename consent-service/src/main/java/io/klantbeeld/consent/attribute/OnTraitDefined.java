package io.klantbeeld.consent.attribute;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.outbox.Consumption;
import io.klantbeeld.outbox.ReceivedRecord;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in the traits of {@code profile.catalogue.v1}. */
@ApplicationScoped
class OnTraitDefined {
    private static final String CONSUMER = "consent-attributes";

    private static final String UPSERT = """
            INSERT INTO trait_projection AS t (key, category, version)
            SELECT * FROM unnest(?, ?, ?) ORDER BY 1
            ON CONFLICT ON CONSTRAINT pk_trait_projection DO UPDATE
            SET category = excluded.category, version = excluded.version
            WHERE excluded.version > t.version
            """;

    private final Consumption consumption;
    private final Database database;

    OnTraitDefined(Consumption consumption, Database database) {
        this.consumption = consumption;
        this.database = database;
    }

    @Incoming("profile-catalogue")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        consumption.snapshots(CONSUMER, records, this::take);
    }

    // A definition that is gone leaves its category behind: what was personal stays so.
    private void take(List<ReceivedRecord> records) {
        var newest = new HashMap<String, ProfileCatalogueEntry>();
        for (var received : records) {
            if (!received.isTombstone()) {
                var entry = received.as(ProfileCatalogueEntry.class);
                if (entry.kind() == ProfileCatalogueEntry.Kind.TRAIT) {
                    newest.merge(entry.key(), entry, (a, b) -> a.version() >= b.version() ? a : b);
                }
            }
        }
        var traits = List.copyOf(newest.values());
        database.change(
                UPSERT,
                traits.stream().map(ProfileCatalogueEntry::key).toArray(String[]::new),
                traits.stream().map(ProfileCatalogueEntry::category).toArray(String[]::new),
                traits.stream().map(ProfileCatalogueEntry::version).toArray(Long[]::new));
    }
}
