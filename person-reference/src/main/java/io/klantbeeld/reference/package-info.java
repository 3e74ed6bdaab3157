/**
 * How to name a person: references, the built-in namespaces with their normalisers, and the identifier key.
 * Frozen: a change of normalisation or key would separate facts from their persons.
 */
package io.klantbeeld.reference;
