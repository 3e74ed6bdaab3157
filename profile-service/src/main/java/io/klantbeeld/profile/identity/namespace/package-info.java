/**
 * The registry of namespaces: what identifiers of each kind are worth when persons are resolved.
 * Names, normalisers and priorities are frozen with the identifier keys; limits, uniqueness and blocked values are not.
 */
package io.klantbeeld.profile.identity.namespace;
