package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.CatalogueByHand;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.Requirement;
import io.klantbeeld.consent.catalogue.RulePack;
import io.klantbeeld.consent.catalogue.SubjectType;
import io.klantbeeld.consent.choice.Cell;
import io.klantbeeld.consent.fact.Relationship;
import io.klantbeeld.consent.permission.algebra.ReferenceModel;
import io.klantbeeld.consent.permission.algebra.Terms;
import io.klantbeeld.consent.permission.reason.Reason;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the law asks for and on which basis a contact may rest, row by row and basis by basis. */
final class LawModel {
    private static final List<ReasonCode> CONDITIONS = List.of(
            ReasonCode.SOFT_OPT_IN_NOT_CUSTOMER,
            ReasonCode.SOFT_OPT_IN_OTHER_ENTITY,
            ReasonCode.SOFT_OPT_IN_NOT_INFORMED,
            ReasonCode.SOFT_OPT_IN_NO_OPT_OUT_OFFERED,
            ReasonCode.SOFT_OPT_IN_NOT_SIMILAR);
    private static final Set<String> NOES =
            Set.of("CONSENT_REFUSED", "CONSENT_WITHDRAWN", "OBJECTED", "CONSENT_INVALIDATED", "CONSENT_CONFLICT");

    private final RandomCase it;
    private final StandingModel facts;

    /** A row and its name. */
    record Row(String ref, RulePack.Rule rule) {}

    /** What a cell rests on: a basis until it ends, or none. */
    record Ground(LegalBasis basis, Reason reason, String notice, Instant until) {}

    LawModel(RandomCase it, StandingModel facts) {
        this.it = it;
        this.facts = facts;
    }

    Purpose purpose() {
        return it.world().purposes().get(it.ask().purpose());
    }

    SubjectType type() {
        return it.subject().subjectType() == null
                ? SubjectType.CONSUMER
                : SubjectType.valueOf(it.subject().subjectType());
    }

    /** The row that decides; null without one. */
    Row row() {
        for (var jurisdiction : new String[] {country(), "eu"}) {
            var pack = it.world().packs().get(jurisdiction);
            for (int i = 0; pack != null && i < pack.rules().size(); i++) {
                var rule = pack.rules().get(i);
                if (fits(rule)) {
                    return new Row(jurisdiction + "@" + CatalogueByHand.VERSION + "#" + (i + 1), rule);
                }
            }
        }
        return null;
    }

    private String country() {
        var country = it.subject().country();
        for (var address : it.subject().identifiers()) {
            if (country == null && address.ik().equals(it.ask().contactPoint())) {
                country = address.country();
            }
        }
        var brand = it.world().brands().get(it.ask().brand());
        if (country == null && brand != null) {
            country = it.world().controllers().get(brand.controller()).country();
        }
        return country == null ? "eu" : country.toLowerCase(Locale.ROOT);
    }

    private boolean fits(RulePack.Rule rule) {
        var at = it.ask().at();
        return (rule.subjectTypes().isEmpty() || rule.subjectTypes().contains(type()))
                && (rule.channels().isEmpty()
                        || rule.channels().contains(it.ask().channel()))
                && rule.purposeClasses().contains(purpose().purposeClass())
                && (rule.validFrom() == null || rule.validFrom().compareTo(at) <= 0)
                && (rule.validTo() == null || rule.validTo().compareTo(at) > 0);
    }

    /** Whether the law wants no such contact, or none on a basis that the purpose may rest on. */
    boolean isForbidden() {
        var row = row();
        return row != null && row.rule().requirement() == Requirement.FORBIDDEN || bases().isEmpty();
    }

    /** The bases of the purpose that the law permits, in the order of the purpose; what nobody can refuse needs no rule. */
    private List<LegalBasis> bases() {
        var row = row();
        var bases = new ArrayList<LegalBasis>();
        for (var basis : purpose().allowedBases()) {
            boolean permitted = row == null ? basis == LegalBasis.CONSENT : permits(row.rule(), basis);
            if (permitted || !purpose().purposeClass().isRefusable()) {
                bases.add(basis);
            }
        }
        return bases;
    }

    private static boolean permits(RulePack.Rule rule, LegalBasis basis) {
        boolean beside = rule.softOptIn() && basis == LegalBasis.SOFT_OPT_IN;
        return switch (rule.requirement()) {
            case OPT_IN, DOUBLE_OPT_IN -> basis == LegalBasis.CONSENT || beside;
            case SOFT_OPT_IN -> basis == LegalBasis.CONSENT || basis == LegalBasis.SOFT_OPT_IN;
            case LEGITIMATE_INTEREST ->
                Set.of(LegalBasis.CONSENT, LegalBasis.SOFT_OPT_IN, LegalBasis.LEGITIMATE_INTEREST)
                        .contains(basis);
            case FORBIDDEN -> false;
        };
    }

