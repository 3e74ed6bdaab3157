/**
 * What a person's choices mean for one cell. Pure functions of sets of facts: order and repetition of arrival mean nothing.
 * Small enough to prove; the tests compare it with a brute-force model written apart.
 */
package io.klantbeeld.consent.permission.algebra;
