/**
 * The systems that send data: what comes from each, the keys by which they send and read, and their settings.
 */
package io.klantbeeld.gateway.console.administration.source;
