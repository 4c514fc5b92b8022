package org.entrelacs.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// Where the other instances of this service can ask this one.
@Singleton
public class InstanceAddress {
    private static final String EVERY_INTERFACE = "0.0.0.0";

    private final String text;

    @Inject
    InstanceAddress(EdgeConfig config) {
        this(config.instance().address());
    }

    /// @throws IllegalArgumentException when others could not use it
    InstanceAddress(String configured) {
        URI uri = URI.create(configured);
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isHttp || uri.getHost() == null || !uri.getRawPath().isEmpty() || uri.getRawQuery() != null) {
            throw new IllegalArgumentException("entrelacs.instance.address is '" + configured
                    + "' and has to be http:// or https://, a host and a port, nothing else");
        }
        this.text =
                uri.getHost().equals(EVERY_INTERFACE) ? uri.getScheme() + "://" + machine() + port(uri) : configured;
    }

    /// Such as `http://10.0.0.7:8080`.
    public String text() {
        return text;
    }

    private static String port(URI uri) {
        return uri.getPort() < 0 ? "" : ":" + uri.getPort();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("this machine does not know its address: set entrelacs.instance.address", e);
        }
    }
}
