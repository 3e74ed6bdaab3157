package io.klantbeeld.rest.request;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class RequestLogTest {
    private final List<String> logged = new CopyOnWriteArrayList<>();

    @Test
    void theRouteIsLoggedAndThePersonIsNot() {
        var logger = Logger.getLogger(RequestLog.class.getName());
        var listener = new Listener(logged);
        logger.addHandler(listener);
        try {
            given().auth()
                    .oauth2(Tokens.scopes("thing:read").token())
                    .get("/api/v1/things/persons/{ref}", "email:anna@example.com")
                    .then()
                    .statusCode(200);
            await().until(() -> !logged.isEmpty());
        } finally {
            logger.removeHandler(listener);
        }

        assertThat(logged).singleElement().satisfies(line -> assertThat(line)
                .contains("method=GET route=/api/v1/things/persons/{ref} status=200")
                .doesNotContain("anna"));
    }

    /** Remembers what was logged. */
    private static final class Listener extends Handler {
        private final List<String> logged;

        Listener(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage().formatted(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
