/**
 * The rules that authors write in CEL: typed against what is registered, with the position of every mistake, and
 * evaluated with the clauses that decided and the instant at which time alone may decide otherwise.
 */
package io.klantbeeld.profile.rule;
