package io.klantbeeld.campaign.campaign.definition;

import io.klantbeeld.campaign.content.TemplateDefinition;
import io.klantbeeld.event.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign as its author wrote it.
 *
 * @param market ISO 3166-1 alpha-2 of the country; null for all
 * @param priority from 0 to 100, for arbitration
 * @param attributionWindow how long after a contact a response counts for it
 * @param policies keys of contact policies that the author relies on
 * @param owner who answers for the campaign, such as a team
 * @param kpi what its success is measured by
 * @param budget what it may cost; null for no limit
 * @param audience whom it is for; null for everybody who enters
 * @param capacity how many contacts of it can be handled in a period; null for no end
 */
@Schema(examples = """
                {"initiative":"welcome-on-board","brand":"blauwvlucht","market":"NL","objective":"DELIGHT","priority":60,
                 "validity":{"from":"2026-01-01T00:00:00Z","to":null},"holdOut":{"percent":0,"global":false},
                 "attributionWindow":"P7D",
                 "journey":{"entry":{"event":"Checked In","when":"event.properties.airport == 'AMS'"},
                  "reEntry":"AFTER","reEntryAfter":"P1D",
                  "steps":[{"key":"surprise","kind":"CONTACT","action":"coffee-voucher","expiresAfter":"PT2H"}]},
                 "actions":[{"key":"coffee-voucher","kind":"DEFAULT","category":"SURPRISE","purpose":"marketing",
                  "topics":["travel-surprises"],"contentClass":"PROMOTIONAL","eligibility":"true","applicability":"true",
                  "suitability":"!inSegment('complaint-open')","value":{"amount":"4.00","currency":"EUR"},
                  "minimumScore":0.1,"lever":1.5,"stock":{"total":10000},"group":"vouchers",
                  "treatments":[{"channel":"EMAIL","template":"coffee-voucher",
                   "cost":{"amount":"0.002","currency":"EUR"},"propensity":{"alpha":2,"beta":8},
                   "weight":{"call-centre":1.2}}]}],
                 "templates":[{"key":"coffee-voucher","fallback":"en","variants":{
                  "en":{"subject":"{traits.firstName}, coffee at {event.properties.airport}?",
                   "mjml":"<mjml>…</mjml>","text":"…"}}}],
                 "policies":["one-surprise-a-day"],"owner":"Loyalty team","kpi":"repeat bookings",
                 "budget":{"amount":"5000.00","currency":"EUR"},"audience":{"segment":"frequent-flyers"},
                 "capacity":{"max":400,"per":"P1D","timeZone":"Europe/Amsterdam"}}
                """)
public record CampaignDefinition(
        @NotBlank @Size(max = 80) String initiative,
        @NotBlank @Size(max = 80) String brand,
        @Pattern(regexp = "[A-Z]{2}") String market,
        @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String objective,
        @Min(0) @Max(100) int priority,
        @Valid Validity validity,
        @Valid HoldOut holdOut,
        Duration attributionWindow,
        @NotNull @Valid Journey journey,
        @NotEmpty @Size(max = 50) @Valid List<@NotNull Action> actions,
        @NotEmpty @Size(max = 50) List<@NotNull TemplateDefinition> templates,
        @Size(max = 50) List<@NotBlank String> policies,
        @Size(max = 80) String owner,
        @Size(max = 80) String kpi,
        Money budget,
        @Valid Audience audience,
        @Valid Throughput capacity) {

    public CampaignDefinition {
        validity = validity == null ? Validity.ALWAYS : validity;
        holdOut = holdOut == null ? HoldOut.NONE : holdOut;
        policies = policies == null ? List.of() : policies;
    }

    /** The action of a key. */
    public Optional<Action> action(String key) {
        return actions.stream().filter(action -> action.key().equals(key)).findFirst();
    }

    /** The template of a key. */
    public Optional<TemplateDefinition> template(String key) {
        return templates.stream().filter(template -> key.equals(template.key())).findFirst();
    }

    /** The locale in which somebody who wants one, or null, gets a template; null where there is no such template. */
    public String localeOf(String template, String wanted) {
        return template(template).map(found -> found.localeFor(wanted)).orElse(null);
    }

    /** The same words for another brand or initiative. */
    public CampaignDefinition movedTo(String brand, String initiative) {
        return new CampaignDefinition(
                initiative,
                brand,
                market,
                objective,
                priority,
                validity,
                holdOut,
                attributionWindow,
                journey,
                actions,
                templates,
                policies,
                owner,
                kpi,
                budget,
                audience,
                capacity);
    }

    /** The same words with another priority, hold-out or minimum score of every action; null keeps what they say. */
    public CampaignDefinition supposing(Integer priority, HoldOut holdOut, BigDecimal minimumScore) {
        return new CampaignDefinition(
                initiative,
                brand,
                market,
                objective,
                priority == null ? this.priority : priority,
                validity,
                holdOut == null ? this.holdOut : holdOut,
                attributionWindow,
                journey,
                minimumScore == null
                        ? actions
                        : actions.stream()
                                .map(action -> action.supposing(minimumScore))
                                .toList(),
                templates,
                policies,
                owner,
                kpi,
                budget,
                audience,
                capacity);
    }
}
