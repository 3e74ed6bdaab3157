package io.klantbeeld.consent.catalogue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.klantbeeld.consent.catalogue.ShippedLaw.Circumstance;
import jakarta.validation.Validation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedRulePacksTest {
    private static final List<String> COUNTRIES = List.of("NL", "IT", "DE", "BE", "FR");

    @ParameterizedTest
    @ValueSource(strings = {"eu", "nl", "it", "de", "be"})
    void everyPackReadsWithoutAnUnknownWord(String key) throws IOException {
        // given
        var strict = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (var in = getClass().getResourceAsStream("/rule-packs/" + key + ".json")) {
            // when
            var pack = strict.readValue(in, RulePack.class);
            // then
            assertThat(pack).isEqualTo(ShippedLaw.PACKS.get(key));
        }
    }

    @Test
    void everyPackIsWhatTheInterfaceWouldTake() {
        // given
        var configuration =
                Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator());
        try (var factory = configuration.buildValidatorFactory()) {
            // when
            var violations = ShippedLaw.PACKS.values().stream()
                    .flatMap(pack -> factory.getValidator().validate(pack).stream())
                    .toList();
            // then
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void everyCircumstanceHasARuleInEveryCountryAtEveryMoment() {
        everywhere((country, asked, at) -> assertThat(ShippedLaw.find(country, asked, at))
                .as("%s %s %s", country, asked, at)
                .isPresent());
    }

    @Test
    void thePackOfTheUnionAloneHasARuleForEverything() {
        everywhere((country, asked, at) -> assertThat(ShippedLaw.answeringPack(null, asked, at))
                .as("%s %s", asked, at)
                .contains(RuleBook.DEFAULT));
    }

    @Test
    void noRowStandsBehindRowsThatLeaveItNothing() {
        // given
        var rows = new ArrayList<String>();
        ShippedLaw.PACKS.forEach((key, pack) -> {
            for (int row = 1; row <= pack.rules().size(); row++) {
                rows.add(key + "@1#" + row);
            }
        });
        // when
        var answering = new HashSet<String>();
        everywhere((country, asked, at) ->
                answering.add(ShippedLaw.find(country, asked, at).orElseThrow().ref()));
        // then
        assertThat(answering).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void aRowThatEndsIsFollowedByAnotherOfItsPack() {
        everywhere((country, asked, at) -> assertThat(ShippedLaw.answeringPack(country, asked, at))
                .as("%s %s %s", country, asked, at)
                .isEqualTo(ShippedLaw.answeringPack(country, asked, Instant.EPOCH)));
    }

    @Test
    void everyRowThatBeginsBeginsBeforeItEnds() {
        assertThat(ShippedLaw.PACKS.values().stream().flatMap(pack -> pack.rules().stream()))
                .filteredOn(rule -> rule.validFrom() != null && rule.validTo() != null)
                .allMatch(rule -> rule.validFrom().isBefore(rule.validTo()));
        assertThat(ShippedLaw.moments()).hasSizeGreaterThan(1);
    }

    @Test
    void onlyADoubleOptInNamesTheSoftOneBesideIt() {
        assertThat(ShippedLaw.PACKS.values().stream().flatMap(pack -> pack.rules().stream()))
                .filteredOn(RulePack.Rule::softOptIn)
                .isNotEmpty()
                .allMatch(RulePack.Rule::demandsConfirmation);
    }

    @Test
    void promotionToHealthcareProfessionalsAndMinorsRestsOnConsentAlone() {
        var guarded = Set.of(SubjectType.HCP, SubjectType.MINOR);
        rules(asked -> guarded.contains(asked.subject()) && asked.purpose() == PurposeClass.MARKETING, rule -> {
            assertThat(rule.permits(LegalBasis.CONSENT)).isTrue();
            assertThat(rule.permits(LegalBasis.SOFT_OPT_IN)).isFalse();
            assertThat(rule.permits(LegalBasis.LEGITIMATE_INTEREST)).isFalse();
        });
    }

    @Test
    void minorsAreNeverProfiled() {
        rules(
                asked -> asked.subject() == SubjectType.MINOR && asked.purpose() == PurposeClass.PROFILING,
                rule -> assertThat(rule.requirement()).isEqualTo(Requirement.FORBIDDEN));
    }

    @Test
    void whoeverCallsSaysThatThePersonMayObject() {
        rules(
                asked -> asked.channel() == Channel.PHONE && asked.purpose() == PurposeClass.MARKETING,
                rule -> assertThat(rule.obligations()).contains(Obligation.ANNOUNCE_RIGHT_TO_OBJECT));
    }

    @Test
    void noMailThatMayBeRefusedIsTrackedWithoutConsentOfItsOwn() {
        rules(asked -> asked.channel() == Channel.EMAIL, rule -> assertThat(rule.requirement() == Requirement.FORBIDDEN
                        || rule.obligations().contains(Obligation.NO_OPEN_TRACKING))
                .isTrue());
    }

    @Test
    void promotionToHealthcareProfessionalsCarriesThePrescribingInformation() {
        rules(
                asked -> asked.subject() == SubjectType.HCP && asked.purpose() == PurposeClass.MARKETING,
                rule -> assertThat(rule.obligations()).contains(Obligation.PRESCRIBING_INFORMATION));
    }

    @Test
    void aCountryOfTheNameOfTheUnionsPackHasItsLawOnce() {
        // given
        var book =
                new RuleBook(Map.of("eu", new Catalogue.Active(Kind.RULE_PACK, "eu", 1, ShippedLaw.PACKS.get("nl"))));
        // when
        var turns = book.turns("EU", SubjectType.CONSUMER, Channel.PHONE, PurposeClass.MARKETING);
        // then
        assertThat(turns).hasSize(2);
    }

    private static void rules(Predicate<Circumstance> of, Consumer<RulePack.Rule> are) {
        var rules = COUNTRIES.stream()
                .flatMap(country -> ShippedLaw.circumstances().stream()
                        .filter(of)
                        .flatMap(asked -> ShippedLaw.moments().stream()
                                .map(at -> ShippedLaw.find(country, asked, at).orElse(null))))
                .filter(Objects::nonNull)
                .map(Statute::rule)
                .distinct();
        assertThat(rules).isNotEmpty().allSatisfy(are);
    }

    private interface Check {
        void that(String country, Circumstance asked, Instant at);
    }

    private static void everywhere(Check check) {
        for (var country : COUNTRIES) {
            for (var asked : ShippedLaw.circumstances()) {
                ShippedLaw.moments().forEach(at -> check.that(country, asked, at));
            }
        }
    }
}
