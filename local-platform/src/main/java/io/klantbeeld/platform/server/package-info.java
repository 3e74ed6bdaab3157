/**
 * The real servers that the platform stands on, run as child processes without containers.
 * Tests use them on random ports and can stop, kill and start them again on the same data.
 */
package io.klantbeeld.platform.server;
