/**
 * What campaign-service tells about contacts.
 * A contact's published status only moves up its rank.
 */
package io.klantbeeld.event.campaign;
