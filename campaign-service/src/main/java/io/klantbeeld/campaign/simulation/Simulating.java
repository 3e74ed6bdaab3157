package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.simulation.enactment.Enacting;
import io.klantbeeld.campaign.simulation.tally.Counting;
import io.klantbeeld.campaign.simulation.tally.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Goes on with simulations, a page of persons at a time, on whichever replica is free. */
@ApplicationScoped
class Simulating {
    /**
     * Few enough to be gone before the collector copies them, which live decisions would wait for, and to be done soon
     * when somebody cancels; many enough to make statements cheap.
     */
    static final int PAGE = 250;

    private final Simulations simulations;
    private final ReadAhead reading;
    private final Enacting enacting;
    private final Samples samples;

    Simulating(Simulations simulations, ReadAhead reading, Enacting enacting, Samples samples) {
        this.simulations = simulations;
        this.reading = reading;
        this.enacting = enacting;
        this.samples = samples;
    }

    /**
     * Judges one more page of the next simulation.
     *
     * @return false when nobody waits
     * @throws PageFailed when something is wrong with the page; nothing was kept
     */
    @Transactional
    boolean advance(Instant now, int size) {
        var claimed = simulations.claim(now);
        claimed.ifPresentOrElse(simulation -> page(simulation, size, now), reading::forget);
        return claimed.isPresent();
    }

    private void page(Simulation simulation, int size, Instant now) {
        try {
            judge(simulation, reading.next(simulation, size), now);
        } catch (RuntimeException e) {
            reading.forget();
            throw new PageFailed(simulation.id(), e);
        }
    }

    private void judge(Simulation simulation, Stage stage, Instant now) {
        var trial = simulation.trial();
        var courses = enacting.enact(stage.tried(), simulation.room());
        var counting = new Counting(simulation.result(), trial.compared());
        courses.forEach(counting::add);
        if (stage.live() != null) {
            var live = enacting.enact(stage.live(), simulation.liveRoom());
            for (int i = 0; i < courses.size(); i++) {
                counting.compare(courses.get(i), live.get(i));
            }
        }
        samples.add(simulation.id(), courses, trial.sample());
        simulations.keep(simulation, stage.page(), counting.tally(), now);
    }

    /** Tells which simulation could not go on. */
    static final class PageFailed extends RuntimeException {
        private final UUID simulation;

        PageFailed(UUID simulation, RuntimeException cause) {
            super(cause);
            this.simulation = simulation;
        }

        UUID simulation() {
            return simulation;
        }
    }
}
