package io.klantbeeld.campaign.campaign.initiative;

import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Revision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The initiatives of all brands. */
@ApplicationScoped
public class Initiatives implements PanacheRepositoryBase<InitiativeEntity, String> {
    private static final String MAKE_ROOM = """
            insert into initiative (key, brand, name, markets, author, version, changed_at)
            values (:key, :brand, '', '{}', :author, 0, :now) on conflict do nothing
            """;

    private final Caller caller;
    private final Clock clock;

    Initiatives(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    InitiativeView write(String key, Initiative initiative, String ifMatch) {
        caller.brands().require(initiative.brand());
        var row = locked(key, initiative.brand());
        new Revision(row.version).requireMatch(ifMatch);
        if (row.version == 0 || !InitiativeView.of(row).initiative().equals(initiative)) {
            row.name = initiative.name();
            row.objective = initiative.objective();
            row.markets = initiative.markets().toArray(String[]::new);
            row.author = caller.subject();
            row.changedAt = clock.instant();
            row.version++;
        }
        return InitiativeView.of(row);
    }

    /** Writes an initiative; the same words again are no change. */
    @Transactional
    public void write(String key, Initiative initiative) {
        write(key, initiative, null);
    }

    /** Finds an initiative of the caller's brands. */
    @Transactional
    public Optional<Initiative> find(String key) {
        return row(key).map(InitiativeView::of).map(InitiativeView::initiative);
    }

    /** Tells whether the brand has an initiative of this key. */
    @Transactional
    public boolean has(String key, String brand) {
        return count("id = ?1 and brand = ?2", key, brand) > 0;
    }

    @Transactional
    InitiativeView get(String key) {
        return findByIdOptional(key)
                .filter(row -> caller.brands().permits(row.brand))
                .map(InitiativeView::of)
                .orElseThrow(InitiativeProblems::unknownInitiative);
    }

    @Transactional
    List<InitiativeView> page(Brands brands, String after, int limit) {
        return find("id > ?1 and (?2 = true or brand in ?3) order by id", after, brands.all(), brands.names())
                .range(0, limit - 1)
                .stream()
                .map(InitiativeView::of)
                .toList();
    }

    private Optional<InitiativeEntity> row(String key) {
        return findByIdOptional(key).filter(row -> caller.brands().permits(row.brand));
    }

    // Inserting first lets two authors of a new key meet at its lock instead of at its primary key.
    private InitiativeEntity locked(String key, String brand) {
        getEntityManager()
                .createNativeQuery(MAKE_ROOM)
                .setParameter("key", key)
                .setParameter("brand", brand)
                .setParameter("author", caller.subject())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        caller.brands().require(row.brand);
        if (!row.brand.equals(brand)) {
            throw InitiativeProblems.brandIsFixed();
        }
        return row;
    }
}
