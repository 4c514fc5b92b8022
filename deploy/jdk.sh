# Sourced by the scripts of this folder: `find_jdk` sets and exports JAVA_HOME to a JDK 25 or newer.
# Looked at in this order: $JAVA_HOME, /usr/lib/jvm/*25*, the java on the path. The first that fits is taken.

# The feature release of the JDK in folder $1 (25 for 25.0.3); fails if there is no JDK (a compiler included).
jdk_feature() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

find_jdk() {
    local candidate feature on_path=""
    if command -v java >/dev/null 2>&1; then
        on_path="$(readlink -f "$(command -v java)")"
        on_path="${on_path%/bin/java}"
    fi
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$on_path"; do
        [ -n "$candidate" ] || continue
        feature="$(jdk_feature "$candidate")" || continue
        if [ "${feature:-0}" -ge 25 ]; then
            export JAVA_HOME="$candidate"
            return 0
        fi
    done
    echo "This needs JDK 25 or newer: install one, or set JAVA_HOME to one (it is '${JAVA_HOME:-unset}')." >&2
    exit 1
}
