package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.rest.Brands;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of all campaigns. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<CampaignEntity, String> {
    private static final String MAKE_ROOM = """
            insert into campaign (key, brand, state, killed, version, changed_at)
            values (:key, :brand, 'DRAFT', false, 0, :now) on conflict do nothing
            """;

    private final Database database;

    CampaignRepository(Database database) {
        this.database = database;
    }

    /** Finds a campaign of one of the brands and locks it. */
    CampaignEntity locked(String key, Brands brands) {
        return Optional.ofNullable(findById(key, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> brands.permits(row.brand))
                .orElseThrow(CampaignProblems::unknownCampaign);
    }

    /** Finds or makes a campaign and locks it; inserting first lets two authors of a new key meet at its lock. */
    CampaignEntity lockedOrNew(String key, String brand, Instant now) {
        getEntityManager()
                .createNativeQuery(MAKE_ROOM)
                .setParameter("key", key)
                .setParameter("brand", brand)
                .setParameter("now", now)
                .executeUpdate();
        return findById(key, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<CampaignEntity> get(String key, Brands brands) {
        return find("from CampaignEntity c left join fetch c.latest left join fetch c.live where c.id = ?1", key)
                .firstResultOptional()
                .filter(row -> brands.permits(row.brand));
    }

    // Without a condition that is not asked for, each statement has a plan of its own, by an index of its own.
    List<CampaignEntity> page(Brands brands, CampaignFilter filter, String after, int limit) {
        database.planByParameters();
        var parameters = filter.parameters();
        parameters.put("after", after);
        var permitted = "";
        if (!brands.all()) {
            permitted = " and c.brand in :brands";
            parameters.put("brands", brands.names());
        }
        return find("""
                        from CampaignEntity c join fetch c.latest left join fetch c.live
                         where c.id > :after""" + permitted + filter.condition() + " order by c.id", parameters)
                .range(0, limit - 1)
                .list();
    }

    /** Adds a revision at once, since its templates refer to it outside the entity manager. */
    RevisionEntity add(RevisionEntity revision) {
        getEntityManager().persist(revision);
        flush();
        return revision;
    }
}
