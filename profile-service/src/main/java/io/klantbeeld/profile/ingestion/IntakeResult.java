package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a request's items.
 *
 * @param accepted items that are durable
 * @param duplicates items that repeat another one of the same request
 * @param rejected items in quarantine
 */
@Schema(examples = """
        {"accepted":2,"duplicates":0,"rejected":[{"index":2,"messageId":"m-3","code":"INVALID_IDENTIFIER",
         "field":"events[2].identifiers[0]","quarantineId":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01"}]}
        """)
public record IntakeResult(int accepted, int duplicates, List<Rejected> rejected) {
    /**
     * One item in quarantine.
     *
     * @param index place in the request, from 0
     * @param field the faulty field, or the first of several
     * @param fields all faulty fields, where a schema finds several
     */
    public record Rejected(
            int index,
            String messageId,
            String code,
            String field,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> fields,
            UUID quarantineId) {
        static Rejected of(Checked.Bad bad, UUID id) {
            var item = bad.item();
            var all = bad.reason().fields();
            return new Rejected(
                    item.index(),
                    item.messageId(),
                    bad.code().name(),
                    bad.field(),
                    all.size() < 2 ? List.of() : all.stream().map(item::within).toList(),
                    id);
        }
    }
}
