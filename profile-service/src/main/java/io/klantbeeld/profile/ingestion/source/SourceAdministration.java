package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.profile.ingestion.source.AccessKey.Kind;
import io.klantbeeld.profile.platform.Ids;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Revision;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Registers sources and changes them. */
@ApplicationScoped
class SourceAdministration {
    /** Names under which our own services appear as sources. */
    private static final Set<String> RESERVED = Set.of("consent-service", "campaign-service", "profile-service");

    private static final String WRITE_KEY = "uq_source_key_hash";

    private final SourceRepository sources;
    private final KnownSources known;
    private final SourceKeys keys;
    private final Installation installation;
    private final Clock clock;
    private final Ids ids;

    SourceAdministration(
            SourceRepository sources,
            KnownSources known,
            SourceKeys keys,
            Installation installation,
            Clock clock,
            Ids ids) {
        this.sources = sources;
        this.known = known;
        this.keys = keys;
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
            throw exists();
        }
        var source = new SourceEntity();
        source.id = ids.next();
        source.key = key;
        source.createdAt = clock.instant();
        set(source, settings);
        var writeKey = chosenOrNew(settings);
        keys.accept(source, writeKey);
        sources.persist(source);
        write();
        return SourceView.of(source, writeKey);
    }

    @Transactional
    SourceView change(String key, SourceSettings settings, String ifMatch) {
        var source = known.find(key);
        new Revision(source.version).requireMatch(ifMatch);
        set(source, settings);
        if (settings.writeKey() != null) {
            keys.accept(source, chosenOrNew(settings));
        }
        write();
        return SourceView.of(source);
    }

    @Transactional
    boolean exists(String key) {
        return sources.findByKey(key).isPresent();
    }

    @Transactional
    SourceView view(String key) {
        return SourceView.of(known.find(key));
    }

    @Transactional
    List<SourceView> page(String after, int limit) {
        return sources.page(after, known.brands(), limit).stream()
                .map(SourceView::of)
                .toList();
    }

    private void set(SourceEntity source, SourceSettings settings) {
        settings.checkNamespaces();
        known.requireBrand(settings.brand());
        source.brand = settings.brand();
        source.type = settings.type();
        source.defaultCountry = settings.defaultCountry();
        source.namespaces = settings.namespaces();
        source.origins = settings.origins().toArray(String[]::new);
        source.precedence = settings.precedence();
        source.enabled = settings.enabled();
        source.externalTopic = settings.externalTopic();
        source.setRateLimit(settings.rateLimit());
    }

    /** What another took meanwhile is told as it would be later. */
    private void write() {
        try {
            sources.flush();
        } catch (ConstraintViolationException taken) {
            throw WRITE_KEY.equals(taken.getConstraintName())
                    ? Problems.of(409, "ingestion:write-key-exists", "The write key exists", "Name another one.")
                    : exists();
        }
    }

    private static HttpProblem exists() {
        return Problems.of(409, "ingestion:source-exists", "The source exists", "Another source has this key.");
    }

    private AccessKey chosenOrNew(SourceSettings settings) {
        if (settings.writeKey() == null) {
            return AccessKey.generate(Kind.WRITE);
        }
        if (!installation.local()) {
            throw Problems.invalid("writeKey", "may be given on the local platform only");
        }
        return new AccessKey(settings.writeKey());
    }
}
