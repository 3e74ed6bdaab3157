package io.klantbeeld.profile.ingestion;

import java.util.List;
import java.util.UUID;

/**
 * What became of a request's items.
 *
 * @param accepted items that are durable
 * @param duplicates items that repeat another one of the same request
 * @param rejected items in quarantine
 */
public record IntakeResult(int accepted, int duplicates, List<Rejected> rejected) {
    /**
     * One item in quarantine.
     *
     * @param index place in the request, from 0
     * @param field the faulty field
     */
    public record Rejected(int index, String messageId, String code, String field, UUID quarantineId) {}
}
