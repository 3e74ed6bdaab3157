/**
 * Sends a service every kind of bad input and expects a problem that names the field, repeats no value and leaves
 * nothing behind.
 */
package io.klantbeeld.test.badinput;
