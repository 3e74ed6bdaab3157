/**
 * Calls the running platform from outside, as a channel team would.
 * The sample and the demonstrations use it, and so do the end-to-end tests.
 */
package io.klantbeeld.platform.api;
