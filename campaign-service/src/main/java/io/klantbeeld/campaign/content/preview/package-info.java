/** Shows words while they are written as they would be sent. */
package io.klantbeeld.campaign.content.preview;
