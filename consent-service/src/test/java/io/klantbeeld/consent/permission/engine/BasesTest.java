package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.PurposeClass;
import io.klantbeeld.consent.catalogue.Requirement;
import io.klantbeeld.consent.catalogue.RulePack;
import io.klantbeeld.consent.catalogue.Statute;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.ledger.Said;
import io.klantbeeld.consent.permission.algebra.Opinion;
import io.klantbeeld.consent.permission.engine.Lawfulness.Lawful;
import io.klantbeeld.consent.permission.engine.Lawfulness.Unlawful;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.subject.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BasesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final ConsentEvent EVENT = new ConsentEvent(
            UUID.randomUUID(),
            "k1",
            1,
            Set.of("k1"),
            new Scope("a", "p", null, Channel.EMAIL, null),
            Action.GRANT,
            LegalBasis.CONSENT,
            Authority.SUBJECT,
            EventState.EFFECTIVE,
            "n/1/nl",
            NOW,
            NOW,
            NOW,
            null,
            null);
    private static final Statute STATUTE = statute(Requirement.LEGITIMATE_INTEREST, false);
    private static final Case CASE = new Case(
            new Definitions(Catalogue.empty(), Map.of()),
            Person.of(Subject.unbound("k1"), Set.of("k1"), Said.NOTHING),
            Ask.about("a", "p", Channel.EMAIL, List.of(), NOW));
    private static final Opinion SILENT = new Opinion.Silent();
    private static final Opinion WITHDRAWN = new Opinion.Denies(ReasonCode.CONSENT_WITHDRAWN, EVENT);
    private static final Opinion EXPIRED = new Opinion.Denies(ReasonCode.CONSENT_EXPIRED, EVENT);
    private static final Opinion CONFLICT = new Opinion.Denies(ReasonCode.CONSENT_CONFLICT, EVENT);

    @Test
    void aGrantIsABasisWithItsNoticeAndItsEnd() {
        // given
        var grant = new Opinion.Allows(EVENT, NOW.plusSeconds(60));
        // when
        var lawful = judge(purpose(PurposeClass.MARKETING, null, LegalBasis.CONSENT), grant);
        // then
        assertThat(lawful).isInstanceOfSatisfying(Lawful.class, it -> {
            assertThat(it.basis()).isEqualTo(LegalBasis.CONSENT);
            assertThat(it.notice()).isEqualTo("n/1/nl");
            assertThat(it.until()).isEqualTo(NOW.plusSeconds(60));
            assertThat(it.reason().ref()).isEqualTo(EVENT.id().toString());
        });
    }

    @Test
    void anInterestIsABasisOnlyWhenItWasAssessed() {
        assertThat(code(purpose(PurposeClass.RESEARCH, null, LegalBasis.LEGITIMATE_INTEREST), SILENT))
                .isEqualTo(ReasonCode.LI_NOT_ASSESSED);
        assertThat(code(purpose(PurposeClass.RESEARCH, "dms:42", LegalBasis.LEGITIMATE_INTEREST), SILENT))
                .isEqualTo(ReasonCode.GRANTED_LEGITIMATE_INTEREST);
    }

    @Test
    void aSoftOptInNeedsACustomer() {
        assertThat(code(purpose(PurposeClass.MARKETING, null, LegalBasis.SOFT_OPT_IN), SILENT))
                .isEqualTo(ReasonCode.SOFT_OPT_IN_NOT_CUSTOMER);
        assertThat(code(purpose(PurposeClass.MARKETING, null, LegalBasis.SOFT_OPT_IN, LegalBasis.CONSENT), SILENT))
                .isEqualTo(ReasonCode.NO_CONSENT);
    }

    @Test
    void nobodyFallsBackFromANoToAnotherBasis() {
        // given
        var purpose = purpose(PurposeClass.MARKETING, "dms:42", LegalBasis.CONSENT, LegalBasis.LEGITIMATE_INTEREST);
        // then
        assertThat(code(purpose, WITHDRAWN)).isEqualTo(ReasonCode.CONSENT_WITHDRAWN);
        assertThat(code(purpose, CONFLICT)).isEqualTo(ReasonCode.CONSENT_CONFLICT);
        assertThat(code(purpose, EXPIRED)).isEqualTo(ReasonCode.GRANTED_LEGITIMATE_INTEREST);
    }

    @Test
    void whatAContractOrTheLawDemandsCannotBeRefused() {
        assertThat(code(purpose(PurposeClass.SERVICE, null, LegalBasis.CONTRACT), WITHDRAWN))
                .isEqualTo(ReasonCode.GRANTED_CONTRACT);
        assertThat(code(purpose(PurposeClass.SAFETY, null, LegalBasis.LEGAL_OBLIGATION), WITHDRAWN))
                .isEqualTo(ReasonCode.GRANTED_LEGAL_OBLIGATION);
        assertThat(code(purpose(PurposeClass.MARKETING, null, LegalBasis.CONTRACT), WITHDRAWN))
                .isEqualTo(ReasonCode.CONSENT_WITHDRAWN);
    }

    @Test
    void theLawNarrowsTheBasesOfAPurpose() {
        // given
        var purpose = purpose(PurposeClass.MARKETING, "dms:42", LegalBasis.LEGITIMATE_INTEREST, LegalBasis.SOFT_OPT_IN);
        // then
        assertThat(Bases.permitted(purpose, Optional.of(STATUTE))).hasSize(2);
        assertThat(Bases.permitted(purpose, Optional.of(statute(Requirement.SOFT_OPT_IN, false))))
                .containsExactly(LegalBasis.SOFT_OPT_IN);
        assertThat(Bases.permitted(purpose, Optional.of(statute(Requirement.DOUBLE_OPT_IN, true))))
                .containsExactly(LegalBasis.SOFT_OPT_IN);
        assertThat(Bases.permitted(purpose, Optional.of(statute(Requirement.FORBIDDEN, true))))
                .isEmpty();
        assertThat(Bases.permitted(purpose, Optional.empty())).isEmpty();
        assertThat(Bases.permitted(purpose(PurposeClass.SERVICE, null, LegalBasis.CONTRACT), Optional.empty()))
                .containsExactly(LegalBasis.CONTRACT);
    }

    private static Statute statute(Requirement requirement, boolean softOptIn) {
        var rule = new RulePack.Rule(
                Set.of(),
                Set.of(),
                Set.of(PurposeClass.MARKETING),
                requirement,
                softOptIn,
                List.of(),
                List.of(),
                "Law",
                null,
                null);
        return new Statute("xx@1#1", rule, rule.quiet());
    }

    private static ReasonCode code(Purpose purpose, Opinion opinion) {
        return switch (judge(purpose, opinion)) {
            case Lawful lawful -> lawful.reason().code();
            case Unlawful unlawful -> unlawful.reason().code();
        };
    }

    private static Lawfulness judge(Purpose purpose, Opinion opinion) {
        return new Bases(
                        purpose,
                        "p@1",
                        opinion,
                        Optional.of(STATUTE),
                        new SoftOptIn(CASE, CASE.ask().cells().getFirst()))
                .judge();
    }

    private static Purpose purpose(PurposeClass purposeClass, String assessment, LegalBasis... bases) {
        return new Purpose(
                "P",
                Map.of(),
                purposeClass,
                List.of(bases),
                List.of("CONTACT"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                assessment);
    }
}
