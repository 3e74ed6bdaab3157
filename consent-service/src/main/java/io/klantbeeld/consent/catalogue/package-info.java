/**
 * The definitions that choices refer to: controllers, brands, purposes, topics and notices.
 * Each is versioned, and somebody other than its author puts it into force.
 */
package io.klantbeeld.consent.catalogue;
