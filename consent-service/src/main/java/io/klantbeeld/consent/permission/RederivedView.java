package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.Rederivation.Rederived;
import io.klantbeeld.consent.permission.engine.ContentClass;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A decision that was derived again.
 *
 * @param code the deciding reason as the id says it
 * @param outcome what follows from the facts that were known, under the definitions of that moment
 * @param derivedCode the deciding reason that follows
 * @param confirmed whether both reasons are the same; who the person is, is taken as it is now
 */
record RederivedView(
        String brand,
        String purpose,
        Channel channel,
        List<String> topics,
        ContentClass contentClass,
        Instant at,
        Instant decidedAt,
        String asOfSeq,
        ReasonCode code,
        Outcome outcome,
        ReasonCode derivedCode,
        String ref,
        String text,
        boolean confirmed) {

    static RederivedView of(Rederived it, ReasonTexts texts, Locale language) {
        var signed = it.signed();
        var ask = signed.ask();
        var first = it.answer().first();
        return new RederivedView(
                ask.brand(),
                ask.purpose(),
                ask.channel(),
                ask.topics(),
                ask.contentClass(),
                ask.at(),
                signed.decidedAt(),
                signed.asOfSeq(),
                signed.code(),
                it.answer().outcome(),
                first.code(),
                first.ref(),
                texts.of(first.code(), language),
                first.code() == signed.code());
    }
}
