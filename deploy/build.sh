# Sourced by the scripts of this folder: `build_suite` packages what the launcher needs, unless it is there and newer
# than every source. Expects JAVA_HOME (jdk.sh) and the root of the checkout as the working folder.

SUITE=(assessment-service planning-service gatekeeping-service coordination-service deploy)
SUITE_BUILT=deploy/target/suite-built

# Prints the first reason for a build; nothing when there is none.
reason_to_build() {
    local module changed
    [ -f "$SUITE_BUILT" ] || { echo "nothing was built yet"; return; }
    for module in "${SUITE[@]}"; do
        [ "$module" = deploy ] || [ -f "$module/target/quarkus-app/quarkus-run.jar" ] ||
            { echo "$module is not packaged"; return; }
    done
    [ -d deploy/target/lib ] && [ -d deploy/target/broker-lib ] || { echo "the launcher is not packaged"; return; }
    # A folder is newer when a file in it was added or deleted.
    changed="$(find pom.xml */pom.xml event-log/src/main edge/src/main "${SUITE[@]/%//src/main}" -newer "$SUITE_BUILT" -print -quit)"
    [ -z "$changed" ] || echo "$changed has changed"
}

build_suite() {
    local reason module modules=""
    reason="$(reason_to_build)"
    [ -n "$reason" ] || return 0
    echo "Building, because $reason (a minute or two; tests are for deploy/test)."
    for module in "${SUITE[@]}"; do modules="$modules,$module"; done
    mkdir -p deploy/target
    # Maven only adds jars: those of an earlier build would stay on the class path.
    rm -rf deploy/target/lib deploy/target/broker-lib
    # The instant of the start: what changes during the build is built the next time.
    touch "$SUITE_BUILT.new"
    mvn -B -ntp -q package -DskipTests -pl "${modules#,}" -am
    mv "$SUITE_BUILT.new" "$SUITE_BUILT"
}
