package io.klantbeeld.campaign.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of all revisions. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, UUID> {
    Optional<RevisionEntity> get(String campaign, int number) {
        return find("campaign = ?1 and number = ?2", campaign, number).firstResultOptional();
    }

    /** Those of a campaign before a number, newest first. */
    List<RevisionEntity> page(String campaign, int before, int limit) {
        return find("campaign = ?1 and number < ?2 order by number desc", campaign, before)
                .range(0, limit - 1)
                .list();
    }
}
