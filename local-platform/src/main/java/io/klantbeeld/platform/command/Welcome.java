package io.klantbeeld.platform.command;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.Port;
import java.io.PrintWriter;

/** Tells where everything is and how to sign in. */
final class Welcome {
    private Welcome() {}

    static void print(LocalPlatform platform, PrintWriter out) {
        String gateway = platform.gateway().toString();
        out.println("""

                  Console    %1$s/console    sign in as agent / agent, steward / steward, marketer / marketer, …
                  API        %1$s/openapi
                  Tokens     %2$s    client channel-team / channel-team-secret
                  Keycloak   %3$s    administrator admin / admin
                  Mail       ./klantbeeld mail    SMTP 127.0.0.1:%4$d, IMAP 127.0.0.1:%5$d
                  Databases  127.0.0.1:%6$d    passwords in %7$s

                These sign-ins work on this machine only. Next: ./klantbeeld status, logs, mail, down""".formatted(
                        gateway,
                        platform.realm() + "/protocol/openid-connect/token",
                        platform.ports().url(Port.KEYCLOAK),
                        platform.ports().of(Port.MAIL),
                        platform.ports().of(Port.MAIL_IMAP),
                        platform.ports().of(Port.POSTGRES),
                        platform.home().secrets()));
        out.flush();
    }
}
