package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.segment.SegmentConfig;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Estimates at once what a rule would find, and lets it be counted in the background. */
@ApplicationScoped
class Previewing {
    private final Trial trial;
    private final PersonPages persons;
    private final PassRows passes;
    private final SegmentConfig config;
    private final Caller caller;

    Previewing(Trial trial, PersonPages persons, PassRows passes, SegmentConfig config, Caller caller) {
        this.trial = trial;
        this.persons = persons;
        this.passes = passes;
        this.config = config;
        this.caller = caller;
    }

    /** In the caller's transaction. */
    PreviewView preview(PreviewRequest request) {
        caller.brands().require(request.brand());
        var tried = trial.of(request.rule(), request.brand());
        long known = persons.expected();
        var sample = persons.sample(config.sample(), known);
        var estimate = Estimate.of(
                trial.count(tried, sample.persons()), sample.persons().size(), sample.of());
        return PreviewView.of(passes.preview(request.brand(), request.rule(), known), estimate);
    }

    PreviewView read(UUID id) {
        return PreviewView.of(known(id), null);
    }

    PreviewView cancel(UUID id) {
        passes.cancel(known(id).id());
        return read(id);
    }

    private Pass known(UUID id) {
        var pass = passes.find(id)
                .orElseThrow(() -> Problems.of(404, "segment:unknown-preview", "There is no such preview", null));
        caller.brands().require(pass.brand());
        return pass;
    }
}
