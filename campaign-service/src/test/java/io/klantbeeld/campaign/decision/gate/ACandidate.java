package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaign;
import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.campaign.CompiledCampaign;
import io.klantbeeld.campaign.campaign.Lifecycle;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Action.Kind;
import io.klantbeeld.campaign.campaign.definition.Audience;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.definition.HoldOut;
import io.klantbeeld.campaign.campaign.definition.Journey;
import io.klantbeeld.campaign.campaign.definition.Journey.ReEntry;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.campaign.definition.Validity;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Assessment;
import io.klantbeeld.campaign.contact.pressure.Experience;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.contact.response.Responses.Count;
import io.klantbeeld.campaign.content.TemplateDefinition;
import io.klantbeeld.campaign.content.VariantDefinition;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.arbitration.Scoring;
import io.klantbeeld.campaign.decision.arbitration.Standing;
import io.klantbeeld.campaign.expression.Condition;
import io.klantbeeld.campaign.expression.Conditions;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.event.profile.TraitsSnapshot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds candidates whom every gate lets pass, except for what a test changes. */
final class ACandidate {
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    static final UUID ANNA = UUID.fromString("019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01");
    private static final String BRAND = "blauwvlucht";

    ProfileState personState = ProfileState.ACTIVE;
    boolean known = true;
    Lifecycle state = Lifecycle.RUNNING;
    boolean killed;
    Set<String> brakedChannels = Set.of();
    Validity validity = Validity.ALWAYS;
    HoldOut holdOut = HoldOut.NONE;
    Kind kind = Kind.DEFAULT;
    List<Cell> cells = List.of(cell("PERMIT", "GRANTED_CONSENT", null));
    long permissionProfileVersion = 1;
    long profileVersion = 1;
    String channel = "EMAIL";
    boolean channelEnabled = true;
    List<String> addressBrands = List.of(BRAND);
    Set<String> segments = Set.of();
    String suitability = "traits.firstName == 'Anna'";
    List<Rule> rules = List.of();
    List<Touch> touches = List.of();
    Instant expiresAt = NOW.plus(Duration.ofHours(2));
    String language = "nl";
    Set<String> locales = Set.of("nl", "en");
    PurposeClass purposeClass = PurposeClass.UNKNOWN;
    List<Window> windows = List.of();
    String timeZone;
    History history = History.NONE;
    List<GlobalHoldOut> holdOuts = List.of();
    List<Shortage> shortages = List.of();
    String block;
    Audience audience;
    ReEntry reEntry = ReEntry.PER_OCCURRENCE;
    Duration reEntryAfter;
    BigDecimal minimumScore;
    Loss loss;

    static Cell cell(String outcome, String code, Instant validUntil) {
        return new Cell(BRAND, "marketing", "EMAIL", "travel-surprises", outcome, code, "r", validUntil);
    }

    Candidate build() {
        var action = action();
        var compiled = compiled(action);
        return new Candidate(
                known ? Optional.of(person()) : Optional.empty(),
                campaign(compiled.revision()),
                compiled,
                action,
                action.treatments().getFirst(),
                purposeClass,
                new Candidate.Trigger(Map.of("name", "Checked In"), profileVersion, NOW, expiresAt),
                List.of(),
                new Assessment(rules, new Experience(touches, List.of()), ZoneOffset.UTC),
                channelEnabled,
                history,
                holdOuts,
                shortages,
                block,
                standing(action));
    }

    private Campaign campaign(UUID revision) {
        return new Campaign("airport-surprise", BRAND, state, killed, revision, revision, brakedChannels);
    }

    private Standing standing(Action action) {
        var score = Scoring.score(action, action.treatments().getFirst(), Count.NONE, Assessment.FREE, NOW, null);
        return new Standing(score, loss);
    }

    private Action action() {
        return new Action(
                "coffee-voucher",
                kind,
                "SURPRISE",
                "marketing",
                List.of("travel-surprises"),
                null,
                null,
                null,
                suitability,
                null,
                List.of(new Treatment(channel, "coffee-voucher", null, null, null)),
                minimumScore,
                null,
                null,
                null,
                null);
    }

    private CompiledCampaign compiled(Action action) {
        var rules = new CompiledCampaign.Rules(
                condition(action.eligibility()), condition(action.applicability()), condition(action.suitability()));
        return new CompiledCampaign(
                "airport-surprise",
                UUID.randomUUID(),
                3,
                definition(action),
                Optional.empty(),
                Optional.ofNullable(audience).map(Audience::when).map(ACandidate::condition),
                Map.of(action.key(), rules));
    }

    private CampaignDefinition definition(Action action) {
        return new CampaignDefinition(
                "welcome-on-board",
                BRAND,
                null,
                null,
                60,
                validity,
                holdOut,
                Duration.ofDays(7),
                new Journey(new Journey.Entry("Checked In", null), reEntry, List.of(), reEntryAfter),
                List.of(action),
                List.of(new TemplateDefinition("coffee-voucher", "en", variants())),
                null,
                null,
                null,
                null,
                audience,
                null);
    }

    private Person person() {
        return new Person(
                ANNA,
                List.of(ANNA),
                new ProfileSnapshot(
                        ANNA,
                        1,
                        personState,
                        null,
                        List.of(),
                        List.of(new ContactPoint("EMAIL", "ik", "anna@example.com", true, null, addressBrands)),
                        language,
                        null,
                        "NL",
                        "CONSUMER"),
                new TraitsSnapshot(ANNA, 1, Map.of(BRAND, Map.of("firstName", "Anna")), Map.of()),
                new PermissionSnapshot(
                        ANNA, 7, permissionProfileVersion, 1, cells, windows, List.of(), List.of(), null, timeZone),
                segments);
    }

    private static Condition condition(String text) {
        return new Conditions().compile(text, "condition", new ArrayList<>()).orElseThrow();
    }

    private Map<String, VariantDefinition> variants() {
        return locales.stream()
                .collect(Collectors.toMap(locale -> locale, locale -> new VariantDefinition("", "", "")));
    }

    static HoldOut holdOut(String percent, boolean global) {
        return new HoldOut(new BigDecimal(percent), global);
    }
}
