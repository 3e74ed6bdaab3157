package io.klantbeeld.campaign.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.campaign.Lifecycle;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Json;
import java.time.Instant;

/** A planned campaign like that of the sample, except for what a test changes. */
final class APlan {
    private final String key;
    private final ObjectNode definition = Api.sample().get(2).path("body").deepCopy();
    private Lifecycle state = Lifecycle.RUNNING;
    private Instant from;
    private Instant to;

    private APlan(String key) {
        this.key = key;
    }

    static APlan of(String key) {
        return new APlan(key);
    }

    APlan from(String from) {
        this.from = Instant.parse(from);
        return this;
    }

    APlan to(String to) {
        this.to = Instant.parse(to);
        return this;
    }

    APlan in(Lifecycle state) {
        this.state = state;
        return this;
    }

    APlan with(String object, String field, String value) {
        ((ObjectNode) definition.at(object)).put(field, value);
        return this;
    }

    APlan forSegment(String segment) {
        definition.putObject("audience").put("segment", segment);
        return this;
    }

    PlannedCampaign plan() {
        return new PlannedCampaign(
                key,
                7,
                state,
                from,
                to,
                Instant.parse("2026-02-03T04:05:06Z"),
                Json.read(definition.toString(), CampaignDefinition.class));
    }
}
