#!/bin/sh
# deb.sh
# Makes target/dist/supercargo_VERSION_ARCH.deb from the application image. Needs dpkg.
set -eu
cd "$(dirname "$0")/../.."

packaging/linux/app-image.sh
version=$(target/supercargo/bin/supercargo --version | cut -d ' ' -f 2)
architecture=$(dpkg --print-architecture)
tree=target/dist/deb
deb=target/dist/supercargo_${version}_$architecture.deb

# The times of the files stay as they are: the start-up caches are only used with the files that they were made from.
rm -rf $tree
mkdir -p $tree/DEBIAN $tree/opt $tree/usr/bin $tree/usr/share/applications $tree/usr/share/doc/supercargo
cp -a target/dist/supercargo $tree/opt/
ln -s /opt/supercargo/bin/supercargo $tree/usr/bin/supercargo
cp packaging/linux/supercargo.desktop $tree/usr/share/applications/
cp LICENSE $tree/usr/share/doc/supercargo/copyright
for icon in assets/icons/supercargo-*.png; do
    size=${icon##*-}
    size=${size%.png}
    folder=$tree/usr/share/icons/hicolor/${size}x$size/apps
    mkdir -p "$folder"
    cp "$icon" "$folder/supercargo.png"
done

cat >$tree/DEBIAN/control <<EOF
Package: supercargo
Version: $version
Section: utils
Priority: optional
Architecture: $architecture
Maintainer: Supercargo
Installed-Size: $(du -sk $tree | cut -f 1)
Depends: libc6, libgl1, libgtk-3-0, libpangoft2-1.0-0, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libxxf86vm1
Description: A desktop browser for OCI and Docker registries
 Walk from the catalog to repositories, tags, manifests and layers; pull, create,
 and delete one tag and nothing else. The same program is a command line.
EOF

dpkg-deb --root-owner-group --build $tree "$deb"
