package io.klantbeeld.consent.permission.simulation;

import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What would be decided, in the order of the requests.
 *
 * @param changed how many would be decided otherwise
 */
record SimulationView(long changed, List<Result> results) {
    /** One question, decided twice. */
    record Result(int index, Verdict now, Verdict simulated, boolean changed) {}

    /** One of the two. */
    record Verdict(Outcome outcome, ReasonCode code, String ref, String text, Instant nextEligibleAt) {}

    static SimulationView of(List<Simulated> simulated, ReasonTexts texts, Locale language) {
        var results = IntStream.range(0, simulated.size())
                .mapToObj(index -> result(index, simulated.get(index), texts, language))
                .toList();
        return new SimulationView(results.stream().filter(Result::changed).count(), results);
    }

    private static Result result(int index, Simulated it, ReasonTexts texts, Locale language) {
        var now = verdict(it.now(), texts, language);
        var then = verdict(it.then(), texts, language);
        return new Result(index, now, then, now.outcome() != then.outcome() || now.code() != then.code());
    }

    private static Verdict verdict(Simulated.Decided decided, ReasonTexts texts, Locale language) {
        var first = decided.answer().first();
        return new Verdict(
                decided.answer().outcome(),
                first.code(),
                first.ref(),
                texts.of(first.code(), language),
                decided.nextEligibleAt());
    }
}
