/**
 * The definitions that choices refer to: controllers, brands, purposes, topics, notices and rule packs.
 * Each is versioned, and somebody other than its author puts it into force.
 */
package io.klantbeeld.consent.catalogue;
