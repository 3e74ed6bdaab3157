package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.ingestion.source.AccessKey.Kind;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** Issues, rotates and revokes the keys of sources. */
@ApplicationScoped
class SourceKeys {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final KnownSources sources;
    private final Clock clock;
    private final Ids ids;

    SourceKeys(KnownSources sources, Clock clock, Ids ids) {
        this.sources = sources;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Issues a key of a kind; the present ones of that kind end after the overlap. One rotation after the other, or two
     * at once would leave two keys without an end.
     */
    @Transactional
    SourceView.KeyView rotate(String key, Kind kind, RotateKeyRequest request) {
        if (request.overlap().isNegative() || request.overlap().compareTo(LONGEST_OVERLAP) > 0) {
            throw Problems.invalid("overlap", "must be a duration of at most P30D");
        }
        var source = sources.lock(key);
        var end = clock.instant().plus(request.overlap());
        source.keys.stream()
                .filter(known -> known.kind == kind)
                .filter(known -> known.expiresAt == null || known.expiresAt.isAfter(end))
                .forEach(known -> known.expiresAt = end);
        var made = AccessKey.generate(kind);
        var entity = issue(source, kind, made);
        entity.personalData = request.personalData();
        return SourceView.KeyView.of(entity).showing(made);
    }

    @Transactional
    SourceView.KeyView read(String key, Kind kind, UUID keyId) {
        return sources.find(key).keys.stream()
                .filter(known -> known.kind == kind && known.id.equals(keyId))
                .findFirst()
                .map(SourceView.KeyView::of)
                .orElseThrow(SourceKeys::unknownKey);
    }

    @Transactional
    void revoke(String key, Kind kind, UUID keyId) {
        if (!sources.find(key).keys.removeIf(known -> known.kind == kind && known.id.equals(keyId))) {
            throw unknownKey();
        }
    }

    /** Gives a source a write key that its administrator chose, unless it has it. */
    void accept(SourceEntity source, AccessKey chosen) {
        if (source.keys.stream().noneMatch(known -> Arrays.equals(known.hash, chosen.hash()))) {
            issue(source, Kind.WRITE, chosen);
        }
    }

    private SourceKeyEntity issue(SourceEntity source, Kind kind, AccessKey key) {
        var entity = new SourceKeyEntity();
        entity.id = ids.next();
        entity.source = source;
        entity.kind = kind;
        entity.hash = key.hash();
        entity.prefix = key.prefix();
        entity.createdAt = clock.instant();
        source.keys.add(entity);
        return entity;
    }

    private static HttpProblem unknownKey() {
        return Problems.of(404, "ingestion:unknown-key", "The key is not known", "The source has no such key.");
    }
}
