/**
 * Work that failed so often that it was set aside: listed, counted, taken up again, and forgotten after a time.
 * {@link io.klantbeeld.campaign.platform.parking.ParkedTable} is the door.
 */
package io.klantbeeld.campaign.platform.parking;
