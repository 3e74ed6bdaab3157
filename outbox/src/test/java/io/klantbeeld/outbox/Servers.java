package io.klantbeeld.outbox;

import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresServer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real PostgreSQL and a real Kafka for all tests without Quarkus; they end with this JVM. */
public final class Servers {
    // The clients tell of each retry; kept, since a logger that nobody holds forgets its level.
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    public static final PostgresServer POSTGRES = PostgresServer.temporary();
    public static final KafkaBroker KAFKA = KafkaBroker.temporary();

    static {
        KAFKA_CLIENT.setLevel(Level.SEVERE);
    }

    private Servers() {}
}
