#!/bin/sh
# Runs ippeveprinter with the dbus and avahi that it insists on, all in a mount and process namespace of its own: nothing
# of it is seen outside, and everything ends with this process. Usage: ippeveprinter.sh PORT SPOOL
set -eu
exec unshare --mount --pid --fork --kill-child --mount-proc sh -euc '
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus /run/avahi-daemon
dbus-daemon --system --fork --nopidfile
avahi-daemon --no-chroot --no-drop-root --no-rlimits --daemonize
exec ippeveprinter -p "$1" -d "$2" -k -f application/pdf -r off "eSeva test printer"
' ippeveprinter "$1" "$2"
