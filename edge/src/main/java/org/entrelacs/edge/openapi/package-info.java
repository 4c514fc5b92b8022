/// What the OpenAPI document of every service says without the service saying it.
@NullMarked
package org.entrelacs.edge.openapi;

import org.jspecify.annotations.NullMarked;
