/**
 * What every feature of the gateway needs and none owns: the services behind the door and their circuits, the exchange
 * that is under way, and problems at the edge. Depends on no feature.
 */
package io.klantbeeld.gateway.platform;
