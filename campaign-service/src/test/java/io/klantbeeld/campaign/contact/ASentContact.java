package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.SqlProbe;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Contacts that a provider has taken over, as the dispatcher would have left them. */
public final class ASentContact {
    private ASentContact() {}

    /** A mail to the address of a person; the campaign of {@link AReservation} must be there. */
    public static UUID to(UUID person, Reserving reserving, SqlProbe sql) {
        var plain = AReservation.of(person);
        var request = new ReservationRequest(
                new Addressee(person, person, keyOf(addressOf(person)), List.of(person), null),
                plain.plan(),
                List.of(),
                plain.counts(),
                plain.zone(),
                plain.now(),
                plain.notBefore(),
                plain.expiresAt(),
                List.of(),
                null);
        var id = reserving.reserve(request) instanceof Reserved(UUID contact) ? contact : null;
        sql.execute("""
                update contact
                   set state = 'ACCEPTED', published_rank = 40, attempts = 1, sent_at = now(), contact_point_ik = ?,
                       provider_id = ?
                 where id = ?
                """, keyOf(addressOf(person)), "provider-" + id, id);
        return id;
    }

    /** The address of a person. */
    public static String addressOf(UUID person) {
        return person + "@example.com";
    }

    /** The identifier key of an address. */
    public static String keyOf(String address) {
        var key = ConfigProvider.getConfig().getValue("klantbeeld.installation-key", String.class);
        return new IdentifierKeys(Base64.getDecoder().decode(key))
                .of(Identifier.of("email", address))
                .value();
    }
}
