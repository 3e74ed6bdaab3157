package io.klantbeeld.campaign.channel.smtp;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.CanonicalizationAlgorithm;
import io.vertx.ext.mail.DKIMSignAlgorithm;
import io.vertx.ext.mail.DKIMSignOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One brand's identity and its own connections: a client signs everything with the one key that it has.
 *
 * @param loop the one event loop that all calls of the client are made on. Called from elsewhere, it can miss the
 *     greeting of a server that is quicker than the hand-over between threads, and then waits for it for ever
 */
record Sender(MailAddress from, String domain, MailClient client, Context loop) {
    /** In the order of {@code h=}; an absent one is signed as absent, so that nobody can add it later. */
    static final List<String> SIGNED_HEADERS = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    static Sender of(SmtpConfig config, SmtpConfig.Brand brand, Vertx vertx) throws InvalidSender {
        var from = MailAddress.parse(brand.sender())
                .orElseThrow(() -> new InvalidSender("the sender is not a mail address"));
        var mail = server(config).setEnableDKIM(true).setDKIMSignOption(dkim(brand));
        var loop = ((VertxInternal) vertx).createEventLoopContext();
        return new Sender(from, brand.dkimDomain(), MailClient.create(vertx, mail), loop);
    }

    /** Starts to send; completes when the server has answered for the mail, or fails. */
    CompletableFuture<MailResult> send(Handover mail) {
        var sent = new CompletableFuture<MailResult>();
        loop.runOnContext(
                start -> client.sendMail(mail).onSuccess(sent::complete).onFailure(sent::completeExceptionally));
        return sent;
    }

    private static DKIMSignOptions dkim(SmtpConfig.Brand brand) throws InvalidSender {
        return new DKIMSignOptions()
                .setPrivateKey(DkimKey.read(brand.dkimPrivateKeyFile()))
                .setSdid(brand.dkimDomain())
                .setSelector(brand.dkimSelector())
                .setSignAlgo(DKIMSignAlgorithm.RSA_SHA256)
                .setHeaderCanonAlgo(CanonicalizationAlgorithm.RELAXED)
                .setBodyCanonAlgo(CanonicalizationAlgorithm.RELAXED)
                .setSignedHeaders(SIGNED_HEADERS);
    }

    private static MailConfig server(SmtpConfig config) {
        int silence = Math.toIntExact(config.replyTimeout().toMillis());
        var mail = new MailConfig()
                .setHostname(config.host())
                .setPort(config.port())
                .setStarttls(config.startTls())
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE)
                .setMaxPoolSize(config.connections())
                .setKeepAlive(true)
                .setKeepAliveTimeout(silence / 2)
                .setKeepAliveTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setIdleTimeout(silence)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.helo().ifPresent(mail::setOwnHostname);
        config.username().ifPresent(mail::setUsername);
        config.password().ifPresent(mail::setPassword);
        return mail;
    }
}
