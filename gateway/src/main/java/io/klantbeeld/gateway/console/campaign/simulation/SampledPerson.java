package io.klantbeeld.gateway.console.campaign.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.decision.GateView;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.List;

/**
 * Somebody of whom a simulation shows everything.
 *
 * @param person null when nobody tells who it is
 * @param end what would come of them, and why
 * @param language in which they would be written to, or null
 * @param next when they might be contacted, or null
 */
record SampledPerson(
        String profile,
        PersonHeader person,
        String step,
        Findings.Ending end,
        Word channel,
        String language,
        Dates.When next,
        List<GateView> gates) {
    static SampledPerson of(JsonNode sampled, PersonHeader person, CampaignWords words) {
        var channel = Fields.text(sampled, "channel");
        var locale = Fields.text(sampled, "locale");
        return new SampledPerson(
                Fields.text(sampled, "person"),
                person,
                Vocabulary.readable(Fields.text(sampled, "step")),
                Findings.Ending.of(sampled, words),
                channel == null ? null : words.channel(channel),
                locale == null ? null : words.language(locale),
                words.figures().when(sampled, "nextEligibleAt"),
                GateView.list(sampled.path("gates"), words));
    }
}
