package io.klantbeeld.consent.ledger;

/** Names the events of one submission by their places in the history of its key. */
record SubmissionId(String ik, long firstSeq, long lastSeq) {
    @Override
    public String toString() {
        return ik + "/" + firstSeq + "/" + lastSeq;
    }

    static SubmissionId parse(String text) {
        var parts = text.split("/", 3);
        return new SubmissionId(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
