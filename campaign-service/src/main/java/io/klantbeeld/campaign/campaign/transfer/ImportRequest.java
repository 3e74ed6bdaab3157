package io.klantbeeld.campaign.campaign.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to take in a campaign of another environment, or to try what would happen. */
@Schema(examples = """
                {"mode":"DRY_RUN","document":{"format":"klantbeeld-campaign/1",
                 "campaign":{"key":"airport-surprise","definition":{"initiative":"welcome-on-board","brand":"blauwvlucht",
                  "priority":60,"journey":{"entry":{"event":"Checked In"},
                   "steps":[{"key":"surprise","kind":"CONTACT","action":"coffee-voucher","expiresAfter":"PT2H"}]},
                  "actions":[{"key":"coffee-voucher","category":"SURPRISE","purpose":"marketing",
                   "topics":["travel-surprises"],"treatments":[{"channel":"EMAIL","template":"coffee-voucher"}]}],
                  "templates":[{"key":"coffee-voucher","fallback":"en","variants":{
                   "en":{"subject":"Coffee?","mjml":"<mjml>…</mjml>"}}}]}},
                 "initiative":{"key":"welcome-on-board","definition":{"brand":"blauwvlucht","name":"Welcome on board"}},
                 "policies":[],"exportedFrom":"sha256:5e88…"}}
                """)
record ImportRequest(@NotNull Mode mode, @NotNull @Valid CampaignDocument document) {
    /** Whether it is meant. */
    enum Mode {
        DRY_RUN,
        APPLY
    }
}
