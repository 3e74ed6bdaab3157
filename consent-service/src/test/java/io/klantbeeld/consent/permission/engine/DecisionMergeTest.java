package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.fact.Suppression;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.subject.Standing;
import io.klantbeeld.consent.subject.Subject;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold when people turn out to be one, and when they turn out not to be. */
class DecisionMergeTest {
    /** Reasons of somebody who said nothing, or who lacks what the other may have. */
    private static final Set<ReasonCode> SILENCE = Set.of(
            ReasonCode.MINOR_GUARDIAN_REQUIRED,
            ReasonCode.CONTACT_POINT_MISSING,
            ReasonCode.CONTACT_POINT_UNVERIFIED,
            ReasonCode.NO_CONSENT,
            ReasonCode.SOFT_OPT_IN_NOT_CUSTOMER,
            ReasonCode.SOFT_OPT_IN_OTHER_ENTITY,
            ReasonCode.SOFT_OPT_IN_NOT_INFORMED,
            ReasonCode.SOFT_OPT_IN_NO_OPT_OUT_OFFERED,
            ReasonCode.SOFT_OPT_IN_NOT_SIMILAR,
            ReasonCode.ATTRIBUTE_DENIED);

    /** What a consent lacks does not stand in the way of another basis. */
    private static final Set<ReasonCode> OF_CONSENT = Set.of(
            ReasonCode.DOUBLE_OPT_IN_PENDING,
            ReasonCode.CONSENT_EXPIRED,
            ReasonCode.RECONSENT_REQUIRED,
            ReasonCode.EVIDENCE_MISSING);

    @Provide
    Arbitrary<RandomCase> contacts() {
        return Arbitraries.randomValue(SmallWorld::contact)
                .filter(it ->
                        it.subject().standing() == Standing.ACTIVE && it.ask().contactPoint() == null);
    }

    @Property
    void aMergedPersonIsPermittedWhatEachApartIsPermittedOrSilentAbout(@ForAll("contacts") RandomCase contact) {
        // given
        var apart = neverMerged(contact);
        var one = Engine.contact(apart.toCase(), Explain.ALL);
        // when
        if (!one.outcome().permits()) {
            return;
        }
        // then
        for (var key : contact.subject().keys()) {
            var alone = Engine.contact(apart.of(only(contact.subject(), key)).toCase(), Explain.ALL);
            assertThat(alone.outcome().permits() || alone.reasons().stream().allMatch(it -> isSilence(it.code(), one)))
                    .as("%s of %s", alone, apart)
                    .isTrue();
        }
    }

    @Property
    void aMergedPersonsDenialsOfAttributesAreThoseOfEach(@ForAll("contacts") RandomCase contact) {
        // given
        var apart = neverMerged(contact);
        var merged = new Mask(apart.toCase()).allowed();
        for (var key : contact.subject().keys()) {
            // when
            var alone = new Mask(apart.of(only(contact.subject(), key)).toCase()).denied();
            // then: what the purpose is not for may be allowed by one, what one denies by nobody
            assertThat(alone)
                    .filteredOn(attribute -> isForPurpose(attribute, contact))
                    .noneMatch(merged::contains);
        }
    }

    @Property
    void anUnmergeGivesAtMostWhatNeverMergedGives(@ForAll("contacts") RandomCase contact) {
        for (var key : contact.subject().keys()) {
            // given
            var unmerged = contact.of(only(contact.subject(), key));
            var never = neverMerged(unmerged);
            // when
            var after = Engine.contact(unmerged.toCase(), Explain.FIRST);
            // then
            if (after.outcome().permits()) {
                assertThat(Engine.contact(never.toCase(), Explain.FIRST)
                                .outcome()
                                .permits())
                        .as("%s", unmerged)
                        .isTrue();
                assertThat(new Mask(never.toCase()).allowed()).containsAll(new Mask(unmerged.toCase()).allowed());
            }
        }
    }

    private static boolean isSilence(ReasonCode code, Answer merged) {
        boolean onAnotherBasis = merged.first().code() != ReasonCode.GRANTED_CONSENT;
        return SILENCE.contains(code) || onAnotherBasis && OF_CONSENT.contains(code);
    }

    private static boolean isForPurpose(String attribute, RandomCase contact) {
        var purpose = contact.world().purposes().get(contact.ask().purpose());
        var category = SmallWorld.CATEGORIES.get(attribute);
        return purpose == null || category == null || purpose.dataCategories().contains(category);
    }

    private static Subject only(Subject it, String key) {
        var own = it.identifiers().stream()
                .filter(known -> known.ik().equals(key))
                .toList();
        return new Subject(
                it.standing(), it.profileId(), key, own, it.locale(), it.timeZone(), it.country(), it.subjectType());
    }

    // The same words, each said by somebody who was nobody else then. A block of one address leaves others to be
    // chosen.
    private static RandomCase neverMerged(RandomCase contact) {
        return contact.with(
                contact.events().stream().map(DecisionMergeTest::alone).toList(),
                contact.facts().stream()
                        .filter(fact -> !(fact.said() instanceof Suppression block) || block.contactPoint() == null)
                        .map(DecisionMergeTest::alone)
                        .toList());
    }

    private static ConsentEvent alone(ConsentEvent it) {
        return new ConsentEvent(
                it.id(),
                it.ik(),
                it.personSeq(),
                Set.of(it.ik()),
                it.scope(),
                it.action(),
                it.basis(),
                it.authority(),
                it.state(),
                it.notice(),
                it.occurredAt(),
                it.receivedAt(),
                it.effectiveAt(),
                it.evidence(),
                it.spokenBy());
    }

    private static RecordedFact alone(RecordedFact it) {
        return new RecordedFact(
                it.id(),
                it.ik(),
                it.personSeq(),
                Set.of(it.ik()),
                it.said(),
                it.authority(),
                it.effectiveAt(),
                it.receivedAt());
    }
}
