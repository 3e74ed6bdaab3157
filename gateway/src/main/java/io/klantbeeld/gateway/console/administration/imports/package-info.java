/**
 * Files with what was known before: how their columns are understood, what would become of each row, doing it, and taking
 * it back. The files themselves stream past the console and are never kept here.
 */
package io.klantbeeld.gateway.console.administration.imports;
