package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.event.campaign.ContactChanged;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that nothing is sent to for a while: those that turned out to be dead, and those of people who complained
 * or said stop. A block ends by itself, since consent-service judges by its own suppressions from then on.
 */
@ApplicationScoped
public class ContactPointBlocks {
    /** The code of a block after a complaint; it holds for the brand that was complained about. */
    public static final String COMPLAINT = "COMPLAINT";

    /** The code of a block after a stop; it holds for the brand that was told to. */
    public static final String STOP = "STOP";

    private static final Duration LENGTH = Duration.ofDays(7);

    // The same event, told again, makes a block no longer.
    private static final String BLOCK = """
            insert into contact_point_block (contact_point_ik, brand, channel, code, since, until)
            select ik, brand, channel, max(code), min(since), max(until)
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                   as block (ik, brand, channel, code, since, until)
             where until > ?
             group by ik, brand, channel
             order by ik, channel, brand
            on conflict on constraint uq_contact_point_block
            do update set until = greatest(contact_point_block.until, excluded.until)
            """;

    private static final String STANDING = """
            select * from contact_point_block where contact_point_ik = any (?::text[]) and until > ?
            """;

    private static final String PURGE = "delete from contact_point_block where until <= ?";

    private final Database database;
    private final Clock clock;

    ContactPointBlocks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Reads the blocks that stand against addresses at a moment, by their identifier keys, in one statement. */
    public Standing of(Collection<String> contactPointIks, Instant at) {
        if (contactPointIks.isEmpty()) {
            return Standing.NONE;
        }
        return new Standing(database.list(
                STANDING,
                row -> new Block(
                        row.text("contact_point_ik"), row.text("brand"), row.text("channel"), row.text("code"), null),
                contactPointIks,
                at));
    }

    void add(Collection<Block> blocks) {
        if (!blocks.isEmpty()) {
            database.change(
                    BLOCK,
                    Database.column(blocks, Block::contactPointIk),
                    Database.column(blocks, Block::brand),
                    Database.column(blocks, Block::channel),
                    Database.column(blocks, Block::code),
                    Database.column(blocks, Block::since),
                    Database.column(blocks, block -> block.since().plus(LENGTH)),
                    clock.instant());
        }
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        database.change(PURGE, clock.instant());
    }

    /**
     * One address that nothing is sent to.
     *
     * @param brand whose contacts it stops; null for those of every brand
     * @param code {@code HARD_BOUNCE}, {@link #COMPLAINT} or {@link #STOP}
     */
    record Block(String contactPointIk, String brand, String channel, String code, Instant since) {
        static Block stop(Contact contact) {
            var plan = contact.plan();
            return new Block(
                    contact.addressee().contactPointIk(), plan.brand(), plan.channel(), STOP, contact.changedAt());
        }

        boolean stops(String brandOfContact, String channelOfContact) {
            return channel.equals(channelOfContact) && (brand == null || brand.equals(brandOfContact));
        }
    }

    /** The blocks that stand against some addresses at a moment. */
    public static final class Standing {
        /** All addresses are open. */
        public static final Standing NONE = new Standing(List.of());

        private static final String PROMOTIONAL = "PROMOTIONAL";

        private final List<Block> blocks;

        private Standing(List<Block> blocks) {
            this.blocks = blocks;
        }

        /** Tells whether all of the addresses are open. */
        public boolean isEmpty() {
            return blocks.isEmpty();
        }

        /** The code of the block against a contact at an address; nothing if it is open to the contact. */
        public Optional<String> against(
                String contactPointIk, String channel, String brand, PurposeClass purpose, String contentClass) {
            return blocks.stream()
                    .filter(block -> block.contactPointIk().equals(contactPointIk) && block.stops(brand, channel))
                    .map(Block::code)
                    .filter(code -> code.equals(ContactChanged.HARD_BOUNCE) || isRefusable(purpose, contentClass))
                    .findFirst();
        }

        // As consent-service reads a complaint or a stop: it ends marketing, and keeps no recall from anybody.
        private static boolean isRefusable(PurposeClass purpose, String contentClass) {
            return purpose.isRefusable() || PROMOTIONAL.equals(contentClass);
        }
    }
}
