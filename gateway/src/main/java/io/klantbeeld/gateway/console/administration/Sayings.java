package io.klantbeeld.gateway.console.administration;

import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Says what was done and what was refused, in the language of the visit. */
@RequestScoped
class Sayings {
    private final Visit visit;
    private final RoutingContext context;

    Sayings(Visit visit, RoutingContext context) {
        this.visit = visit;
        this.context = context;
    }

    /** What the address of the page says that happened before it, or null; what it may say is limited to known words. */
    String said() {
        return asked(Done.class, "done")
                .map(texts()::done)
                .or(() -> asked(KnownProblem.class, "refused").map(texts()::problem))
                .orElse(null);
    }

    boolean isRefusal() {
        return asked(KnownProblem.class, "refused").isPresent()
                || asked(Done.class, "done").filter(Done.STILL_REJECTED::equals).isPresent();
    }

    String problem(Answer answer) {
        return texts().problem(KnownProblem.of(answer));
    }

    String rejection(String code) {
        return find(RejectionCode.class, code).map(texts()::rejection).orElseGet(() -> Vocabulary.readable(code));
    }

    private AdministrationTexts texts() {
        return MessageBundles.get(
                AdministrationTexts.class, Localized.Literal.of(visit.locale().getLanguage()));
    }

    private <E extends Enum<E>> Optional<E> asked(Class<E> type, String parameter) {
        return find(type, context.request().getParam(parameter));
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Enum.valueOf(type, name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
