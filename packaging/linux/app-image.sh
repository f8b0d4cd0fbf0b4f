#!/bin/sh
# app-image.sh
# Makes target/dist/supercargo: the program with a Java runtime of its own, from the tree that `mvn package` leaves.
set -eu
cd "$(dirname "$0")/../.."

tree=target/supercargo
[ -f $tree/lib/supercargo.jar ] || { echo "First: mvn -q -DskipTests package" >&2; exit 1; }
java_home=$($tree/bin/supercargo --print-java-home)
image=target/dist/supercargo
jars=target/dist/jars

rm -rf $image $jars
mkdir -p $jars
cp -p $tree/lib/*.jar $jars
# The command line's parser is of Java 5, which the start-up caches below do not take.
"$java_home/bin/java" packaging/linux/CacheableClasses.java $jars/picocli-*.jar
# JavaFX becomes a part of the runtime, since the start-up caches below must not hold the place of a module.
# jdk.unsupported.desktop is for javafx.swing, jdk.httpserver for the sample registry.
"$java_home/bin/jpackage" \
    --type app-image \
    --name supercargo \
    --app-version "$($tree/bin/supercargo --version | cut -d ' ' -f 2)" \
    --vendor Supercargo \
    --description "A desktop browser for OCI and Docker registries" \
    --icon assets/icons/supercargo-512.png \
    --input $jars \
    --main-jar supercargo.jar \
    --module-path $tree/lib/javafx \
    --add-modules javafx.controls,javafx.swing,java.desktop,java.logging,jdk.httpserver,jdk.unsupported,jdk.unsupported.desktop \
    --jlink-options "--strip-java-debug-attributes --no-header-files --no-man-pages" \
    --dest target/dist

# jpackage's own starter takes a fifth of a second, and cannot choose a cache by the arguments.
cp packaging/linux/supercargo $image/bin/supercargo
rm $image/lib/libapplauncher.so $image/lib/app/supercargo.cfg

# A start from a cache of loaded classes takes less than half of the time.
for part in command window; do
    home=$(mktemp -d)
    cache=$PWD/$image/lib/app/$part.aot
    SUPERCARGO_AOT_OUTPUT=$cache $image/bin/supercargo --rehearse $part "$home" >"$home/log" 2>&1 && [ -f "$cache" ] ||
        { cat "$home/log" >&2; exit 1; }
    rm -rf "$home"
done

echo "$image/bin/supercargo"
