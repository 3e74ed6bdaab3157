package io.klantbeeld.campaign;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.ConsentCatalogueEntry;
import io.klantbeeld.event.consent.ConsentCatalogueEntry.Kind;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.SqlProbe;
import java.util.List;

import static io.klantbeeld.test.Patience.await;

/** A purpose as consent-service tells about it. */
public final class ToldPurpose {
    private static final KafkaProbe KAFKA = new KafkaProbe();
    private static final SqlProbe SQL = SqlProbe.ofTheModule();

    private final String key;

    private ToldPurpose(String key) {
        this.key = key;
    }

    /** A purpose of a class that exists from now on, and is known to. */
    public static ToldPurpose of(String key, String purposeClass) {
        var purpose = new ToldPurpose(key);
        purpose.tells(purposeClass, 2);
        await().until(() -> SQL.count("purpose_projection WHERE key = ?", key) == 1);
        return purpose;
    }

    /** A version of it is told, which may be an older one. */
    public void tells(String purposeClass, long version) {
        KAFKA.send(
                Topics.CONSENT_CATALOGUE,
                "PURPOSE:" + key,
                Topics.CONSENT_CATALOGUE,
                new ConsentCatalogueEntry(
                        Kind.PURPOSE, key, key, null, null, purposeClass, List.of(), null, "ACTIVE", version));
    }

    /** It exists no more. */
    public void isRetired() {
        KAFKA.tombstone(Topics.CONSENT_CATALOGUE, "PURPOSE:" + key);
    }
}
