package io.klantbeeld.consent.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of the catalogue as they are changed. */
@ApplicationScoped
class Entries implements PanacheRepositoryBase<EntryEntity, UUID> {
    Optional<EntryEntity> in(EntryState state, Kind kind, String key) {
        return find("kind = ?1 and key = ?2 and state = ?3", kind, key, state).firstResultOptional();
    }

    long lastVersion(Kind kind, String key) {
        return find("kind = ?1 and key = ?2 order by version desc", kind, key)
                .firstResultOptional()
                .map(entry -> entry.version)
                .orElse(0L);
    }

    List<EntryEntity> writtenBy(String author, Kind kind, String key) {
        return list("author = ?1 and kind = ?2 and key = ?3", author, kind, key);
    }

    List<String> activeAmong(Kind kind, Collection<String> keys) {
        return find(
                        "select key from EntryEntity where kind = ?1 and state = ?2 and key in ?3",
                        kind,
                        EntryState.ACTIVE,
                        keys)
                .project(String.class)
                .list();
    }

    /** Makes changes of the catalogue take turns until the end of the transaction. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT revision FROM catalogue_revision WHERE id = 1 FOR UPDATE")
                .getSingleResult();
    }

    /** Tells every replica that what is in force has changed. */
    void bumpRevision() {
        getEntityManager()
                .createNativeQuery("UPDATE catalogue_revision SET revision = revision + 1 WHERE id = 1")
                .executeUpdate();
    }
}
