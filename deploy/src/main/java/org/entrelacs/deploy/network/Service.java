package org.entrelacs.deploy.network;

import java.util.Locale;

/// The services of a network, in the order in which a case meets them.
public enum Service {
    ASSESSMENT,
    PLANNING,
    GATEKEEPING,
    COORDINATION;

    /// As in topics and in the story: `planning`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As its folder and its process are called: `planning-service`.
    public String title() {
        return label() + "-service";
    }

    /// `planning-service`, and `planning-service-2` for the second.
    ///
    /// @param instance from 0 on
    public String title(int instance) {
        return instance == 0 ? title() : title() + "-" + (instance + 1);
    }

    /// @throws IllegalArgumentException for another word than the four labels
    public static Service labelled(String label) {
        for (Service service : values()) {
            if (service.label().equals(label)) {
                return service;
            }
        }
        throw new IllegalArgumentException("there is no service '" + label + "'");
    }
}
