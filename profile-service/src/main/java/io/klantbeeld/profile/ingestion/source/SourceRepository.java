package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.rest.Brands;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds sources by their keys. */
@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {
    Optional<SourceEntity> findByKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** The same, locked until the transaction ends. */
    Optional<SourceEntity> lockByKey(String key) {
        return find("key", key).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Sources of brands after a key in the order of keys, with their own keys. */
    List<SourceEntity> page(String after, Brands brands, int limit) {
        var visible =
                "select s.key from SourceEntity s where s.key > ?1 and (?2 = true or s.brand in ?3) order by s.key";
        var keys = find(visible, after, brands.all(), brands.names())
                .project(String.class)
                .page(0, limit)
                .list();
        return find("from SourceEntity s left join fetch s.keys where s.key in ?1 order by s.key", keys)
                .list();
    }
}
