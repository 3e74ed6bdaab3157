/** What people make of contacts that the dispatcher could not bring to an end: the truth, or one more try. */
package io.klantbeeld.campaign.contact.dispatch.resolution;
