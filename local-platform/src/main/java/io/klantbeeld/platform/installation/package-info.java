/**
 * The checkout that the platform runs from, and the software that is unpacked once for all who use it.
 * Programs come from the build's {@code target} directories or from here; data never do.
 */
package io.klantbeeld.platform.installation;
