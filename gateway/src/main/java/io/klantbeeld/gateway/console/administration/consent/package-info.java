/**
 * The area of consent: brands, purposes, topics, notices and the law as the catalogue keeps them, what their drafts would
 * change, and how a draft that one person wrote comes into force by another.
 */
package io.klantbeeld.gateway.console.administration.consent;
