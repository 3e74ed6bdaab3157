package io.klantbeeld.platform.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks a server over HTTP whether it is well. */
public final class HttpProbe {
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 5_000;

    private HttpProbe() {}

    /** Tells whether the address answers 200 now. */
    public static boolean answersOk(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
