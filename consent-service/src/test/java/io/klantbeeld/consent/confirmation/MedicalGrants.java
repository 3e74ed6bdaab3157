package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.ConsentApi;

import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decideBody;

/** Grants of medical information by e-mail, which count from their confirmation. */
public final class MedicalGrants {
    private MedicalGrants() {}

    /** The scope of a topic. */
    public static String scope(String topic) {
        return "{\"brand\":\"medivisie\",\"purpose\":\"medical-info\",\"topic\":\"%s\",\"channel\":\"EMAIL\"}"
                .formatted(topic);
    }

    /** A submission of one grant per topic. */
    public static String submission(String person, String... topics) {
        var one = ConsentApi.submission(person, "GRANT", scope(topics[0]))
                .replace("blauwvlucht-marketing", "medivisie-medical-info");
        var more = new StringBuilder();
        for (int i = 1; i < topics.length; i++) {
            more.append(",{\"action\":\"GRANT\",\"scope\":%s}".formatted(scope(topics[i])));
        }
        return one.replace("}],", "}" + more + "],");
    }

    /** Grants cardiology by e-mail. */
    public static void grant(String person) {
        ConsentApi.record(submission(person, "cardiology"));
    }

    /** The deciding code for cardiology by e-mail. */
    public static String decided(String person) {
        return code(decideBody("""
                {"person":"%s","brand":"medivisie","purpose":"medical-info","channel":"EMAIL","topics":["cardiology"]}
                """.formatted(person)));
    }
}
