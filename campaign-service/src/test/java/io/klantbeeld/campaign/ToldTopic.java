package io.klantbeeld.campaign;

import io.klantbeeld.event.Topics;
import io.klantbeeld.event.consent.ConsentCatalogueEntry;
import io.klantbeeld.event.consent.ConsentCatalogueEntry.Kind;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.SqlProbe;
import java.util.List;

import static io.klantbeeld.test.Patience.await;

/** A topic as consent-service tells about it. */
public final class ToldTopic {
    private static final KafkaProbe KAFKA = new KafkaProbe();
    private static final SqlProbe SQL = SqlProbe.ofTheModule();

    private final String key;

    private ToldTopic(String key) {
        this.key = key;
    }

    /** A topic of a brand that exists from now on, and is known to. */
    public static ToldTopic of(String key, String brand) {
        var topic = new ToldTopic(key);
        topic.tells(brand, "ACTIVE", 1);
        await().until(() -> SQL.count("topic_projection WHERE key = ?", key) == 1);
        return topic;
    }

    /** A version of it is told, which may be an older one. */
    public void tells(String brand, String state, long version) {
        KAFKA.send(
                Topics.CONSENT_CATALOGUE,
                "TOPIC:" + key,
                Topics.CONSENT_CATALOGUE,
                new ConsentCatalogueEntry(Kind.TOPIC, key, key, brand, null, null, List.of(), null, state, version));
    }

    /** It exists no more. */
    public void isRetired() {
        KAFKA.tombstone(Topics.CONSENT_CATALOGUE, "TOPIC:" + key);
        await().until(() -> SQL.count("topic_projection WHERE key = ?", key) == 0);
    }
}
