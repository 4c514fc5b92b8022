package org.entrelacs.log.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrelacs.log.Sha256;
import org.jspecify.annotations.Nullable;

/// The classes that some rules are made of: those that their code names, and those that these name, within this suite.
/// A snapshot is good only for the code that made it, and nobody has to remember to count a version up.
public final class RuleCode {
    private static final String SUITE = "org/entrelacs/";
    private static final Pattern NAMED = Pattern.compile("L(" + SUITE + "[\\w/$]+)[;<]");

    private final ClassLoader loader;
    private final Set<String> names;
    private final String fingerprint;

    private RuleCode(ClassLoader loader, SortedMap<String, byte[]> classes) {
        MessageDigest digest = Sha256.digest();
        classes.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        this.loader = loader;
        this.names = Set.copyOf(classes.keySet());
        this.fingerprint = Sha256.hex(digest);
    }

    /// Computed when it is first asked for.
    public static Supplier<RuleCode> lazily(Collection<Class<?>> roots) {
        return new Supplier<>() {
            private @Nullable RuleCode code;

            @Override
            public synchronized RuleCode get() {
                if (code == null) {
                    code = of(roots);
                }
                return code;
            }
        };
    }

    /// @param roots classes of the rules
    /// @throws UncheckedIOException when class files cannot be read
    public static RuleCode of(Collection<Class<?>> roots) {
        ClassLoader loader = roots.iterator().next().getClassLoader();
        SortedMap<String, byte[]> classes = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(root.getName().replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.startsWith(SUITE) && !classes.containsKey(name)) {
                byte[] bytes = read(name, loader);
                classes.put(name, bytes);
                named(bytes, open);
            }
        }
        return new RuleCode(loader, classes);
    }

    private static byte[] read(String name, ClassLoader loader) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            if (file == null) {
                throw new UncheckedIOException(new IOException("no class file of " + name));
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void named(byte[] bytes, Deque<String> found) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            switch (entry) {
                case ClassEntry type -> found.add(type.asInternalName());
                case Utf8Entry text -> {
                    Matcher descriptor = NAMED.matcher(text.stringValue());
                    while (descriptor.find()) {
                        found.add(descriptor.group(1));
                    }
                }
                default -> {}
            }
        }
    }

    /// SHA-256 over names and code, lower-case hex.
    public String fingerprint() {
        return fingerprint;
    }

    /// A record or enum of this code, or an enum of the JDK's calendar.
    ///
    /// @throws IllegalArgumentException for any other class
    Class<?> type(String name) {
        if (names.contains(name.replace('.', '/')) || name.startsWith("java.time.")) {
            try {
                Class<?> type = Class.forName(name, false, loader);
                if (type.isRecord() || type.isEnum()) {
                    return type;
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException("no class " + name, e);
            }
        }
        throw new IllegalArgumentException(name + " is no record or enum of these rules");
    }
}
