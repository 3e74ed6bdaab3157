package io.klantbeeld.gateway.console.vocabulary;

/** A channel by which persons and brands meet. */
public enum Channel {
    EMAIL("mail"),
    SMS("chat"),
    WHATSAPP("chat"),
    CHAT("chat"),
    PUSH_APP("bell"),
    PUSH_WEB("bell"),
    IN_APP("phone-screen"),
    WEB("globe"),
    PHONE("phone"),
    POST("letter"),
    FACE_TO_FACE("people"),
    REMOTE_MEETING("screen"),
    SOCIAL("people"),
    WEARABLE("phone-screen"),
    SMART_TV("screen"),
    TV("screen"),
    RADIO("bell"),
    PRESS("letter"),
    LEAFLET("letter");

    private final String icon;

    Channel(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
