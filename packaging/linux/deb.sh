#!/bin/sh
# deb.sh
# Makes target/dist/supercargo_VERSION_ARCH.deb from the application image. Needs fakeroot and binutils.
set -eu
cd "$(dirname "$0")/../.."

packaging/linux/app-image.sh
java_home=$(target/supercargo/bin/supercargo --print-java-home)

"$java_home/bin/jpackage" \
    --type deb \
    --name supercargo \
    --app-image target/dist/supercargo \
    --app-version "$(target/supercargo/bin/supercargo --version | cut -d ' ' -f 2)" \
    --resource-dir packaging/linux/deb \
    --vendor Supercargo \
    --description "A desktop browser for OCI and Docker registries" \
    --license-file LICENSE \
    --linux-app-category utils \
    --linux-package-deps "libpangoft2-1.0-0, libgtk-3-0, libxtst6, libxxf86vm1, libgl1" \
    --dest target/dist

ls target/dist/*.deb
