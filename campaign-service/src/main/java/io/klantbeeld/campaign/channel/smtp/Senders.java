package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.smtp.mail.InvalidSender;
import io.klantbeeld.campaign.channel.smtp.mail.Sender;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The brands that are configured to send: each with its sender, or with what is wrong with it. */
final class Senders {
    private static final Logger LOG = Logger.getLogger(Senders.class);

    private final Map<String, Sender> ready = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();

    Senders(Map<String, SmtpConfig.Brand> brands) {
        brands.forEach(this::add);
    }

    private void add(String brand, SmtpConfig.Brand config) {
        try {
            ready.put(brand, sender(config));
        } catch (InvalidSender e) {
            LOG.errorf("A brand cannot send mail: %s brand=%s", e.getMessage(), brand);
            faults.put(brand, e.getMessage());
        }
    }

    private static Sender sender(SmtpConfig.Brand config) throws InvalidSender {
        return Sender.of(
                config.sender(),
                config.bounceAddress().orElse(null),
                config.dkimDomain(),
                config.dkimSelector(),
                config.dkimPrivateKeyFile());
    }

    /** The brands that are configured, ready or not. */
    Set<String> brands() {
        return Stream.concat(ready.keySet().stream(), faults.keySet().stream()).collect(Collectors.toSet());
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
}
