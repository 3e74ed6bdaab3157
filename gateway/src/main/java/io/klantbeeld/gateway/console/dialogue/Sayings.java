package io.klantbeeld.gateway.console.dialogue;

import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Says what was done and what was refused, in the language of the visit. */
@RequestScoped
public class Sayings {
    private final Visit visit;
    private final RoutingContext context;

    Sayings(Visit visit, RoutingContext context) {
        this.visit = visit;
        this.context = context;
    }

    /** What the address of the page says that happened before it; what it may say is limited to known words. */
    public Said said() {
        var done = asked(Done.class, "done");
        var refused = asked(KnownProblem.class, "refused");
        var sentence = done.map(texts()::done).or(() -> refused.map(texts()::problem));
        return new Said(
                sentence.orElse(null),
                refused.isPresent() || done.filter(Done::isRefusal).isPresent());
    }

    /** Why something is refused, as a sentence. */
    public String problem(Answer answer) {
        return texts().problem(KnownProblem.of(answer));
    }

    /** The address of a page that says what was done, or why it was not. */
    public static String said(Answer answer, String path, Done done) {
        return answer instanceof Answer.Ok ? saying(path, done) : said(path, "refused", KnownProblem.of(answer));
    }

    /** The address of a page that says what was done. */
    public static String saying(String path, Done done) {
        return said(path, "done", done);
    }

    private static String said(String path, String name, Enum<?> what) {
        return path + (path.contains("?") ? "&" : "?") + name + "=" + what;
    }

    private DialogueTexts texts() {
        return MessageBundles.get(
                DialogueTexts.class, Localized.Literal.of(visit.locale().getLanguage()));
    }

    private <E extends Enum<E>> Optional<E> asked(Class<E> type, String parameter) {
        return Term.find(type, context.request().getParam(parameter));
    }
}
