/** Contacts that need somebody: nobody knows what became of them, or a fault stopped them. */
package io.klantbeeld.gateway.console.campaign.ledger;
