/**
 * What the platform consists of and where it keeps it: parts, ports, and the directory {@code .klantbeeld}.
 * Everything that a later call of the command must find again is said here.
 */
package io.klantbeeld.platform.layout;
