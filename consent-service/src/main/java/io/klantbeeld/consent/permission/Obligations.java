package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.PurposeClass;
import java.util.List;

/** What a sender must do on a channel (RFC 8058, ePrivacy Art. 13(4), GDPR Art. 21(4)). */
final class Obligations {
    private Obligations() {}

    static List<Obligation> of(Channel channel, PurposeClass purpose) {
        if (!purpose.isRefusable()) {
            return List.of(Obligation.SENDER_IDENTITY);
        }
        return switch (channel) {
            case EMAIL ->
                List.of(Obligation.ONE_CLICK_HEADER, Obligation.BODY_UNSUBSCRIBE_LINK, Obligation.SENDER_IDENTITY);
            case SMS, WHATSAPP, SOCIAL, PUSH_APP, PUSH_WEB, POST, WEARABLE, SMART_TV ->
                List.of(Obligation.OPT_OUT_IN_MESSAGE, Obligation.SENDER_IDENTITY);
            case PHONE, FACE_TO_FACE, REMOTE_MEETING ->
                List.of(Obligation.ANNOUNCE_RIGHT_TO_OBJECT, Obligation.SENDER_IDENTITY);
            case IN_APP, WEB, TV, RADIO, PRESS, LEAFLET -> List.of(Obligation.SENDER_IDENTITY);
        };
    }
}
