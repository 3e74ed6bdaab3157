/**
 * Hours of the week on the clock on the wall: when people, and the law, want to be left alone.
 * Safe over midnight and over changes to and from summer time.
 */
package io.klantbeeld.consent.hours;
