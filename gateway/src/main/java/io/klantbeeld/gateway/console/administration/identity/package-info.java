/**
 * Who is who, by which rules: the namespaces of identifiers and what is laid down for them, the links that joined nobody,
 * the values that link too many, and runs that try or apply rules on the persons who are known.
 */
package io.klantbeeld.gateway.console.administration.identity;
