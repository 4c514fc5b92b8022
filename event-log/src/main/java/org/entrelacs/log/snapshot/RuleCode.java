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
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The classes that some rules are made of: those that their code names, and those that these name, within this suite.
/// A snapshot is good only for the code that made it, and nobody has to remember to count a version up.
public final class RuleCode {
    private static final String SUITE = "org/entrelacs/";
    private static final Pattern NAMED = Pattern.compile("L(" + SUITE + "[\\w/$]+)[;<]");

    private final ClassLoader loader;
    private final SortedMap<String, byte[]> classes = new TreeMap<>();

    private RuleCode(ClassLoader loader) {
        this.loader = loader;
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
        Class<?> first = roots.iterator().next();
        RuleCode code = new RuleCode(first.getClassLoader());
        Deque<String> open = new ArrayDeque<>();
        roots.forEach(root -> open.add(root.getName().replace('.', '/')));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.startsWith(SUITE) && !code.classes.containsKey(name)) {
                byte[] bytes = code.read(name);
                code.classes.put(name, bytes);
                named(bytes, open);
            }
        }
        return code;
    }

    private byte[] read(String name) {
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            BiConsumer<String, byte[]> add = (name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            };
            classes.forEach(add);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// A record or enum of this code, or an enum of the JDK's calendar.
    ///
    /// @throws IllegalArgumentException for any other class
    Class<?> type(String name) {
        if (classes.containsKey(name.replace('.', '/')) || name.startsWith("java.time.")) {
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
