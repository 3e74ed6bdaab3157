package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.Controller;
import io.klantbeeld.consent.catalogue.DoubleOptIn;
import io.klantbeeld.consent.catalogue.Purpose;
import io.klantbeeld.consent.catalogue.SubjectType;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.subject.Subject;
import java.time.Instant;
import java.util.Optional;

/** Says which grants of a submission count only from their confirmation: the purpose asks for it, or the law. */
record Demands(Catalogue catalogue, Submission submission, Subject person, Instant at) {

    boolean confirmation(Scope scope) {
        return !isConfirmed()
                && catalogue
                        .purpose(scope.purpose())
                        .filter(purpose -> purpose.doubleOptIn() == DoubleOptIn.REQUIRED || byLaw(purpose, scope))
                        .isPresent();
    }

    private boolean isConfirmed() {
        return submission.evidence() != null && submission.evidence().method() == EvidenceMethod.DOUBLE_OPT_IN;
    }

    private boolean byLaw(Purpose purpose, Scope scope) {
        return channel(scope)
                .flatMap(channel -> catalogue.statute(
                        country(scope), SubjectType.of(person.subjectType()), channel, purpose.purposeClass(), at))
                .filter(statute -> statute.rule().demandsConfirmation())
                .isPresent();
    }

    // A grant of all channels opens e-mail too, when the person read so.
    private Optional<Channel> channel(Scope scope) {
        return scope.channel() != null
                ? Optional.of(scope.channel())
                : catalogue
                        .notice(submission.notice())
                        .filter(notice -> notice.covers().channels().contains(Channel.EMAIL))
                        .map(notice -> Channel.EMAIL);
    }

    // The law that a decision will find: of the person, else of the address, else of the controller.
    private String country(Scope scope) {
        return Optional.ofNullable(person.country())
                .or(() -> countryOf(scope.contactPoint() == null ? submission.ik() : scope.contactPoint()))
                .or(() -> catalogue
                        .brand(scope.brand())
                        .flatMap(catalogue::controllerOf)
                        .map(Controller::country))
                .orElse(null);
    }

    private Optional<String> countryOf(String address) {
        return person.identifiers().stream()
                .filter(known -> known.ik().equals(address))
                .flatMap(known -> Optional.ofNullable(known.country()).stream())
                .findFirst();
    }
}
