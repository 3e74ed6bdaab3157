package io.klantbeeld.benchmark.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.TreeMap;

/**
 * Past purchases: the real ones of CDNOW where they are at hand, else as many made ones of the same form.
 *
 * @param name of what it is
 */
record PurchaseFile(String name, String text, int rows) {
    private static final int CUSTOMERS = 23_570;
    private static final int PURCHASES = 69_659;
    private static final int DAYS = 545;
    private static final LocalDate FIRST_DAY = LocalDate.of(1997, 1, 1);

    /** Finds the file in the directory of the property {@code klantbeeld.data}, or beside the project. */
    static PurchaseFile find() {
        var directory = Path.of(System.getProperty("klantbeeld.data", "../shared/data"));
        var file = directory.resolve("cdnow_master.txt");
        try {
            return Files.isReadable(file) ? of("cdnow", Files.readString(file, StandardCharsets.US_ASCII)) : made();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PurchaseFile of(String name, String text) {
        return new PurchaseFile(
                name, text, (int) text.lines().filter(line -> !line.isBlank()).count() - 1);
    }

    private static PurchaseFile made() {
        var random = new Random(1997);
        var lines = new TreeMap<String, String>();
        for (int i = 0; i < PURCHASES; i++) {
            int customer = i < CUSTOMERS ? i : random.nextInt(CUSTOMERS);
            var day = FIRST_DAY.plusDays(random.nextInt(DAYS)).format(DateTimeFormatter.BASIC_ISO_DATE);
            int count = 1 + random.nextInt(5);
            lines.put(
                    "%05d %s %06d".formatted(customer, day, i),
                    " %05d %s %2d %6d.%02d%n"
                            .formatted(customer, day, count, 5 + random.nextInt(60), random.nextInt(100)));
        }
        return of("made", " customer_id  date number_of_cds  dollar_value\n" + String.join("", lines.values()));
    }
}
