package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.subject.KnownIdentifier;
import io.klantbeeld.consent.subject.Standing;
import io.klantbeeld.consent.subject.Subject;
import io.klantbeeld.reference.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import static io.klantbeeld.consent.permission.engine.SmallWorld.one;

/** Makes random people of up to three identifiers, known or not. */
final class RandomSubject {
    private static final List<String> KEYS = List.of("k1", "k2", "k3");
    private static final UUID PROFILE = new UUID(1, 1);

    private RandomSubject() {}

    static Subject of(Random random) {
        var standing = random.nextInt(12) != 0 ? Standing.ACTIVE : one(random, Standing.values());
        var named = one(random, null, "k1", "k2");
        return switch (standing) {
            case UNKNOWN -> new Subject(standing, null, null, List.of(), null, null, null, null);
            case UNBOUND -> Subject.unbound(one(random, "k1", "k2", "k3"));
            case ACTIVE, RESTRICTED -> profile(random, standing, named, identifiers(random, named));
            case ERASED -> profile(random, standing, named, List.of());
        };
    }

    private static Subject profile(Random random, Standing standing, String named, List<KnownIdentifier> identifiers) {
        return new Subject(
                standing,
                PROFILE,
                named,
                identifiers,
                "nl",
                one(random, null, null, "Europe/Madrid", "America/New_York"),
                one(random, null, "NL", "ES", "PT"),
                one(random, null, "CONSUMER", "CONSUMER", "HCP", "SOLE_TRADER", "MINOR"));
    }

    private static List<KnownIdentifier> identifiers(Random random, String named) {
        var keys = new HashSet<>(KEYS.subList(0, 1 + random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            keys.remove("k1");
        }
        if (named != null) {
            keys.add(named);
        }
        return keys.stream().sorted().map(key -> identifier(random, key)).toList();
    }

    private static KnownIdentifier identifier(Random random, String key) {
        var channels =
                switch (key) {
                    case "k1" -> Set.of("EMAIL");
                    case "k2" -> one(random, Set.of("PHONE", "SMS", "WHATSAPP"), Set.of("EMAIL"));
                    default -> Set.<String>of();
                };
        return new KnownIdentifier(
                key,
                new Identifier("crm", key),
                one(random, Set.of("a"), Set.of("a", "b"), Set.of("a", "b")),
                channels,
                random.nextBoolean(),
                one(random, null, null, "NL", "ES"));
    }
}
