/**
 * The console: pages that people work from, rendered here (Qute, htmx, Tabler) out of what the services answer them.
 * Each room is a package; {@code shell} is what all rooms stand in, {@code vocabulary} how they name things.
 */
package io.klantbeeld.gateway.console;
