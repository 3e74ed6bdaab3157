package io.klantbeeld.platform.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A port on which a part listens; its option name is that of the part, where it is the part's main port. */
public enum Port {
    GATEWAY(Part.GATEWAY, 8080),
    PROFILE(Part.PROFILE, 8081),
    CONSENT(Part.CONSENT, 8082),
    CAMPAIGN(Part.CAMPAIGN, 8083),
    KEYCLOAK(Part.KEYCLOAK, 8084),
    GATEWAY_MANAGEMENT(Part.GATEWAY, 9080),
    PROFILE_MANAGEMENT(Part.PROFILE, 9081),
    CONSENT_MANAGEMENT(Part.CONSENT, 9082),
    CAMPAIGN_MANAGEMENT(Part.CAMPAIGN, 9083),
    KEYCLOAK_MANAGEMENT(Part.KEYCLOAK, 9084),
    POSTGRES(Part.POSTGRES, 15432),
    KAFKA(Part.KAFKA, 19092),
    KAFKA_CONTROLLER(Part.KAFKA, 19093),
    MAIL(Part.MAIL, 1025),
    MAIL_IMAP(Part.MAIL, 1143);

    private final Part part;
    private final int usual;

    Port(Part part, int usual) {
        this.part = part;
        this.usual = usual;
    }

    public Part part() {
        return part;
    }

    /** The number unless another one is chosen. */
    public int usual() {
        return usual;
    }

    /** The name in {@code --port <name>=<n>}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The port of that option name, if there is one. */
    public static Optional<Port> named(String option) {
        return Arrays.stream(values())
                .filter(port -> port.option().equals(option))
                .findFirst();
    }

    /** The ports of a part, its main port first. */
    public static List<Port> of(Part part) {
        return Arrays.stream(values()).filter(port -> port.part == part).toList();
    }

    /** The main port of a part. */
    public static Port main(Part part) {
        return of(part).getFirst();
    }

    /** The port on which a part of ours tells its health. */
    public static Port management(Part part) {
        return valueOf(part.name() + "_MANAGEMENT");
    }
}
