package org.entrelacs.log.snapshot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How a record is taken apart and put together.
final class RecordShape {
    private static final ClassValue<RecordShape> ALL = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final MethodHandle[] components;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            constructor = lookup.unreflectConstructor(opened(canonical))
                    .asSpreader(Object[].class, declared.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            components = new MethodHandle[declared.length];
            for (int i = 0; i < declared.length; i++) {
                components[i] = lookup.unreflect(opened(declared[i].getAccessor()))
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be taken apart", e);
        }
    }

    static RecordShape of(Class<?> type) {
        return ALL.get(type);
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    int size() {
        return components.length;
    }

    @Nullable
    Object component(Object record, int index) {
        try {
            return components[index].invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName() + " does not tell its components", e);
        }
    }

    Object make(@Nullable Object[] values) {
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalArgumentException(type.getName() + " does not take these components", e);
        }
    }
}
