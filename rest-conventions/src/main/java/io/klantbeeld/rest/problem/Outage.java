package io.klantbeeld.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a database that is away from a fault of ours: the same request succeeds when it is back. */
final class Outage {
    private static final int RETRY_AFTER_SECONDS = 1;
    // PostgreSQL, appendix A: connection exception, insufficient resources, operator intervention; and a transaction
    // that gave way to another.
    private static final Pattern AWAY = Pattern.compile("08...|53...|57P0.|40001|40P01");

    private Outage() {}

    static boolean isBehind(Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(link -> link instanceof SQLException sql && isOutage(sql));
    }

    static HttpProblem problem() {
        return HttpProblem.builder()
                .withStatus(503)
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    // The pool gives up with an exception that has no state, only a time-out as its cause.
    private static boolean isOutage(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure.getCause() instanceof TimeoutException
                || failure.getSQLState() != null
                        && AWAY.matcher(failure.getSQLState()).matches();
    }
}
