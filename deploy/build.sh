# Sourced by the scripts of this folder. Expects JAVA_HOME (jdk.sh).
# `build_suite`, with the root of the checkout as the working folder, packages what the launcher needs, unless it is
# there and newer than every source. `launcher` and `auditor` become them.

SUITE=(assessment-service planning-service gatekeeping-service coordination-service deploy audit)
SUITE_BUILT=deploy/target/suite-built

# Prints the first reason for a build; nothing when there is none.
reason_to_build() {
    local module changed
    [ -f "$SUITE_BUILT" ] || { echo "nothing was built yet"; return; }
    for module in "${SUITE[@]}"; do
        [ -f "$module/target/quarkus-app/quarkus-run.jar" ] || [ -d "$module/target/lib" ] ||
            { echo "$module is not packaged"; return; }
    done
    [ -d deploy/target/broker-lib ] || { echo "the broker is not packaged"; return; }
    # A folder is newer when a file in it was added or deleted.
    changed="$(find pom.xml */pom.xml event-log/src/main edge/src/main fhir/src/main "${SUITE[@]/%//src/main}" -newer "$SUITE_BUILT" -print -quit)"
    [ -z "$changed" ] || echo "$changed has changed"
}

build_suite() {
    local reason module modules=""
    reason="$(reason_to_build)"
    [ -n "$reason" ] || return 0
    echo "Building, because $reason (a few minutes; tests are for deploy/test)."
    for module in "${SUITE[@]}"; do modules="$modules,$module"; done
    mkdir -p deploy/target
    # Maven only adds jars: those of an earlier build would stay on the class path.
    rm -rf deploy/target/lib deploy/target/broker-lib audit/target/lib
    # The instant of the start: what changes during the build is built the next time.
    touch "$SUITE_BUILT.new"
    # The JVM would warn about a library of Maven's own.
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
        mvn -B -ntp -q package -DskipTests -pl "${modules#,}" -am
    mv "$SUITE_BUILT.new" "$SUITE_BUILT"
    echo "Rehearsing once, unseen, so that every start is quick (half a minute; log: deploy/target/rehearsal.log)."
    (launcher Rehearsal "$PWD") >deploy/target/rehearsal.log 2>&1 ||
        echo "The rehearsal did not come to its end; that only makes starts slower."
}

# Becomes class $1 of the launcher, for the checkout in $2; the rest are its arguments.
launcher() {
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m --enable-native-access=ALL-UNNAMED \
        -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
        -cp "$2/deploy/target/classes:$2/deploy/target/lib/*" "org.entrelacs.deploy.$1" "${@:2}"
}

# Becomes the auditor, for the checkout in $1; the rest are its arguments. AUDIT_MEMORY is for logs of many millions.
auditor() {
    exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Xmx${AUDIT_MEMORY:-512m}" \
        --enable-native-access=ALL-UNNAMED -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
        -cp "$1/audit/target/classes:$1/audit/target/lib/*" org.entrelacs.audit.command.AuditCommand "$@"
}
