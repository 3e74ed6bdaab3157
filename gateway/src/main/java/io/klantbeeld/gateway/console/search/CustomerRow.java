package io.klantbeeld.gateway.console.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.person.PersonHeader;

/** A customer in the results of a search. */
record CustomerRow(PersonHeader person, String contactPoint) {
    static CustomerRow of(PersonHeader person) {
        var contactPoint = person.identifiers().stream()
                .filter(identifier -> identifier.namespace().equals("email"))
                .findFirst()
                .or(() -> person.identifiers().stream().findFirst())
                .map(PersonHeader.Id::value)
                .orElse("");
        return new CustomerRow(person, contactPoint);
    }

    static boolean isCustomer(JsonNode item) {
        return item.hasNonNull("id");
    }
}
