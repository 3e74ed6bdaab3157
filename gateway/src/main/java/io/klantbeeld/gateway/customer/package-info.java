/**
 * The unified view of a customer: asks the services in parallel, with the user's own token and a deadline, and says of
 * each part whether it is there. Holds no rule and no data of its own.
 */
package io.klantbeeld.gateway.customer;
