/**
 * Load on the contact budget: how many reservations a second are made by channel teams at once, and whether any is one
 * too many. The door is its case.
 */
package io.klantbeeld.benchmark.contact.reservation;
