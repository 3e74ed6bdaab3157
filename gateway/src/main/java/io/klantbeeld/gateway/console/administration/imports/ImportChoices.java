package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.console.vocabulary.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What forms about imports let one choose from. */
@Named("importChoices")
@ApplicationScoped
class ImportChoices {
    public List<ImportKind> getKinds() {
        return List.of(ImportKind.values());
    }

    public List<RowOutcome> getOutcomes() {
        return List.of(RowOutcome.values());
    }

    public List<Target> getTargets() {
        return List.of(Target.values());
    }

    public List<ValueType> getTypes() {
        return List.of(ValueType.values());
    }

    public List<String> getCharsets() {
        return List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16");
    }

    /** Separators of a text file, by the words for them. */
    public List<Separator> getSeparators() {
        return List.of(Separator.values());
    }

    /** What the value of a column becomes. */
    enum Target {
        NOTHING(""),
        IDENTIFIER("identifier:"),
        TRAIT("trait:"),
        PROPERTY("property:"),
        TIME("time"),
        NAME("name"),
        CHANNEL("channel"),
        INTERACTION("interaction");

        private final String key;

        Target(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** Tells whether a name of its own belongs to it. */
        boolean isNamed() {
            return key.endsWith(":");
        }

        static Target of(String to) {
            return Arrays.stream(values())
                    .filter(target -> target.isNamed() ? to.startsWith(target.key) : to.equals(target.key))
                    .findFirst()
                    .orElse(NOTHING);
        }
    }

    /** As what the text of a column is read. */
    enum ValueType {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        INSTANT;

        public String key() {
            return name();
        }

        static ValueType of(String name) {
            return Term.find(ValueType.class, name).orElse(null);
        }
    }

    /** What stands between the cells of a row. */
    enum Separator {
        COMMA(","),
        SEMICOLON(";"),
        TAB("\t"),
        BAR("|"),
        BLANKS("BLANKS");

        private final String key;

        Separator(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
