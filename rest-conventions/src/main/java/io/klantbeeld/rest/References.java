package io.klantbeeld.rest;

import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.PersonReference;

/** Reads the references to persons in paths, queries and bodies. */
public final class References {
    private References() {}

    /** Parses a reference; what is none is a 400 that names the field and not the value. */
    public static PersonReference parse(String field, String text) {
        try {
            return PersonReference.parse(text);
        } catch (InvalidReference e) {
            throw Problems.invalid(field, e.getMessage());
        }
    }
}
