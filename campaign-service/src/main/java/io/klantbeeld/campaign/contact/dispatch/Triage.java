package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.outbox.failure.Failures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Prepares a batch so that a contact that cannot be prepared is stopped alone, and the others go. */
@ApplicationScoped
class Triage {
    static final String PREPARATION_FAILED = "PREPARATION_FAILED";
    private static final Logger LOG = Logger.getLogger(Triage.class);

    private final Preparation preparation;

    Triage(Preparation preparation) {
        this.preparation = preparation;
    }

    /**
     * Prepares the contacts, one by one if they cannot be prepared together; those that do not become letters are
     * handed to {@code stopped}. A failure that passes by itself is thrown: all of them may try again.
     */
    List<Letter> prepare(List<Contact> claimed, Consumer<Change> stopped) {
        try {
            return together(claimed, stopped);
        } catch (RuntimeException | StackOverflowError e) {
            throwIfTransient(e);
            return oneByOne(claimed, stopped);
        }
    }

    private List<Letter> oneByOne(List<Contact> claimed, Consumer<Change> stopped) {
        return claimed.stream()
                .flatMap(contact -> alone(contact, stopped).stream())
                .toList();
    }

    private List<Letter> alone(Contact contact, Consumer<Change> stopped) {
        try {
            return together(List.of(contact), stopped);
        } catch (RuntimeException | StackOverflowError e) {
            throwIfTransient(e);
            LOG.errorf("A contact cannot be prepared: contact=%s cause=%s", contact.id(), Failures.describe(e));
            stopped.accept(failed(contact, e));
            return List.of();
        }
    }

    // What an attempt that fails has stopped is not said: the next attempt says it again.
    private List<Letter> together(List<Contact> contacts, Consumer<Change> stopped) {
        var changes = new ArrayList<Change>();
        var letters = preparation.prepare(contacts, changes::add);
        changes.forEach(stopped);
        return letters;
    }

    // The kind alone: messages of parsers and templates repeat personal data.
    private static Change failed(Contact contact, Throwable failure) {
        var cause = Map.<String, Object>of("cause", failure.getClass().getSimpleName());
        return Change.to(ContactState.CANCELLED, contact).because("DISPATCH", PREPARATION_FAILED, cause);
    }

    private static void throwIfTransient(Throwable failure) {
        if (failure instanceof RuntimeException passing && Failures.isTransient(failure)) {
            throw passing;
        }
    }
}
