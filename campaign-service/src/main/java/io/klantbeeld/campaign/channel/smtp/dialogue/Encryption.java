package io.klantbeeld.campaign.channel.smtp.dialogue;

/** Whether a dialogue is encrypted by STARTTLS (RFC 3207). */
public enum Encryption {
    /** Never. */
    DISABLED,
    /** Where the server offers it. */
    OPTIONAL,
    /** Always; a server that does not offer it is told nothing. */
    REQUIRED
}
