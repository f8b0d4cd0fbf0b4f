#!/bin/sh
# setup.sh window | tests
# Installs the Debian packages that the window needs, and with "tests" also the programs that tests run for real.
# Where it may not install (no root, no apt) it says what is missing and ends well: the program and the tests then say
# themselves what they cannot do.
set -eu

# To draw without a display JavaFX needs no more than this.
packages="libpangoft2-1.0-0"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    packages="$packages libgtk-3-0 libxtst6 libxxf86vm1 libgl1"
fi
if [ "${1:-}" = tests ]; then
    packages="$packages docker-registry skopeo umoci podman"
    packages="$packages golang-docker-credential-helpers pass gpg gnome-keyring dbus-daemon libsecret-tools"
fi

command -v apt-get >/dev/null || exit 0

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing=
for package in $packages; do
    is_installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ]; then
    echo "Missing here:$missing. To install: sudo apt-get install --no-install-recommends$missing"
    exit 0
fi

echo "Installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # one word for each package
if ! { apt-get update && apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    exit 1
fi

# The tests start registries of their own; the one that the package starts would only hold port 5000.
case "$missing" in
    *docker-registry*) [ ! -d /run/systemd/system ] || systemctl disable --now docker-registry >/dev/null 2>&1 ;;
esac
