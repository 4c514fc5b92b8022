package org.entrelacs.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name of an event on the wire (`ce_type`), written out once, so that renaming the Java type never touches the
/// log: `org.entrelacs.planning.ServicePlanned.v1`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    String value();
}
