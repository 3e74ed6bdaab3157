package io.klantbeeld.benchmark.contact;

import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.running.PartSettings;
import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import java.net.URI;
import java.sql.Connection;

/** The campaign-service that {@code ./klantbeeld up} started, as an administrator calls it. */
public final class CampaignService {
    /** The brand of the sample that everything is about. */
    public static final String BRAND = "blauwvlucht";

    private static final String AUTHOR = "platform-admin";
    private static final String APPROVER = "platform-approver";

    private final PartSettings settings;
    private final IdentifierKeys keys;
    private final AccessTokens author;
    private final AccessTokens approver;

    private CampaignService(PartSettings settings) {
        this.settings = settings;
        this.keys = settings.keys();
        this.author = settings.tokens(AUTHOR);
        this.approver = settings.tokens(APPROVER);
    }

    /** Finds the service; one that is not up, or without the sample, is told as such. */
    public static CampaignService find() {
        var service = new CampaignService(PartSettings.of(Part.CAMPAIGN));
        var sample = service.api().get("/api/v1/campaigns/airport-surprise");
        if (!sample.isSuccess()) {
            throw new IllegalStateException("The sample is not loaded: " + sample.problem());
        }
        return service;
    }

    /** A connection of one worker. */
    public KeepAlive connection() {
        return new KeepAlive(address());
    }

    /** The administrator's token. */
    public String bearer() {
        return author.current();
    }

    public PlatformApi api() {
        return new PlatformApi(address(), author);
    }

    PlatformApi approver() {
        return new PlatformApi(address(), approver);
    }

    /** Opens a connection to the service's database, for what is measured beside it. */
    public Connection database() {
        return settings.database();
    }

    /** Its process. */
    public long pid() {
        return settings.pid();
    }

    /** The key of an identifier on this installation. */
    public String key(String namespace, String value) {
        return keys.of(Identifier.of(namespace, value)).value();
    }

    private URI address() {
        return settings.address();
    }
}
