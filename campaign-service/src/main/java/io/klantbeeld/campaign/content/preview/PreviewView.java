package io.klantbeeld.campaign.content.preview;

import io.klantbeeld.campaign.content.RenderedMessage;

/**
 * Words as they would be sent.
 *
 * @param html a whole HTML document
 */
record PreviewView(String locale, String subject, String html, String text) {
    static PreviewView of(RenderedMessage message) {
        return new PreviewView(message.locale(), message.subject(), message.html(), message.text());
    }
}
