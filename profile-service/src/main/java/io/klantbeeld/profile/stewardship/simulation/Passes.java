package io.klantbeeld.profile.stewardship.simulation;

import io.klantbeeld.profile.identity.Effect;
import io.klantbeeld.profile.identity.Reevaluation;
import io.klantbeeld.profile.identity.namespace.IdentityRules;
import io.klantbeeld.profile.timeline.RecordedChoices;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.profile.traits.Traits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Goes over all persons, page by page, on whichever replica is free; a pass survives its replica. */
@ApplicationScoped
class Passes {
    private static final int PAGE = 100;

    private final Runs runs;
    private final Reevaluation reevaluation;
    private final IdentityRules rules;
    private final Traits traits;
    private final Timeline timeline;
    private final RecordedChoices choices;

    Passes(
            Runs runs,
            Reevaluation reevaluation,
            IdentityRules rules,
            Traits traits,
            Timeline timeline,
            RecordedChoices choices) {
        this.runs = runs;
        this.reevaluation = reevaluation;
        this.rules = rules;
        this.traits = traits;
        this.timeline = timeline;
        this.choices = choices;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (QuarkusTransaction.requiringNew().call(this::examinePage)) {
            // Each page is a transaction of its own, so a stop or a cancellation takes effect between two.
        }
    }

    private boolean examinePage() {
        var claimed = runs.claim(rules.settled());
        claimed.ifPresent(run -> {
            var page = reevaluation.page(run.after(), PAGE);
            if (page.isEmpty()) {
                runs.finish(run.id());
            } else {
                var effect = examine(run, page);
                runs.advance(run.id(), page, effect, choices.among(effect.moved()));
            }
        });
        return claimed.isPresent();
    }

    private Effect examine(Runs.Claim run, List<UUID> page) {
        return switch (run.mode()) {
            case SIMULATION ->
                reevaluation.imagine(page, rules.with(run.settings().namespaces()));
            case APPLICATION -> apply(page);
        };
    }

    private Effect apply(List<UUID> page) {
        var resolution = reevaluation.apply(page);
        traits.record(List.of(), resolution);
        timeline.append(List.of(), resolution);
        return reevaluation.effect(resolution);
    }
}
