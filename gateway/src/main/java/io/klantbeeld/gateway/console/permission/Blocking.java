package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** A block as it stands in a form, and as it is stated. */
record Blocking(Form form) {
    static final String LEVEL = "level";
    static final String REASON = "reason";
    static final String REACH = "appliesTo";
    static final String UNTIL = "until";

    /** The fields that the confirmation sends again. */
    static final List<String> FIELDS = List.of(
            "key", LEVEL, "brand", "channel", "purpose", "topic", REACH, REASON, UNTIL, "method", "witness", "url");

    /** The levels that can be chosen: an address is blocked by those that send, and a company by its brands. */
    static final List<BlockLevel> LEVELS =
            List.of(BlockLevel.GLOBAL, BlockLevel.BRAND, BlockLevel.CHANNEL, BlockLevel.PURPOSE, BlockLevel.TOPIC);

    BlockLevel level() {
        return Term.find(BlockLevel.class, form.text(LEVEL)).orElse(BlockLevel.GLOBAL);
    }

    BlockReach reach() {
        return Term.find(BlockReach.class, form.text(REACH)).orElse(BlockReach.MARKETING);
    }

    /** Whether what the level is about is named, and why and how it is known is told. */
    boolean isComplete() {
        boolean named =
                switch (level()) {
                    case BRAND -> form.text("brand") != null;
                    case CHANNEL -> form.text("channel") != null;
                    case PURPOSE -> form.text("purpose") != null;
                    case TOPIC -> form.text("topic") != null;
                    case GLOBAL, CONTROLLER, CONTACT_POINT -> true;
                };
        return named && form.text(REASON) != null && form.text(REACH) != null && form.text("witness") != null;
    }

    /** The block alone, as the story of the person will keep it. */
    ObjectNode said(Dates dates) {
        var said = Settings.object();
        Settings.texts(form, said, LEVEL, REACH, REASON);
        if (level() != BlockLevel.GLOBAL) {
            Settings.texts(form, said, "brand");
        }
        switch (level()) {
            case CHANNEL -> Settings.texts(form, said, "channel");
            case PURPOSE -> Settings.texts(form, said, "purpose");
            case TOPIC -> Settings.texts(form, said, "topic");
            case GLOBAL, CONTROLLER, BRAND, CONTACT_POINT -> {
                // What these are about is told already.
            }
        }
        var until = form.text(UNTIL);
        if (until != null) {
            said.put(UNTIL, end(until, dates));
        }
        return said;
    }

    /** The whole request. */
    JsonNode request(Dates dates) {
        var request = stated(form);
        request.putArray("facts").add(said(dates));
        return request;
    }

    /** Who states something, and what shows it. */
    static ObjectNode stated(Form form) {
        var request = Settings.object().put("authority", "RELAYED_BY_STAFF");
        Settings.texts(form, request.putObject("evidence"), "method", "witness", "url");
        return request;
    }

    /** A block lasts until the end of the day that is named; what is no day is sent as it is. */
    private static String end(String day, Dates dates) {
        try {
            return dates.startOf(LocalDate.parse(day).plusDays(1)).toString();
        } catch (DateTimeException none) {
            return day;
        }
    }
}
