/**
 * Measures what the platform can do, as a ratio to a limit measured in the same run.
 * {@code ./klantbeeld load <case>} prints what it does and, as its last line, the report as JSON.
 */
package io.klantbeeld.benchmark;
