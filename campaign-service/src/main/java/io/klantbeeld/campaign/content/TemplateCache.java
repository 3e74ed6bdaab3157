package io.klantbeeld.campaign.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;

/** The templates in use, parsed. A published revision never changes, so that nothing here ever goes stale. */
final class TemplateCache {
    private static final int TEMPLATES = 500;

    private final CompiledTemplateStore store;
    private final TemplateLanguage language;
    private final Cache<Key, TemplateVariants> parsed =
            Caffeine.newBuilder().maximumSize(TEMPLATES).build();

    TemplateCache(CompiledTemplateStore store, TemplateLanguage language) {
        this.store = store;
        this.language = language;
    }

    Optional<TemplateVariants> find(UUID revision, String template) {
        var key = new Key(revision, template);
        var known = parsed.getIfPresent(key);
        return known != null ? Optional.of(known) : load(key);
    }

    // Outside the cache's own lock: two threads may parse the same template once, none waits for the database of
    // another.
    private Optional<TemplateVariants> load(Key key) {
        var variants = store.find(key.revision(), key.template());
        if (variants.isEmpty()) {
            return Optional.empty();
        }
        var loaded = TemplateVariants.parse(variants, language);
        parsed.put(key, loaded);
        return Optional.of(loaded);
    }

    private record Key(UUID revision, String template) {}
}
