package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.tally.Samples;
import io.klantbeeld.campaign.simulation.tally.Samples.Place;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Shows simulations of the caller's brands, and ends them. */
@ApplicationScoped
class SimulationReading {
    private final Simulations simulations;
    private final Samples samples;
    private final Clock clock;

    SimulationReading(Simulations simulations, Samples samples, Clock clock) {
        this.simulations = simulations;
        this.samples = samples;
        this.clock = clock;
    }

    SimulationView get(UUID id, Brands brands) {
        return simulations
                .find(id)
                .filter(found -> brands.permits(found.brand()))
                .map(SimulationView::of)
                .orElseThrow(SimulationProblems::unknown);
    }

    Page<SimulationView> page(String campaign, Brands brands, PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = simulations.page(campaign, brands, before, page.fetch());
        return Page.of(found, page.limit(), one -> Cursor.of(one.id().toString()))
                .map(SimulationView::of);
    }

    Page<SampleView> sample(UUID id, String gate, String code, Brands brands, PageRequest page) {
        get(id, brands);
        var place = page.after(2, keys -> new Place(UUID.fromString(keys.getFirst()), keys.getLast()));
        var found = samples.page(id, gate, code, place == null ? Place.FIRST : place, page.fetch());
        return Page.of(found, page.limit(), one -> Cursor.of(one.lot().toString(), one.step()))
                .map(SampleView::of);
    }

    @Transactional
    SimulationView cancel(UUID id, Brands brands) {
        get(id, brands);
        simulations.cancel(id, clock.instant());
        return get(id, brands);
    }

    @Transactional
    void delete(UUID id, Brands brands) {
        get(id, brands);
        simulations.delete(id);
    }
}
