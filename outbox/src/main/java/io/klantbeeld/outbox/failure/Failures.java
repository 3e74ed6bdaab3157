package io.klantbeeld.outbox.failure;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;

/** Judges failures: one that passes by itself is worth waiting for, another will come again at every attempt. */
public final class Failures {
    // Connection gone, transaction rolled back (deadlock, serialisation), resources, locks, cancelled or shut down,
    // fault outside the database; and a read-only server, which a failover leaves behind for a moment.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");
    private static final Set<String> PASSING_STATES = Set.of("25006", "25P03", "25P04");

    private Failures() {}

    /** Tells whether the failure, or anything that caused it, passes by itself. */
    public static boolean isTransient(Throwable failure) {
        return chain(failure).stream().anyMatch(Failures::passes);
    }

    /** Names a failure without its message: messages of databases and parsers repeat values, and so personal data. */
    public static String describe(Throwable failure) {
        return chain(failure).stream().map(Failures::name).distinct().collect(Collectors.joining(" < "));
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> passes(sql.getSQLState());
            case SocketException network -> true;
            case SocketTimeoutException network -> true;
            case UnknownHostException network -> true;
            case HttpTimeoutException network -> true;
            case ClosedChannelException network -> true;
            case TimeoutException timeout -> true;
            case RetriableException kafka -> true;
            case OptimisticLockException lock -> true;
            case PessimisticLockException lock -> true;
            case LockTimeoutException lock -> true;
            default -> false;
        };
    }

    // Without a state it was not the server that spoke: the pool timed out or is closed.
    private static boolean passes(String state) {
        return state == null || PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2));
    }

    private static String name(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql && sql.getSQLState() != null ? name + " " + sql.getSQLState() : name;
    }

    // A transaction manager keeps the reason of a rollback among the suppressed exceptions.
    private static boolean isTransactional(Throwable failure) {
        return switch (failure) {
            case RollbackException rollback -> true;
            case HeuristicMixedException mixed -> true;
            case HeuristicRollbackException rollback -> true;
            case SystemException system -> true;
            default -> false;
        };
    }

    private static Collection<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Collection<Throwable> chain = new ArrayDeque<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (seen.add(next)) {
                chain.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                if (isTransactional(next)) {
                    open.addAll(Arrays.asList(next.getSuppressed()));
                }
            }
        }
        return chain;
    }
}
