package io.klantbeeld.campaign.permission;

/** Consent-service does not understand at least one of the questions that were asked together. */
final class QuestionRefused extends RuntimeException {
    private final int status;

    QuestionRefused(int status) {
        super("HTTP " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
