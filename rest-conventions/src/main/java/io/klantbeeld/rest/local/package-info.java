/**
 * Keeps the well-known secrets of the local platform, which are in the repository, out of every other installation.
 */
package io.klantbeeld.rest.local;
