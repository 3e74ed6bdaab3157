package io.klantbeeld.gateway.console.campaign;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of what a campaign consists of, and of values that have a word; they are in {@code messages/field_*.properties}. */
@MessageBundle("field")
interface FieldTexts {
    @Message
    String name(FieldName name);

    @Message
    String value(KnownValue value);

    @Message
    String ofPeople(String percent);

    @Message
    String ofPeopleGlobal(String percent);

    @Message
    String throughput(String contacts, String period, String zone);

    @Message
    String empty();

    @Message
    String everywhere();
}
