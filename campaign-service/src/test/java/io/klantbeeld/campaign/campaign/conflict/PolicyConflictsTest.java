package io.klantbeeld.campaign.campaign.conflict;

import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition.Cap;
import io.klantbeeld.campaign.policy.Exclusion;
import io.klantbeeld.campaign.policy.Exclusion.After;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.campaign.policy.Window.Calendar;
import io.klantbeeld.campaign.policy.Window.Rolling;
import io.klantbeeld.campaign.policy.Window.Unit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyConflictsTest {
    private static final Scope SURPRISES = new Scope(List.of("SURPRISE"), null, null);
    private static final Scope MAILS = new Scope(null, List.of("EMAIL"), null);
    private static final Window DAY = new Rolling(Duration.ofDays(1));
    private static final Window WEEK = new Rolling(Duration.ofDays(7));

    @Test
    void aCapUnderAStricterOneOfMoreIsNeverReached() {
        assertThat(found(capped("a", SURPRISES, 3, DAY), capped("b", Scope.ALL, 2, WEEK)))
                .containsExactly("CAP_UNREACHABLE [a, b]");
        assertThat(found(capped("a", SURPRISES, 1, DAY), capped("b", Scope.ALL, 2, WEEK)))
                .isEmpty();
        assertThat(found(capped("a", SURPRISES, 3, DAY), capped("b", MAILS, 1, WEEK)))
                .as("about other contacts")
                .isEmpty();
    }

    @Test
    void ofTwoThatSayTheSameOneIsTooMany() {
        assertThat(found(capped("a", SURPRISES, 1, DAY), capped("b", SURPRISES, 1, DAY)))
                .containsExactly("CAP_UNREACHABLE [b, a]");
        assertThat(found(capped("a", SURPRISES, 1, DAY), capped("b", Scope.ALL, 1, DAY)))
                .containsExactly("CAP_UNREACHABLE [a, b]");
    }

    @Test
    void aWeekIsNotWithinAMonthAndADayIs() {
        assertThat(found(
                        capped("a", Scope.ALL, 3, new Calendar(Unit.WEEK)),
                        capped("b", Scope.ALL, 3, new Calendar(Unit.MONTH))))
                .isEmpty();
        assertThat(found(
                        capped("a", Scope.ALL, 3, new Calendar(Unit.DAY)),
                        capped("b", Scope.ALL, 3, new Calendar(Unit.MONTH))))
                .containsExactly("CAP_UNREACHABLE [a, b]");
    }

    @Test
    void aSpacingMayLeaveNoRoomForACap() {
        assertThat(found(capped("a", SURPRISES, 4, DAY), spaced("b", Scope.ALL, 6)))
                .containsExactly("CAP_UNREACHABLE [a, b]");
        assertThat(found(capped("a", SURPRISES, 3, DAY), spaced("b", Scope.ALL, 6)))
                .isEmpty();
        assertThat(found(spaced("a", SURPRISES, 4), spaced("b", Scope.ALL, 6)))
                .containsExactly("SPACING_SHADOWED [a, b]");
    }

    @Test
    void whatIsExemptKeepsNoCap() {
        assertThat(found(exempt("a", MAILS), capped("b", SURPRISES, 1, DAY)))
                .containsExactly("EXEMPT_FROM_CAPS [a, b]");
        assertThat(found(exempt("a", MAILS), capped("b", new Scope(null, List.of("SMS"), null), 1, DAY)))
                .isEmpty();
    }

    @Test
    void anActionThatBlocksItselfForEverIsFound() {
        assertThat(found(excluding("a", List.of("gold", "silver")))).containsExactly("EXCLUSION_BLOCKS_ITSELF [a]");
        assertThat(found(excluding("a", List.of("silver")))).isEmpty();
    }

    private static List<String> found(ContactPolicy... policies) {
        return PolicyConflicts.among(List.of(policies)).stream()
                .map(conflict -> conflict.code() + " " + conflict.policies())
                .toList();
    }

    private static ContactPolicy capped(String key, Scope scope, int max, Window window) {
        return new ContactPolicy(
                key,
                1,
                new ContactPolicyDefinition(
                        "wolkje", scope, true, false, List.of(new Cap(max, window)), null, null, null));
    }

    private static ContactPolicy spaced(String key, Scope scope, int hours) {
        return new ContactPolicy(
                key,
                1,
                new ContactPolicyDefinition("wolkje", scope, true, false, null, Duration.ofHours(hours), null, null));
    }

    private static ContactPolicy exempt(String key, Scope scope) {
        return new ContactPolicy(
                key, 1, new ContactPolicyDefinition("wolkje", scope, true, true, null, null, null, null));
    }

    private static ContactPolicy excluding(String key, List<String> blocked) {
        var exclusion = new Exclusion(new After(null, null, null, "gold", null), null, blocked, null);
        return new ContactPolicy(
                key, 1, new ContactPolicyDefinition("wolkje", null, true, false, null, null, null, List.of(exclusion)));
    }
}
