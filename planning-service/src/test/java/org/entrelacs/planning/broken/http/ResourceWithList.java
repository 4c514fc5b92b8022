package org.entrelacs.planning.broken.http;

import jakarta.ws.rs.GET;
import org.entrelacs.log.View;
import org.entrelacs.planning.plan.view.Plans;

/// An endpoint that shows a projection beside its view, and knows no past.
class ResourceWithList {
    private final Plans plans;
    private final View<Plans> view;

    ResourceWithList(Plans plans, View<Plans> view) {
        this.plans = plans;
        this.view = view;
    }

    @GET
    long count() {
        return plans.open().count() + view.read().projection().open().count();
    }
}
