/** What campaigns decided about one customer and why, what is to come, and how much contact there was. */
package io.klantbeeld.gateway.console.campaign.person;
