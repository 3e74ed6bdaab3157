package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.subject.Subjects;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads a request as a submission: references become identifier keys, and the caller's brands are kept. */
@ApplicationScoped
class SubmissionReading {
    private final IdentifierKeys keys;
    private final Subjects subjects;
    private final Caller caller;

    SubmissionReading(IdentifierKeys keys, Subjects subjects, Caller caller) {
        this.keys = keys;
        this.subjects = subjects;
        this.caller = caller;
    }

    Submission read(RecordConsentRequest request) {
        request.choices()
                .forEach(choice -> caller.brands().require(choice.scope().brand()));
        var choices = choices(request);
        var person = References.parse("person", request.person());
        return new Submission(
                keyOf(person),
                person instanceof Identifier identifier ? identifier.toString() : null,
                request.authority(),
                request.basis(),
                request.occurredAt(),
                request.notice(),
                choices,
                request.evidence(),
                spokenBy(request.spokenBy()),
                caller.client());
    }

    private String keyOf(PersonReference person) {
        return switch (person) {
            case Identifier identifier -> keys.of(identifier).value();
            case ProfileId profile -> subjects.find(profile).bestKey().orElseThrow(ConsentProblems::unknownPerson);
        };
    }

    private List<Choice> choices(RecordConsentRequest request) {
        var choices = new ArrayList<Choice>();
        for (var choice : request.choices()) {
            var scope = choice.scope();
            var field = "choices[" + choices.size() + "].scope.contactPoint";
            var contactPoint = contactPoint(field, scope.contactPoint());
            choices.add(new Choice(
                    choice.action(),
                    new Scope(
                            scope.brand(),
                            scope.purpose(),
                            scope.topic(),
                            scope.channel(),
                            contactPoint == null ? null : keys.of(contactPoint).value()),
                    contactPoint == null ? null : contactPoint.toString()));
        }
        return choices;
    }

    private String spokenBy(String reference) {
        return reference == null ? null : keyOf(References.parse("spokenBy", reference));
    }

    private Identifier contactPoint(String field, String reference) {
        if (reference == null) {
            return null;
        }
        return switch (References.parse(field, reference)) {
            case Identifier identifier -> identifier;
            case ProfileId ignored -> throw Problems.invalid(field, "must be namespace:value");
        };
    }
}
