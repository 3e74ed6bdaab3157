package io.klantbeeld.consent.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rule packs that come with a release: put into force where there is none, proposed as a draft where there is one.
 * What people wrote is never touched.
 */
@ApplicationScoped
class ShippedRulePacks {
    static final String AUTHOR = "klantbeeld";

    private static final String APPROVER = "klantbeeld-release";
    private static final String[] JURISDICTIONS = {RuleBook.DEFAULT, "be", "de", "it", "nl"};

    private final Entries entries;
    private final Versions versions;

    ShippedRulePacks(Entries entries, Versions versions) {
        this.entries = entries;
        this.versions = versions;
    }

    void start(@Observes StartupEvent started) {
        ship(read());
    }

    /** Ships packs by their jurisdiction; replicas that start at once take turns, and the later ones find it done. */
    @Transactional
    void ship(Map<String, RulePack> packs) {
        entries.lock();
        packs.forEach(this::ship);
    }

    private void ship(String key, RulePack pack) {
        if (entries.lastVersion(Kind.RULE_PACK, key) == 0) {
            versions.activate(versions.draft(key, pack, AUTHOR), APPROVER);
        } else if (isNew(key, pack)) {
            versions.draft(key, pack, AUTHOR);
        }
    }

    // During an upgrade replicas of the release before start as well: what was shipped once is not news again.
    private boolean isNew(String key, RulePack pack) {
        return entries.in(EntryState.DRAFT, Kind.RULE_PACK, key).isEmpty()
                && entries.writtenBy(AUTHOR, Kind.RULE_PACK, key).stream()
                        .noneMatch(entry -> entry.definition().equals(pack));
    }

    /** The packs of this release. */
    static Map<String, RulePack> read() {
        var packs = new TreeMap<String, RulePack>();
        for (var jurisdiction : JURISDICTIONS) {
            packs.put(jurisdiction, (RulePack) DefinitionJson.read(Kind.RULE_PACK, text(jurisdiction)));
        }
        return packs;
    }

    private static String text(String jurisdiction) {
        try (var in = ShippedRulePacks.class.getResourceAsStream("/rule-packs/" + jurisdiction + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
