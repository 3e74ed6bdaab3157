package io.klantbeeld.campaign.calendar;

import io.klantbeeld.campaign.calendar.CalendarQuery.Period;
import io.klantbeeld.campaign.campaign.PlannedCampaign;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes the calendar as iCalendar (RFC 5545). What has no end goes on to the end of the period that was asked for. */
final class CalendarFile {
    private CalendarFile() {}

    static String of(List<PlannedCampaign> campaigns, Period period) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Klantbeeld//Campaigns//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        campaigns.forEach(campaign -> calendar.add(event(campaign, period)));
        return folded(calendar);
    }

    private static String folded(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    // The time stamp is that of the last change, so that a program that asks again sees nothing new.
    private static VEvent event(PlannedCampaign campaign, Period period) {
        var definition = campaign.definition();
        var event = new VEvent(false);
        event.add(new Uid("campaign-" + campaign.key() + "@klantbeeld"));
        event.add(new DtStamp(campaign.changedAt()));
        event.add(new Sequence((int) campaign.version()));
        event.add(new Summary(campaign.key() + " (" + definition.initiative() + ")"));
        event.add(new Description("%s, %s, priority %d"
                .formatted(
                        campaign.state(), String.join(" ", CalendarEntry.channels(campaign)), definition.priority())));
        event.add(new Categories(definition.brand()));
        addTimes(
                event,
                campaign.from() == null ? period.from() : campaign.from(),
                campaign.to() == null ? period.to() : campaign.to());
        return event;
    }

    private static void addTimes(VEvent event, Instant from, Instant to) {
        if (isMidnight(from) && isMidnight(to)) {
            event.add(new DtStart<>(LocalDate.ofInstant(from, ZoneOffset.UTC)));
            event.add(new DtEnd<>(LocalDate.ofInstant(to, ZoneOffset.UTC)));
        } else {
            event.add(new DtStart<>(from.truncatedTo(ChronoUnit.SECONDS)));
            event.add(new DtEnd<>(to.truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private static boolean isMidnight(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).equals(moment);
    }
}
