package io.klantbeeld.campaign.content;

/** Stops the rendering of a message whose expression has no value that can be printed. */
final class UnprintableValue extends RuntimeException {
    UnprintableValue(String expression, String why) {
        super("{" + expression + "} " + why, null, false, false);
    }
}
