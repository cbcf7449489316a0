#!/usr/bin/env bash
# install.sh LIST...: installs those Debian packages of the lists that are missing, and says so.
# Where nothing is missing it needs neither root nor a network.
set -euo pipefail

missing=()
while read -r package; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || echo absent)
    [ "$status" = installed ] || missing+=("$package")
done < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@" | sort -u)
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing Debian packages: ${missing[*]}"
become=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and only root may install them: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    become=(sudo)
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${become[@]}" apt-get update -q && "${become[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    exit 1
fi
