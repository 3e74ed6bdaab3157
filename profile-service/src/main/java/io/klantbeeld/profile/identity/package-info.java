/**
 * Who is who: identifiers as nodes, links between them as facts, and the profiles that they resolve to.
 * The door is {@link io.klantbeeld.profile.identity.Persons}; a profile is derived and never edited here.
 */
package io.klantbeeld.profile.identity;
