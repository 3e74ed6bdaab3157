package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.ledger.ConfirmationAwaited;
import io.klantbeeld.consent.platform.Languages;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Asks for the confirmation of grants by mail, once per submission and address; other addresses get no mail. */
@ApplicationScoped
class OnConfirmationAwaited {
    private static final String EMAIL = "email";

    /** What a link has room for. */
    private static final int MAX_BYTES = 2_000;

    private final ConfirmationRequests requests;
    private final Catalogues catalogues;
    private final ConfirmationConfig config;

    OnConfirmationAwaited(ConfirmationRequests requests, Catalogues catalogues, ConfirmationConfig config) {
        this.requests = requests;
        this.catalogues = catalogues;
        this.config = config;
    }

    void queue(@Observes ConfirmationAwaited awaited) {
        var byAddress = new LinkedHashMap<String, List<ConsentEvent>>();
        for (var pending : awaited.pending()) {
            if (pending.address() != null
                    && PersonReference.parse(pending.address()) instanceof Identifier address
                    && address.namespace().equals(EMAIL)) {
                byAddress
                        .computeIfAbsent(address.value(), none -> new ArrayList<>())
                        .add(pending.grant());
            }
        }
        byAddress.forEach((address, grants) ->
                pieces(confirmation(awaited, grants)).forEach(confirmation -> requests.queue(address, confirmation)));
    }

    private Confirmation confirmation(ConfirmationAwaited awaited, List<ConsentEvent> grants) {
        var first = grants.getFirst();
        return new Confirmation(
                awaited.ik(),
                first.receivedAt(),
                grants.stream().map(ConsentEvent::scope).distinct().toList(),
                Languages.bestOf(locale(awaited, first)).getLanguage(),
                first.receivedAt().plus(config.validFor()).truncatedTo(ChronoUnit.SECONDS));
    }

    private String locale(ConfirmationAwaited awaited, ConsentEvent grant) {
        return Optional.ofNullable(awaited.locale())
                .or(() -> Optional.ofNullable(grant.evidence()).map(evidence -> evidence.locale()))
                .or(() -> catalogues.current().brand(grant.scope().brand()).map(Brand::language))
                .orElse(null);
    }

    // Only a submission of very many topics needs more than one link.
    static List<Confirmation> pieces(Confirmation whole) {
        List<Scope> scopes = whole.scopes();
        if (scopes.size() == 1 || ConfirmationCode.write(whole).length <= MAX_BYTES) {
            return List.of(whole);
        }
        var pieces = new ArrayList<>(pieces(whole.of(scopes.subList(0, scopes.size() / 2))));
        pieces.addAll(pieces(whole.of(scopes.subList(scopes.size() / 2, scopes.size()))));
        return pieces;
    }
}
