/**
 * Reads the sources of a module and measures them by the house style: sizes, names, and what must not be in them.
 */
package io.klantbeeld.test.architecture;
