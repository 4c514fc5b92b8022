package org.entrelacs.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongFunction;

/// A second copy of everything of ours, with some rules of the kernel switched off in their bytes.
final class MutantLoader extends ClassLoader {
    private static final String OURS = "org.entrelacs.";

    private final List<Mutation> mutations;

    MutantLoader(List<Mutation> mutations) {
        super(MutantLoader.class.getClassLoader());
        this.mutations = mutations;
    }

    /// The simulator in this copy.
    ///
    /// @return from a seed to what is broken; empty when nothing is
    @SuppressWarnings("unchecked")
    LongFunction<String> simulator() throws ReflectiveOperationException {
        var constructor = loadClass(Probe.class.getName()).getDeclaredConstructor();
        return (LongFunction<String>) constructor.newInstance();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = bytes(name);
            for (Mutation mutation : mutations) {
                bytes = name.equals(mutation.type().getName()) ? mutation.apply(bytes) : bytes;
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        try (InputStream in = MutantLoader.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
