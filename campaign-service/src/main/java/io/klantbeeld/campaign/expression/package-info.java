/**
 * The conditions that authors write in CEL: checked when they are written, with the position of every mistake, and
 * evaluated against one person and one event.
 */
package io.klantbeeld.campaign.expression;
