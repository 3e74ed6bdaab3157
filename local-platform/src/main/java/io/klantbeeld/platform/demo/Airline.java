package io.klantbeeld.platform.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The airline's app: tells the platform who travels. */
public final class Airline implements AutoCloseable {
    private static final String WRITE_KEY = "wk_sample_blauwvlucht";

    private final Website app;

    /** Opens the app.
     *
     * @param gateway base URL of the platform */
    public Airline(URI gateway) {
        this.app = new Website(gateway, WRITE_KEY);
    }

    /** Tells who the traveller is. */
    public void identify(FreshPerson traveller) {
        app.identify(traveller, Map.of());
    }

    /**
     * Tells that the traveller checked in, and waits until the platform has taken it in.
     *
     * @return when the platform's 200 arrived
     */
    public Instant checkIn(FreshPerson traveller, String airport) {
        return app.acceptance(announce(traveller, airport));
    }

    /** Tells that the traveller checked in, without waiting, and answers the id of the message. */
    public String announce(FreshPerson traveller, String airport) {
        return app.announce(traveller, "Checked In", Map.of("airport", airport));
    }

    /** The messages that the platform has taken in, with the time of its 200. */
    public Map<String, Instant> accepted() {
        return app.accepted();
    }

    /** The messages that the SDK gave up, with the cause. */
    public Map<String, String> failed() {
        return app.failed();
    }

    @Override
    public void close() {
        app.close();
    }
}
