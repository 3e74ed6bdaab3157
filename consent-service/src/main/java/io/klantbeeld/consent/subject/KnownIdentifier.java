package io.klantbeeld.consent.subject;

import io.klantbeeld.reference.Identifier;
import java.util.Set;

/**
 * An identifier of a profile with its key.
 *
 * @param brands brands whose sources named it
 */
public record KnownIdentifier(String ik, Identifier identifier, Set<String> brands) {}
