package io.klantbeeld.profile.amendment;

import io.klantbeeld.profile.amendment.Amending.Amendment;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.view.Profiles;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks who claims what about whom, before anything is recorded. */
@ApplicationScoped
class AmendmentIntake {
    private static final int OK = 200;

    private final Sources sources;
    private final Profiles profiles;
    private final ClaimCheck check;
    private final Amending amending;
    private final Amendments amendments;
    private final Caller caller;

    AmendmentIntake(
            Sources sources,
            Profiles profiles,
            ClaimCheck check,
            Amending amending,
            Amendments amendments,
            Caller caller) {
        this.sources = sources;
        this.profiles = profiles;
        this.check = check;
        this.amending = amending;
        this.amendments = amendments;
        this.caller = caller;
    }

    Created<AmendmentView> amend(PersonReference reference, AmendTraitsRequest request) {
        var source = source(request);
        var values = check.check(request.traits(), source.brand());
        check.checkTime(request.observedAt());
        var person = profiles.get(reference, VisibleBrands.of(caller.brands()));
        var key = amending.amend(
                reference, person.id(), source, new Amendment(values, request.observedAt(), request.verified()));
        return new Created<>(OK, key.toString(), read(key));
    }

    AmendmentView recall(String id, AmendTraitsRequest request) {
        var source = source(request);
        return read(Amendments.Key.parse(id, source.brand(), source.key()));
    }

    private AmendmentView read(Amendments.Key key) {
        return amendments.read(key).orElseThrow(AmendmentProblems::changedMeanwhile);
    }

    private Source source(AmendTraitsRequest request) {
        var source = sources.byKey(request.source()).orElseThrow(AmendmentProblems::unknownSource);
        caller.brands().require(source.brand());
        return source;
    }
}
