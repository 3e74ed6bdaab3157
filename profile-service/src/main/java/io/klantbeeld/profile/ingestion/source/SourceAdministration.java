package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Revision;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Registers sources and issues their write keys. */
@ApplicationScoped
class SourceAdministration {
    /** Names under which our own services appear as sources. */
    private static final Set<String> RESERVED = Set.of("consent-service", "campaign-service", "profile-service");

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final SourceRepository sources;
    private final Caller caller;
    private final Installation installation;
    private final Clock clock;
    private final Ids ids;

    SourceAdministration(SourceRepository sources, Caller caller, Installation installation, Clock clock, Ids ids) {
        this.sources = sources;
        this.caller = caller;
        this.installation = installation;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    SourceView create(String key, SourceSettings settings) {
        if (key == null) {
            throw Problems.invalid("key", "must not be null");
        }
        if (RESERVED.contains(key) || sources.findByKey(key).isPresent()) {
            throw Problems.of(409, "ingestion:source-exists", "The source exists", "Another source has this key.");
        }
        var source = new SourceEntity();
        source.id = ids.next();
        source.key = key;
        source.createdAt = clock.instant();
        set(source, settings);
        var writeKey = chosenOrNew(settings);
        issue(source, writeKey);
        sources.persistAndFlush(source);
        return SourceView.of(source).showing(writeKey);
    }

    @Transactional
    SourceView change(String key, SourceSettings settings, String ifMatch) {
        var source = find(key);
        new Revision(source.version).requireMatch(ifMatch);
        set(source, settings);
        if (settings.writeKey() != null) {
            var chosen = chosenOrNew(settings);
            if (source.keys.stream().noneMatch(known -> java.util.Arrays.equals(known.hash, chosen.hash()))) {
                issue(source, chosen);
            }
        }
        sources.flush();
        return SourceView.of(source);
    }

    @Transactional
    SourceView.KeyView rotate(String key, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Problems.invalid("overlap", "must be a duration of at most P30D");
        }
        var source = find(key);
        var end = clock.instant().plus(overlap);
        source.keys.stream()
                .filter(known -> known.expiresAt == null || known.expiresAt.isAfter(end))
                .forEach(known -> known.expiresAt = end);
        var made = WriteKey.generate();
        var entity = issue(source, made);
        return new SourceView.KeyView(entity.id, entity.prefix, null, made.value());
    }

    @Transactional
    SourceView.KeyView key(String key, UUID keyId) {
        return find(key).keys.stream()
                .filter(known -> known.id.equals(keyId))
                .findFirst()
                .map(SourceView.KeyView::of)
                .orElseThrow(SourceAdministration::unknownKey);
    }

    @Transactional
    void revoke(String key, UUID keyId) {
        if (!find(key).keys.removeIf(known -> known.id.equals(keyId))) {
            throw unknownKey();
        }
    }

    @Transactional
    boolean exists(String key) {
        return sources.findByKey(key).isPresent();
    }

    @Transactional
    SourceView view(String key) {
        return SourceView.of(find(key));
    }

    @Transactional
    List<SourceView> page(String after, int limit) {
        return sources.page(after, limit).stream().map(SourceView::of).toList();
    }

    private SourceEntity find(String key) {
        var source = sources.findByKey(key)
                .orElseThrow(() -> Problems.of(
                        404, "ingestion:unknown-source", "The source is not known", "No source has this key."));
        caller.brands().require(source.brand);
        return source;
    }

    private static HttpProblem unknownKey() {
        return Problems.of(404, "ingestion:unknown-key", "The key is not known", "The source has no such key.");
    }

    private void set(SourceEntity source, SourceSettings settings) {
        settings.checkNamespaces();
        caller.brands().require(settings.brand());
        source.brand = settings.brand();
        source.type = settings.type();
        source.defaultCountry = settings.defaultCountry();
        source.namespaces = settings.namespaces();
        source.origins = settings.origins().toArray(String[]::new);
        source.precedence = settings.precedence();
        source.enabled = settings.enabled();
    }

    private WriteKey chosenOrNew(SourceSettings settings) {
        if (settings.writeKey() == null) {
            return WriteKey.generate();
        }
        if (!installation.local()) {
            throw Problems.invalid("writeKey", "may be given on the local platform only");
        }
        return new WriteKey(settings.writeKey());
    }

    private SourceKeyEntity issue(SourceEntity source, WriteKey key) {
        var entity = new SourceKeyEntity();
        entity.id = ids.next();
        entity.source = source;
        entity.hash = key.hash();
        entity.prefix = key.prefix();
        entity.createdAt = clock.instant();
        source.keys.add(entity);
        return entity;
    }
}
