#!/bin/sh
# Installs the Debian packages that the tests run for real, or says which are missing; node comes from anywhere.
set -eu
wanted=$(grep -v '^#' "$(dirname "$0")/debian-packages.txt")
command -v npm >/dev/null || wanted="$wanted nodejs npm"
missing=""
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "The tests need these packages. Please run:  sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
# Some of them are services; the tests start their own, so installing starts none, whatever this computer's init is.
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    trap 'rm -f $policy' EXIT
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod 755 $policy
fi
apt-get update -qq
# shellcheck disable=SC2086  # one word a package
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
