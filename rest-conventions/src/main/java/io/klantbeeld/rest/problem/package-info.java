/**
 * Turns whatever a resource throws into one kind of problem: with a stable type and the trace's id, without an
 * instance, a rejected value or a stack trace.
 */
package io.klantbeeld.rest.problem;
