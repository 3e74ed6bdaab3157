package io.klantbeeld.campaign.channel.smtp;

import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The brands that are configured to send: each with its sender, or with what is wrong with it. */
final class Senders {
    private static final Logger LOG = Logger.getLogger(Senders.class);

    private final Map<String, Sender> ready = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();

    private Senders() {}

    static Senders of(SmtpConfig config, Vertx vertx) {
        var senders = new Senders();
        config.brands().forEach((brand, settings) -> {
            try {
                senders.ready.put(brand, Sender.of(config, settings, vertx));
            } catch (InvalidSender e) {
                LOG.errorf("A brand cannot send mail: %s brand=%s", e.getMessage(), brand);
                senders.faults.put(brand, e.getMessage());
            }
        });
        return senders;
    }

    Optional<Sender> find(String brand) {
        return Optional.ofNullable(ready.get(brand));
    }

    /** Why a brand cannot send; empty if it can. */
    Optional<String> fault(String brand) {
        return ready.containsKey(brand)
                ? Optional.empty()
                : Optional.of("The brand cannot send mail: "
                        + faults.getOrDefault(brand, "klantbeeld.smtp.brands has no entry for it"));
    }

    void close() {
        ready.values().forEach(sender -> sender.client().close());
    }
}
