/**
 * How fast a file is imported, and that a crash in the midst of it neither loses nor doubles a row.
 * Runs on a platform of its own, since it kills profile-service.
 */
package io.klantbeeld.benchmark.imports;
