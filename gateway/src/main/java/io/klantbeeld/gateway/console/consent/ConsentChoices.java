package io.klantbeeld.gateway.console.consent;

import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What forms about permission let one choose from, in the language of the visit. */
@Named("consentChoices")
@RequestScoped
public class ConsentChoices {
    private static final List<String> CATEGORIES =
            List.of("IDENTITY", "CONTACT", "FINANCIAL", "HEALTH", "LOCALE", "BEHAVIOUR");

    private final Visit visit;

    ConsentChoices(Visit visit) {
        this.visit = visit;
    }

    /** Something to choose, and how it is called. */
    public record Option(String key, String text) {}

    public List<Option> getBases() {
        return options(keys(Basis.values()), words()::basis);
    }

    public List<Option> getPurposeClasses() {
        return options(keys(PurposeClass.values()), words()::purposeClass);
    }

    public List<Option> getCategories() {
        return options(CATEGORIES, words().vocabulary()::category);
    }

    public List<Option> getTopicKinds() {
        return options(keys(TopicKind.values()), words()::topicKind);
    }

    public List<Option> getChanges() {
        return options(keys(ChangeClass.values()), words()::change);
    }

    /** Every channel on which a person can be asked: a conversation has no permission of its own. */
    public List<Option> getChannels() {
        var channels = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.CHAT)
                .map(Enum::name)
                .toList();
        return options(channels, key -> words().vocabulary().channel(key).text());
    }

    public List<Option> getRequirements() {
        return options(keys(Requirement.values()), words()::requirement);
    }

    public List<Option> getSubjects() {
        return options(keys(SubjectType.values()), words()::subject);
    }

    public List<Option> getObligations() {
        return options(keys(Obligation.values()), words()::obligation);
    }

    public List<Option> getDays() {
        return options(keys(DayOfWeek.values()), key -> DayOfWeek.valueOf(key)
                .getDisplayName(TextStyle.SHORT, visit.locale()));
    }

    private ConsentWords words() {
        return ConsentWords.in(visit.vocabulary());
    }

    private static List<String> keys(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<Option> options(List<String> keys, UnaryOperator<String> word) {
        return keys.stream().map(key -> new Option(key, word.apply(key))).toList();
    }
}
