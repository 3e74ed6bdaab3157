package io.klantbeeld.gateway.platform;

/** Names a service behind the gateway, as answers name it when that part of the platform is down. */
public enum Service {
    PROFILE("profile-service"),
    CONSENT("consent-service"),
    CAMPAIGN("campaign-service");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** The name that operators know, such as {@code profile-service}. */
    public String title() {
        return title;
    }
}
