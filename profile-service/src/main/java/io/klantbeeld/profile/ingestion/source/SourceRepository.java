package io.klantbeeld.profile.ingestion.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds sources by their keys. */
@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<SourceEntity, UUID> {
    Optional<SourceEntity> findByKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** Sources after a key in the order of keys, with their write keys. */
    List<SourceEntity> page(String after, int limit) {
        var keys = find("select s.key from SourceEntity s where s.key > ?1 order by s.key", after)
                .project(String.class)
                .page(0, limit)
                .list();
        return find("from SourceEntity s left join fetch s.keys where s.key in ?1 order by s.key", keys)
                .list();
    }
}
