package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Crew;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the next page of a simulation while one is judged; there is never more than one that nobody asked for. */
@ApplicationScoped
class ReadAhead {
    private final Staging staging;
    private final Crew crew;
    private final Courtesy courtesy;
    private final AtomicReference<Ahead> ahead = new AtomicReference<>();

    ReadAhead(Staging staging, Crew crew, Courtesy courtesy) {
        this.staging = staging;
        this.crew = crew;
        this.courtesy = courtesy;
    }

    /** The page that follows; begins to read the one after it, unless somebody decides live. */
    Stage next(Simulation simulation, int size) {
        var place = new Place(simulation.id(), simulation.position(), size);
        var known = ahead.getAndSet(null);
        var stage = (known != null && known.place.equals(place) ? known : reading(place, simulation)).stage();
        if (!stage.page().isLast() && !courtesy.isCalledFor()) {
            ahead.set(reading(new Place(simulation.id(), stage.page().last(), size), simulation));
        }
        return stage;
    }

    /** Forgets what was read, so that it does not get old. */
    void forget() {
        ahead.set(null);
    }

    private Ahead reading(Place place, Simulation simulation) {
        return new Ahead(place, crew.read(() -> staging.after(place.after, simulation, place.size)));
    }

    /** Where a page begins: whoever went on meanwhile, here or elsewhere, begins another one. */
    private record Place(UUID simulation, UUID after, int size) {}

    private record Ahead(Place place, CompletableFuture<Stage> reading) {
        Stage stage() {
            try {
                return reading.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }
}
