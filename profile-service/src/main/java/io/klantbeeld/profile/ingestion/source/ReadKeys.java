package io.klantbeeld.profile.ingestion.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;

/** Looks up what the holder of a read key may see; reading needs the database anyway, so nothing stays good without it. */
@ApplicationScoped
public class ReadKeys {
    private static final String BY_READ_KEY = """
            SELECT s.key, k.personal_data FROM source_key k JOIN source s ON s.id = k.source_id
            WHERE k.hash = ? AND k.kind = 'READ' AND (k.expires_at IS NULL OR k.expires_at > now())
            """;

    private static final int REMEMBERED = 10_000;

    private final Database database;
    private final Sources sources;
    private final Cache<String, Optional<Grant>> grants;

    ReadKeys(Database database, Sources sources, SourceConfig config) {
        this.database = database;
        this.sources = sources;
        this.grants = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(config.cacheFor())
                .build();
    }

    private record Grant(String source, boolean personalData) {}

    /** What a read key opens; nothing for one that is not known, or of a disabled source. */
    public Optional<ReadAccess> access(String readKey) {
        var hash = new AccessKey(readKey).hash();
        return grants.get(HexFormat.of().formatHex(hash), ignored -> read(hash))
                .flatMap(grant ->
                        sources.byKey(grant.source()).map(source -> new ReadAccess(source, grant.personalData())));
    }

    /** Forgets what was remembered, since a key has changed. */
    void forget() {
        grants.invalidateAll();
    }

    private Optional<Grant> read(byte[] hash) {
        return database
                .query(BY_READ_KEY, row -> new Grant(row.getString("key"), row.getBoolean("personal_data")), (Object)
                        hash)
                .stream()
                .findFirst();
    }
}
