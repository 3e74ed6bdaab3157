package io.klantbeeld.gateway.console.campaign.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form of a campaign: the document that it carries, and what is wrong with it.
 *
 * @param form what is in no field of the document: key, version, and what was refused
 */
record Sheet(Document document, Form form, CampaignWords words) {
    /** A part of the document that there can be many of. */
    record Part(String at, String title, int index) {
        /** The place of a field in it. */
        public String field(String name) {
            return at + "." + name;
        }

        /** Its key, or its number while it has none. */
        public String name() {
            return title.isEmpty() ? "#" + (index + 1) : title;
        }

        /** Tells whether another one is before it. */
        public boolean isLater() {
            return index > 0;
        }

        /** Its place in a list that is read by machines and people. */
        public String id() {
            return at.replaceAll("[^A-Za-z0-9-]+", "-");
        }
    }

    /** What is wrong, at its place. */
    record Wrong(String place, String path, Fault fault) {}

    /** The document as the form carries it. */
    public String text() {
        return document.text();
    }

    public String value(String place) {
        return document.value(place);
    }

    /** Tells whether a choice is this one. */
    public boolean is(String place, String choice) {
        return document.value(place).equals(choice);
    }

    /** The name of a field at a place. */
    public String label(String place) {
        return Vocabulary.capitalised(
                words.field(place.substring(place.lastIndexOf('.') + 1).replaceAll("\\[.*", "")));
    }

    /** What is wrong with a field, or with something in it. */
    public List<Fault> faults(String place) {
        return form.faults().stream()
                .filter(fault -> fault.path().equals(place)
                        || fault.path().startsWith(place + ".")
                        || fault.path().startsWith(place + "["))
                .toList();
    }

    /** Everything that is wrong. */
    public List<Wrong> wrongs() {
        return form.faults().stream()
                .map(fault -> new Wrong(words.place(fault.path()), fault.path(), fault))
                .toList();
    }

    public List<Part> actions() {
        return parts("actions", "key");
    }

    public List<Part> steps() {
        return parts("journey.steps", "key");
    }

    public List<Part> templates() {
        return parts("templates", "key");
    }

    public List<Part> treatments(Part action) {
        return parts(action.field("treatments"), "channel");
    }

    /** The languages of a template. */
    public List<Part> letters(Part template) {
        var letters = new ArrayList<Part>();
        document.at(template.field("variants"))
                .fieldNames()
                .forEachRemaining(tag -> letters.add(
                        new Part(template.field("variants") + "." + tag, words.language(tag), letters.size())));
        return List.copyOf(letters);
    }

    /** The keys of actions or templates, to choose from. */
    public List<String> keys(String list) {
        return parts(list, "key").stream()
                .map(Part::title)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private List<Part> parts(String list, String title) {
        JsonNode items = document.at(list);
        return IntStream.range(0, items.size())
                .mapToObj(i ->
                        new Part(list + "[" + i + "]", items.path(i).path(title).asText(""), i))
                .toList();
    }
}
