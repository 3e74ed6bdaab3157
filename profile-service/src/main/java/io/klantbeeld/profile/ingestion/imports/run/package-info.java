/**
 * Runs imports batch by batch: the rows of a batch, what became of them and how far the import is commit together.
 * Any replica goes on where another one died; who lost its lease or was cancelled commits nothing more.
 */
package io.klantbeeld.profile.ingestion.imports.run;
