package io.klantbeeld.benchmark.contact;

import io.klantbeeld.benchmark.permission.Attitude;
import io.klantbeeld.benchmark.permission.Chooser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of somebody who chose, as campaign-service would have heard of them, and two mails that were sent before.
 *
 * @param address key of the address
 * @param customer key of the customer number
 * @param today the day before which the mails were sent
 */
record RecipientRows(Chooser person, String address, String customer, Instant today) {
    private static final List<Integer> DAYS_AGO = List.of(9, 23);
    private static final int CITIES = 40;
    private static final int LOGINS = 100;

    String profile() {
        return line(person.profile(), 1, "ACTIVE", person.profile(), """
                {"profileId":"%1$s","version":1,"state":"ACTIVE","identifiers":[\
                {"ik":"%2$s","namespace":"email","value":"%3$s","brands":["%6$s"]},\
                {"ik":"%4$s","namespace":"crm","value":"%5$s","brands":["%6$s"]}],"contactPoints":[\
                {"channel":"EMAIL","ik":"%2$s","value":"%3$s","verified":false,"country":"NL","brands":["%6$s"]}],\
                "locale":"nl","timeZone":"Europe/Amsterdam","country":"NL","subjectType":"CONSUMER"}\
                """.formatted(
                        person.profile(), address, person.address(), customer, person.name(), CampaignService.BRAND));
    }

    String identifiers() {
        return line(person.profile(), address) + line(person.profile(), customer);
    }

    String traits() {
        return line(person.profile(), 1, """
                {"profileId":"%s","version":1,"brands":{"%s":\
                {"firstName":"Anna","plan":"%s","city":"City %d","logins":%d}},"categories":{"firstName":"IDENTITY"}}\
                """.formatted(
                        person.profile(),
                        CampaignService.BRAND,
                        person.number() % 2 == 0 ? "gold" : "blue",
                        person.number() % CITIES,
                        person.number() % LOGINS));
    }

    String permission() {
        return line(person.profile(), 1, 1, """
                {"profileId":"%1$s","version":1,"profileVersion":1,"limitsVersion":1,"cells":[\
                {"brand":"%2$s","purpose":"marketing","channel":"EMAIL","topic":"travel-surprises",\
                "outcome":"%3$s","code":"%4$s"},\
                {"brand":"%2$s","purpose":"personalisation","channel":"EMAIL","outcome":"PERMIT",\
                "code":"GRANTED_CONSENT"}],"windows":[],"limits":[%5$s],"deniedAttributes":[],"language":"nl",\
                "timeZone":"Europe/Amsterdam"}\
                """.formatted(
                        person.profile(),
                        CampaignService.BRAND,
                        person.attitude().outcome(),
                        person.attitude().code(),
                        limits()));
    }

    String contacts() {
        return DAYS_AGO.stream().map(this::contact).collect(Collectors.joining());
    }

    private String contact(int daysAgo) {
        var id = new UUID(
                person.profile().getMostSignificantBits() + daysAgo,
                person.profile().getLeastSignificantBits());
        var at = today.minus(daysAgo, ChronoUnit.DAYS);
        return line(
                id,
                id,
                person.profile(),
                "{" + person.profile() + "}",
                CampaignService.BRAND,
                "EMAIL",
                Recipients.PAST,
                "t",
                "{\"brand\":\"%s\",\"channel\":\"EMAIL\",\"category\":\"%s\"}"
                        .formatted(CampaignService.BRAND, Recipients.PAST),
                "DELIVERED",
                50,
                at,
                at,
                at.plus(2, ChronoUnit.HOURS),
                at,
                at,
                at);
    }

    private String limits() {
        return person.attitude() == Attitude.MODERATE
                ? "{\"brand\":\"%s\",\"channel\":\"EMAIL\",\"max\":3,\"per\":\"P7D\"}".formatted(CampaignService.BRAND)
                : "";
    }

    private static String line(Object... values) {
        return List.of(values).stream().map(Object::toString).collect(Collectors.joining("\t", "", "\n"));
    }
}
