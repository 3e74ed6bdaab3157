package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.Obligation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a sender must do with a contact: what its channel asks for, and what the law adds. */
public final class Obligations {
    private Obligations() {}

    /** The obligations of a permitted contact, in their order. */
    public static List<Obligation> of(Case it, Mask mask) {
        var obligations = EnumSet.of(Obligation.SENDER_IDENTITY);
        if (it.isRefusable()) {
            obligations.addAll(of(it.ask().channel()));
            it.statute().ifPresent(statute -> obligations.addAll(statute.rule().obligations()));
        }
        if (!mask.denied().isEmpty()) {
            obligations.add(Obligation.GENERIC_CONTENT_ONLY);
        }
        return List.copyOf(obligations);
    }

    // RFC 8058, ePrivacy Art. 13(4), GDPR Art. 21(4).
    private static Set<Obligation> of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EnumSet.of(Obligation.ONE_CLICK_HEADER, Obligation.BODY_UNSUBSCRIBE_LINK);
            case SMS, WHATSAPP, SOCIAL, PUSH_APP, PUSH_WEB, POST, WEARABLE, SMART_TV ->
                EnumSet.of(Obligation.OPT_OUT_IN_MESSAGE);
            case PHONE, FACE_TO_FACE, REMOTE_MEETING -> EnumSet.of(Obligation.ANNOUNCE_RIGHT_TO_OBJECT);
            case IN_APP, WEB, TV, RADIO, PRESS, LEAFLET -> Set.of();
        };
    }
}