    /** What a cell rests on. */
    Ground ground(Cell cell) {
        var verdict = new ReferenceModel(it.members(), it.subject().keys(), it.events(), cell, terms())
                .at(it.ask().at());
        if (NOES.contains(verdict.code()) && purpose().purposeClass().isRefusable()) {
            return consent(verdict);
        }
        var lack = new Ground(null, null, null, null);
        for (var basis : bases()) {
            var ground = on(basis, verdict, cell);
            if (ground.basis() != null) {
                return ground;
            }
            // Where consent would do, its lack is told.
            lack = lack.reason() == null || basis == LegalBasis.CONSENT ? ground : lack;
        }
        return lack;
    }

    private Ground on(LegalBasis basis, ReferenceModel.Verdict verdict, Cell cell) {
        return switch (basis) {
            case CONSENT -> consent(verdict);
            case SOFT_OPT_IN -> softOptIn(cell);
            case LEGITIMATE_INTEREST ->
                purpose().interestAssessment() == null
                        ? lacks(ReasonCode.LI_NOT_ASSESSED, purposeRule())
                        : granted(basis, ReasonCode.GRANTED_LEGITIMATE_INTEREST);
            case CONTRACT -> granted(basis, ReasonCode.GRANTED_CONTRACT);
            case LEGAL_OBLIGATION -> granted(basis, ReasonCode.GRANTED_LEGAL_OBLIGATION);
        };
    }

    private Ground consent(ReferenceModel.Verdict verdict) {
        if (verdict.code().equals("SILENT")) {
            return lacks(ReasonCode.NO_CONSENT, null);
        }
        var id = verdict.behind().id().toString();
        return verdict.code().equals("ALLOW")
                ? new Ground(
                        LegalBasis.CONSENT,
                        new Reason(ReasonCode.GRANTED_CONSENT, id),
                        verdict.behind().notice(),
                        verdict.until())
                : new Ground(null, new Reason(ReasonCode.valueOf(verdict.code()), id), null, null);
    }

    private Ground softOptIn(Cell cell) {
        var brand = it.world().brands().get(cell.brand());
        Reason best = null;
        int furthest = -1;
        for (var fact : facts.of(Relationship.class)) {
            var relationship = (Relationship) fact.said();
            if (concerns(relationship, cell)) {
                int failing = failing(relationship, brand == null ? null : brand.controller(), cell.topic());
                if (failing == CONDITIONS.size()) {
                    var reason =
                            new Reason(ReasonCode.GRANTED_SOFT_OPT_IN, fact.id().toString());
                    return new Ground(LegalBasis.SOFT_OPT_IN, reason, null, Instant.MAX);
                }
                if (failing > furthest) {
                    furthest = failing;
                    best = new Reason(CONDITIONS.get(failing), fact.id().toString());
                }
            }
        }
        return best == null ? lacks(ReasonCode.SOFT_OPT_IN_NOT_CUSTOMER, null) : new Ground(null, best, null, null);
    }

    private static boolean concerns(Relationship relationship, Cell cell) {
        return (relationship.brand() == null || relationship.brand().equals(cell.brand()))
                && (relationship.contactPoint() == null
                        || relationship.contactPoint().equals(cell.contactPoint()));
    }

    // The place of the first condition that does not hold; beyond the last when all hold.
    private int failing(Relationship relationship, String controller, String topic) {
        var holds = List.of(
                relationship.soldAt() != null
                        && relationship.soldAt().compareTo(it.ask().at()) <= 0,
                relationship.controller().equals(controller),
                relationship.informed(),
                relationship.optOutOffered(),
                topic != null && relationship.similarTopics().contains(topic));
        return holds.contains(false) ? holds.indexOf(false) : holds.size();
    }

    private Ground granted(LegalBasis basis, ReasonCode code) {
        return new Ground(basis, new Reason(code, purposeRule()), null, Instant.MAX);
    }

    private static Ground lacks(ReasonCode code, String ref) {
        return new Ground(null, new Reason(code, ref), null, null);
    }

    String purposeRule() {
        return it.ask().purpose() + "@" + CatalogueByHand.VERSION;
    }

    private Terms terms() {
        var row = row();
        boolean confirmation = row != null && row.rule().requirement() == Requirement.DOUBLE_OPT_IN;
        return new ModelTerms(it.world(), purpose(), type() == SubjectType.MINOR, confirmation);
    }
}
