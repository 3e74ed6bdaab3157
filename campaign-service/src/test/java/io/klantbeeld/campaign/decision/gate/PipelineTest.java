package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Lifecycle;
import io.klantbeeld.campaign.campaign.definition.Action.Kind;
import io.klantbeeld.campaign.campaign.definition.Validity;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import io.klantbeeld.campaign.contact.pressure.Block;
import io.klantbeeld.campaign.contact.pressure.Cap;
import io.klantbeeld.campaign.contact.pressure.Rule;
import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.arbitration.Loss;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import io.klantbeeld.campaign.policy.Exclusion.After;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import io.klantbeeld.event.profile.ProfileState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.klantbeeld.campaign.decision.gate.ACandidate.NOW;
import static io.klantbeeld.campaign.decision.gate.ACandidate.cell;
import static io.klantbeeld.campaign.decision.gate.ACandidate.holdOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PipelineTest {
    private static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));
    private static final Duration UNTIL_TOMORROW = Duration.ofHours(25);
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final Touch A_CALL =
            new Touch("blauwvlucht", "PHONE", "SERVICE", null, "ANSWERED", true, false, true, AN_HOUR_AGO, AN_HOUR_AGO);
    private static final Limit ONE_PIECE = Limit.stock("airport-surprise", "coffee-voucher", 1);
    private static final Rule ONE_A_DAY =
            new Cap("one-a-day@1", "CAP_REACHED", "blauwvlucht", Scope.ALL, 1, new Window.Rolling(UNTIL_TOMORROW));
    private static final Rule AFTER_A_CALL =
            new Block("calm@1", "blauwvlucht", new After("PHONE", "ANSWERED", null, null, null), UNTIL_TOMORROW);

    private static final Loss A_LOSS = new Loss("LOST_ARBITRATION", "another", BigDecimal.ONE);

    static Stream<Arguments> stopsByOthers() {
        return Stream.of(
                stop("REACH ADDRESS_INVALID", c -> c.block = "HARD_BOUNCE"),
                stop("ARBITRATION BELOW_THRESHOLD", c -> c.minimumScore = new BigDecimal("0.5")),
                stop("ARBITRATION LOST_ARBITRATION", c -> c.loss = A_LOSS));
    }

    static Stream<Arguments> stops() {
        return Stream.of(
                stop("IDENTITY PERSON_UNKNOWN", c -> c.known = false),
                stop("IDENTITY PERSON_ERASED", c -> c.personState = ProfileState.ERASED),
                stop("IDENTITY PERSON_RESTRICTED", c -> c.personState = ProfileState.RESTRICTED),
                stop("LIFECYCLE KILL_SWITCH", c -> c.killed = true),
                stop("LIFECYCLE CHANNEL_PAUSED", c -> c.brakedChannels = Set.of("EMAIL")),
                stop("LIFECYCLE NOT_RUNNING", c -> c.state = Lifecycle.PAUSED),
                stop("LIFECYCLE NOT_APPROVED", c -> c.state = Lifecycle.IN_REVIEW),
                stop("LIFECYCLE OUTSIDE_VALIDITY", c -> c.validity = new Validity(TOMORROW, null)),
                stop("LIFECYCLE OUTSIDE_VALIDITY", c -> c.validity = new Validity(null, NOW)),
                stop("PERMISSION NO_CONSENT", c -> c.cells = List.of()),
                stop("PERMISSION CONSENT_WITHDRAWN", c -> c.cells = List.of(cell("DENY", "CONSENT_WITHDRAWN", null))),
                stop("REACH NO_ADDRESS", c -> c.addressBrands = List.of("wolkje")),
                stop("REACH CHANNEL_DISABLED", c -> c.channelEnabled = false),
                stop("ELIGIBILITY NOT_SUITABLE", c -> c.suitability = "traits.firstName == 'Bob'"),
                stop("ELIGIBILITY NOT_SUITABLE", c -> c.suitability = "traits.lastName == 'Jansen'"),
                stop("HOLDOUT HOLDOUT_CAMPAIGN", c -> c.holdOut = holdOut("100", false)),
                stop("HOLDOUT HOLDOUT_GLOBAL", c -> c.holdOut = holdOut("100", true)),
                stop("COLLISION BLOCKED_RECENT_CALL", c -> contacted(c, AFTER_A_CALL)),
                stop("FREQUENCY CAP_REACHED", c -> contacted(c, ONE_A_DAY)),
                stop("CAPACITY STOCK_EMPTY", c -> c.shortages = List.of(new Shortage(ONE_PIECE, BigDecimal.ZERO))),
                stop("TIMING EXPIRED", c -> c.expiresAt = NOW),
                stop("TIMING EXPIRED", c -> c.cells = List.of(cell("DEFER", "QUIET_HOURS", TOMORROW))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"stops", "stopsByOthers"})
    void theGateThatStopsIsNamedWithItsCode(String expected, Consumer<ACandidate> change) {
        var candidate = new ACandidate();
        change.accept(candidate);

        var verdict = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(verdict.stop().map(gate -> gate.gate() + " " + gate.code())).contains(expected);
        assertThat(verdict.gates().getLast()).isEqualTo(verdict.stop().orElseThrow());
    }

    @Test
    void whoIsInASegmentThatTheActionAvoidsIsStopped() {
        var candidate = new ACandidate();
        candidate.suitability = "!inSegment('complaint-open')";
        candidate.segments = Set.of("complaint-open");

        var verdict = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(verdict.stop().map(GateResult::code)).contains("NOT_SUITABLE");
    }

    @Test
    void nothingStopsWhomAllGatesLetPass() {
        var verdict = Pipeline.judge(new ACandidate().build(), Mode.LIVE);

        assertThat(verdict.stop()).isEmpty();
        assertThat(verdict.gates())
                .allMatch(GateResult::passed)
                .extracting(GateResult::gate)
                .isSorted();
    }

    @Test
    void anExplanationGoesThroughAllGatesAndSaysWhenTheLastOneWillPass() {
        var candidate = new ACandidate();
        candidate.validity = new Validity(NOW.plus(Duration.ofHours(1)), null);
        candidate.rules = List.of(ONE_A_DAY);
        candidate.touches = List.of(A_CALL);

        var verdict = Pipeline.judge(candidate.build(), Mode.EXPLAIN);

        assertThat(verdict.gates()).hasSize(13);
        assertThat(verdict.gates().stream().filter(gate -> !gate.passed()).map(GateResult::gate))
                .containsExactly(Gate.LIFECYCLE, Gate.FREQUENCY);
        assertThat(verdict.nextEligibleAt()).contains(TOMORROW);
    }

    @Test
    void whatMayNeverPassHasNoNextTime() {
        var candidate = new ACandidate();
        candidate.cells = List.of();
        candidate.rules = List.of(ONE_A_DAY);
        candidate.touches = List.of(A_CALL);

        assertThat(Pipeline.judge(candidate.build(), Mode.EXPLAIN).nextEligibleAt())
                .isEmpty();
    }

    @Test
    void quietHoursWithinTheContactsLifeDeferIt() {
        var candidate = new ACandidate();
        var later = NOW.plus(Duration.ofMinutes(30));
        candidate.cells = List.of(cell("DEFER", "QUIET_HOURS", later));

        var verdict = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(verdict.stop()).isEmpty();
        assertThat(verdict.deferral().map(GateResult::retryAt)).contains(later);
        assertThat(verdict.deferral().map(GateResult::code)).contains("QUIET_HOURS");
    }

    @Test
    void permissionThatIsNotUpToDateYetIsLeftToDispatch() {
        var candidate = new ACandidate();
        candidate.cells = List.of();
        candidate.profileVersion = 2;

        var verdict = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(verdict.stop()).isEmpty();
        assertThat(verdict.gates()).extracting(GateResult::code).contains("ASKED_AT_DISPATCH");
    }

    @Test
    void whatIsOwedToThePersonSkipsPolicyButNeverPermission() {
        var candidate = new ACandidate();
        candidate.kind = Kind.SERVICE;
        candidate.holdOut = holdOut("100", false);
        candidate.rules = List.of(AFTER_A_CALL, ONE_A_DAY);
        candidate.touches = List.of(A_CALL);
        assertThat(Pipeline.judge(candidate.build(), Mode.LIVE).stop()).isEmpty();

        candidate.cells = List.of();
        assertThat(Pipeline.judge(candidate.build(), Mode.LIVE).stop().map(GateResult::gate))
                .contains(Gate.PERMISSION);
    }

    @Test
    void theFallbackOfATemplateIsSeenToBeUsed() {
        var candidate = new ACandidate();
        candidate.language = "fr-BE";

        var verdict = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(verdict.stop()).isEmpty();
        assertThat(verdict.gates().getLast().code()).isEqualTo("TEMPLATE_MISSING_LOCALE");
    }

    @Test
    void whoIsHeldOutIsJudgedToTheEnd() {
        var candidate = new ACandidate();
        candidate.holdOut = holdOut("100", false);
        var ghost = Pipeline.judge(candidate.build(), Mode.LIVE);
        assertThat(ghost.isGhost()).isTrue();
        assertThat(ghost.gates().getLast().evidence()).containsEntry("wouldHavePassed", true);

        contacted(candidate, ONE_A_DAY);
        var other = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(other.isGhost()).isFalse();
        assertThat(other.stop().map(GateResult::gate)).contains(Gate.HOLDOUT);
        assertThat(other.gates().getLast().evidence())
                .containsEntry("wouldHavePassed", false)
                .containsEntry("otherwiseStoppedBy", "FREQUENCY CAP_REACHED");
    }

    private static Arguments stop(String expected, Consumer<ACandidate> change) {
        return arguments(expected, change);
    }

    private static void contacted(ACandidate candidate, Rule rule) {
        candidate.rules = List.of(rule);
        candidate.touches = List.of(A_CALL);
    }
}
