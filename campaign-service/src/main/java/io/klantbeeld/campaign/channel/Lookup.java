package io.klantbeeld.campaign.channel;

/** What a provider says of an earlier submission. */
public sealed interface Lookup {
    /** The provider knows the contact, and this became of it. */
    record Found(Submission outcome) implements Lookup {}

    /** The provider never saw the contact: sending it again is safe. */
    record NotFound() implements Lookup {}

    /** The provider cannot be asked. */
    record NotSupported() implements Lookup {}
}
