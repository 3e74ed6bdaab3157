/**
 * Whom a reference names: the identifier keys that are one person, as profile-service tells.
 * A person that no profile is known of is as good as any: facts live under identifier keys.
 */
package io.klantbeeld.consent.subject;
