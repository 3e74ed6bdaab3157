/**
 * Reads request bodies strictly and says what is wrong with them by field, line and column; writes times, durations and
 * numbers in one way.
 */
package io.klantbeeld.rest.json;
