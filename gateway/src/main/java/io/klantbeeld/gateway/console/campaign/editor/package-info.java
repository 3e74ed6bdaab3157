/**
 * Where campaigns are written: a form over the whole document, which keeps what it does not show. What was not saved
 * yet is in the form alone.
 */
package io.klantbeeld.gateway.console.campaign.editor;
