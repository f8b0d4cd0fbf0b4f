#!/bin/sh
# app-image.sh
# Makes target/dist/supercargo: the program with a Java runtime of its own, from the tree that `mvn package` leaves.
set -eu
cd "$(dirname "$0")/../.."

tree=target/supercargo
[ -f $tree/lib/supercargo.jar ] || { echo "First: mvn -q -DskipTests package" >&2; exit 1; }
java_home=$($tree/bin/supercargo --print-java-home)
image=target/dist/supercargo

rm -rf $image
# jdk.unsupported.desktop is for javafx.swing, jdk.httpserver for the sample registry.
"$java_home/bin/jpackage" \
    --type app-image \
    --name supercargo \
    --app-version "$($tree/bin/supercargo --version | cut -d ' ' -f 2)" \
    --vendor Supercargo \
    --description "A desktop browser for OCI and Docker registries" \
    --icon assets/icons/supercargo-512.png \
    --input $tree/lib \
    --main-jar supercargo.jar \
    --app-content packaging/linux/supercargo.desktop \
    --app-content assets/icons \
    --add-modules java.desktop,java.logging,jdk.httpserver,jdk.unsupported,jdk.unsupported.desktop \
    --jlink-options "--strip-debug --no-header-files --no-man-pages" \
    --java-options "--module-path=\$APPDIR/javafx" \
    --java-options "--add-modules=javafx.controls,javafx.swing" \
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
    --dest target/dist

echo "$image/bin/supercargo"
