package io.klantbeeld.consent.catalogue;

/** The ways in which a brand can reach a person; the last four reach masses and no person in particular. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    PUSH_APP,
    PUSH_WEB,
    IN_APP,
    WEB,
    PHONE,
    POST,
    FACE_TO_FACE,
    REMOTE_MEETING,
    SOCIAL,
    WEARABLE,
    SMART_TV,
    TV,
    RADIO,
    PRESS,
    LEAFLET
}
