package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads what came of a campaign in some days. */
@RequestScoped
class ResultsReading {
    private final Campaigns campaigns;
    private final Clock clock;

    ResultsReading(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    ResultsView of(String key, ResultsPeriod asked, CampaignWords words) {
        var answer = campaigns.results(key, asked);
        var page = CampaignRow.address(key);
        return ResultsView.of(answer, asked.address(page), period(answer, asked, page, words), words);
    }

    private ResultsView.Period period(Answer answer, ResultsPeriod asked, String page, CampaignWords words) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var told = answer.bodyOrNothing();
        var begin = Fields.instant(told, "from");
        var end = Fields.instant(told, "to");
        if (begin == null || end == null) {
            return asked.refused(page, today, Fault.of(answer));
        }
        var first = day(begin);
        var last = day(end.minusMillis(1));
        var dates = words.figures().dates();
        return new ResultsView.Period(
                first.toString(),
                last.toString(),
                dates.date(first),
                dates.date(last),
                page,
                ResultsPeriod.presets(page, first, last, today),
                Fault.of(answer));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
