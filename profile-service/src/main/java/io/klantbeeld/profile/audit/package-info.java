/**
 * Who was shown personal values of whom, when and why: no such answer leaves before it is on record.
 * The doors are {@link io.klantbeeld.profile.audit.AccessAudit} for those who show, and {@link io.klantbeeld.profile.audit.Accesses} for those who check.
 */
package io.klantbeeld.profile.audit;
