package io.klantbeeld.consent.subject;

import io.klantbeeld.reference.Identifier;
import java.util.Set;

/**
 * An identifier of a profile with its key, and what is known of it as an address.
 *
 * @param brands brands whose sources named it
 * @param channels names of the channels that reach it; none when it is no address
 * @param verified whether it is known to be the person's
 * @param country ISO 3166-1 alpha-2 of the address; may be null
 */
public record KnownIdentifier(
        String ik, Identifier identifier, Set<String> brands, Set<String> channels, boolean verified, String country) {}
