/**
 * Makes events of rows: which column is an identifier, a trait, a property or a time, and how its text is to be read.
 * What is made of a row depends on the row, the definition and the source alone, so a dry run and the real one agree.
 */
package io.klantbeeld.profile.ingestion.imports.mapping;
