/**
 * Who was shown personal values of a person, when, by what and why: for the officer who answers for it.
 */
package io.klantbeeld.gateway.console.access;
