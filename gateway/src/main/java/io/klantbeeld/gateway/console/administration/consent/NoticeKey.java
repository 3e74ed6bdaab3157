package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Form;
import java.util.List;

/** The key of a new entry; that of a notice names its version and its language. */
final class NoticeKey {
    private static final String KEY = "key";
    private static final String NUMBER = "version";
    private static final String LOCALE = "locale";

    private NoticeKey() {}

    static String of(Kind kind, Form form) {
        return kind == Kind.NOTICES
                ? form.text(KEY) + "/" + form.text(NUMBER) + "/" + form.text(LOCALE)
                : form.text(KEY);
    }

    /** The form of a new notice: the next version of another, or the first. */
    static Form next(Kind kind, Form form, String from) {
        if (kind != Kind.NOTICES) {
            return form.with(KEY, "");
        }
        if (!kind.isKey(from)) {
            return form.with(NUMBER, "1");
        }
        var parts = from.split("/");
        return form.with(KEY, parts[0])
                .with(NUMBER, Long.toString(Long.parseLong(parts[1]) + 1))
                .with(LOCALE, parts[2]);
    }

    /** The form again, whose key is none. */
    static Form refused(Form form) {
        return form.refused(null, List.of(new Fault(KEY, KEY, "")));
    }
}
