package io.klantbeeld.campaign.policy;

import io.klantbeeld.campaign.policy.ContactPolicyDefinition.Cap;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition.Rest;
import io.klantbeeld.campaign.policy.Exclusion.After;
import io.klantbeeld.campaign.policy.Window.Rolling;
import io.klantbeeld.rest.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyCheckTest {
    private static final Cap ONE_A_DAY = cap(1, "PT24H");
    private static final Exclusion NO_MAIL_AFTER_A_CALL = new Exclusion(
            new After("PHONE", "ANSWERED", null, null, null), List.of("EMAIL"), null, Duration.ofHours(48));

    @Test
    void capsAndExclusionsMayStandTogether() {
        assertThat(faults(policy(true, false, List.of(ONE_A_DAY, cap(3, "P7D")), List.of(NO_MAIL_AFTER_A_CALL))))
                .isEmpty();
    }

    @Test
    void aPolicyThatContradictsItselfIsRefused() {
        assertThat(faults(policy(true, true, List.of(ONE_A_DAY), List.of()))).containsExactly("exempt");
        assertThat(faults(policy(false, false, List.of(ONE_A_DAY), List.of()))).containsExactly("counts");
        assertThat(faults(policy(true, false, List.of(cap(3, "PT24H"), cap(1, "P7D")), List.of())))
                .containsExactly("caps[1].max");
        assertThat(faults(policy(true, false, List.of(ONE_A_DAY, cap(2, "P1D")), List.of())))
                .containsExactly("caps[1].window");
    }

    @Test
    void aPolicyWithoutEffectIsRefused() {
        assertThat(faults(policy(true, false, List.of(), List.of()))).containsExactly("caps");
    }

    @Test
    void channelsAndLengthsMustMakeSense() {
        var pigeons = new Exclusion(new After("PIGEON", null, null, null, null), List.of("OWL"), null, Duration.ZERO);

        assertThat(faults(policy(true, false, List.of(cap(1, "-PT1H"), cap(2, "P401D")), List.of(pigeons))))
                .containsExactlyInAnyOrder(
                        "caps[0].window.length",
                        "caps[1].window.length",
                        "exclusions[0].after.channel",
                        "exclusions[0].block",
                        "exclusions[0].for");
    }

    @Test
    void anExclusionSaysAfterWhatAndWhat() {
        var nothing = new Exclusion(new After(null, "ANSWERED", null, null, null), null, null, null);
        var never = new Exclusion(new After(null, null, null, "gold-card", null), null, List.of("silver-card"), null);

        assertThat(faults(policy(true, false, List.of(), List.of(nothing, never))))
                .containsExactly("exclusions[0].after", "exclusions[0].block", "exclusions[0].for");
    }

    @Test
    void anEventBlocksInPlaceOfAContact() {
        var complaint = new After(null, null, null, null, "Complaint Filed");

        assertThat(faults(after(complaint, Duration.ofDays(7)))).isEmpty();
        assertThat(faults(after(complaint, null))).containsExactly("exclusions[0].for");
        assertThat(faults(after(complaint, Duration.ofDays(401)))).containsExactly("exclusions[0].for");
        assertThat(faults(after(new After(null, null, null, null, " "), Duration.ofDays(7))))
                .containsExactly("exclusions[0].after.event");
    }

    @ParameterizedTest
    @CsvSource({"PHONE,,,", ",ANSWERED,,", ",,OFFER,", ",,,gold-card"})
    void anEventAndAContactDoNotBlockTogether(String channel, String disposition, String category, String action) {
        var both = new After(channel, disposition, category, action, "Complaint Filed");

        assertThat(faults(after(both, Duration.ofDays(7)))).containsExactly("exclusions[0].after.event");
    }

    @Test
    void spacingAndRestAreCapsOfTheirOwn() {
        var negative = Duration.ofHours(-1);
        var rest = new Rest(3, negative);

        assertThat(faults(new ContactPolicyDefinition("wolkje", null, true, false, null, negative, rest, null)))
                .containsExactly("spacing", "rest.for");
        assertThat(faults(new ContactPolicyDefinition(
                        "wolkje", null, false, true, null, Duration.ofHours(1), null, null)))
                .containsExactly("exempt", "counts");
    }

    private static List<String> faults(ContactPolicyDefinition policy) {
        return PolicyCheck.of(policy).stream().map(Violation::field).toList();
    }

    private static ContactPolicyDefinition policy(
            boolean counts, boolean exempt, List<Cap> caps, List<Exclusion> exclusions) {
        return new ContactPolicyDefinition("blauwvlucht", null, counts, exempt, caps, null, null, exclusions);
    }

    private static ContactPolicyDefinition after(After what, Duration length) {
        return policy(true, false, List.of(), List.of(new Exclusion(what, List.of("EMAIL"), null, length)));
    }

    private static Cap cap(int max, String length) {
        return new Cap(max, new Rolling(Duration.parse(length)));
    }
}
