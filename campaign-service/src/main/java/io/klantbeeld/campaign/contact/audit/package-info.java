/**
 * Counts what must never be: duplicates, contacts over a cap, and contacts without permission. It judges by what the
 * ledger remembers, in SQL of its own, and not by the code that admits contacts.
 */
package io.klantbeeld.campaign.contact.audit;
