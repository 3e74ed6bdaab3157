/**
 * What an author writes: a campaign with its journey, actions, treatments and templates in one document. A revision
 * holds such a document for ever.
 */
package io.klantbeeld.campaign.campaign.definition;
