package io.klantbeeld.outbox.failure;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.CharConversionException;
import java.net.SocketTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57014", "58030", "25006"})
    void aDatabaseThatIsAwayOrBusyPasses(String state) {
        assertThat(Failures.isTransient(wrapped(new SQLException("x", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23505", "23514", "42P01", "21000", "25P02"})
    void whatTheDatabaseRefusesDoesNotPass(String state) {
        assertThat(Failures.isTransient(wrapped(new SQLException("x", state)))).isFalse();
    }

    static Stream<Throwable> passing() {
        return Stream.of(
                new SQLException("Acquisition timeout while waiting for new connection"),
                new SocketTimeoutException(),
                new NotEnoughReplicasException("x"),
                new OptimisticLockException(),
                rollbackBecauseOf(new SQLException("x", "40001")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void networksPoolsAndRacesPass(Throwable failure) {
        assertThat(Failures.isTransient(wrapped(failure))).isTrue();
    }

    static Stream<Throwable> staying() {
        return Stream.of(
                new IllegalArgumentException(),
                new NullPointerException(),
                new StackOverflowError(),
                new CharConversionException("Invalid UTF-32"),
                new RecordTooLargeException(),
                new BatchUpdateException("x", "23503", new int[0]),
                rollbackBecauseOf(new SQLException("x", "23505")));
    }

    @ParameterizedTest
    @MethodSource("staying")
    void mistakesOfDataAndProgramsDoNotPass(Throwable failure) {
        assertThat(Failures.isTransient(wrapped(failure))).isFalse();
    }

    @Test
    void aFailureThatOnlyClosingSuppressedDoesNotDecide() {
        IllegalArgumentException failure = new IllegalArgumentException();
        failure.addSuppressed(new SQLException("x", "08006"));

        assertThat(Failures.isTransient(failure)).isFalse();
    }

    @Test
    void aDescriptionNamesKindsAndRepeatsNoMessage() {
        Throwable failure = wrapped(new SQLException("Key (email)=(anna@example.com) exists", "23505"));

        assertThat(Failures.describe(failure)).isEqualTo("RuntimeException < SQLException 23505");
    }

    @Test
    void aRingOfCausesIsWalkedOnce() {
        RuntimeException one = new RuntimeException();
        RuntimeException two = new RuntimeException(one);
        one.initCause(two);

        assertThat(Failures.isTransient(two)).isFalse();
    }

    private static Throwable wrapped(Throwable failure) {
        return new RuntimeException(failure);
    }

    private static Throwable rollbackBecauseOf(Throwable reason) {
        RollbackException rollback = new RollbackException("x");
        rollback.addSuppressed(reason);
        return rollback;
    }
}
