package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.List;

/**
 * A person in a segment.
 *
 * @param person null when nobody tells who it is
 */
record MemberRow(String profile, PersonHeader person, Dates.When since, List<EvidenceView> evidence) {
    static MemberRow of(JsonNode member, PersonHeader person, Versions versions, Telling telling) {
        var clauses = versions.clausesOf(member.path("segmentVersion").asLong());
        return new MemberRow(
                Fields.text(member, "profile"),
                person,
                telling.when(member, "since"),
                EvidenceView.list(member.path("evidence"), clause -> EvidenceView.of(clause, clauses, telling)));
    }
}
