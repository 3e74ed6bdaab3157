package io.klantbeeld.profile.audit;

import io.klantbeeld.rest.Caller;

/**
 * Who reads, by which route and why.
 *
 * @param subject the person or service account of the token, or the source of which a read key is used
 * @param client that the token was issued to; null without one
 * @param purpose as stated; may be null
 * @param route method and template, such as {@code GET /api/v1/profiles/{ref}}
 */
public record Accessor(String subject, String client, String purpose, String route) {
    /** The caller of the current request; a purpose that is no term is a 400. */
    public static Accessor of(Caller caller, AccessPurpose purpose, String route) {
        return new Accessor(caller.subject(), caller.client(), purpose.value(), route);
    }

    /** The holder of a source's read key; a purpose that is no term is a 400. */
    public static Accessor ofSource(String source, AccessPurpose purpose, String route) {
        return new Accessor("source:" + source, null, purpose.value(), route);
    }
}
