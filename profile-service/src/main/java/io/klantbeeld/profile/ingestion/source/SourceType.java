package io.klantbeeld.profile.ingestion.source;

/** What kind of system a source is; it gives events their channel where they name none. */
public enum SourceType {
    WEB("WEB"),
    APP("IN_APP"),
    STORE("FACE_TO_FACE"),
    CALL_CENTRE("PHONE"),
    CRM(null),
    SERVER(null),
    OTHER(null);

    private final String channel;

    SourceType(String channel) {
        this.channel = channel;
    }

    /** The channel of its events, or null where the kind of system does not tell. */
    public String channel() {
        return channel;
    }
}
