#!/bin/sh
# Draws the secrets of a try-out installation, once. The folder is not for the repository.
# usage: geheimen.sh [FOLDER]     (default: geheimen, beside this script)
set -eu
map=${1:-$(dirname "$0")/geheimen}
umask 077
mkdir -p "$map"
# With which the portal proves to who signs people in that it is the portal.
[ -f "$map/portaal" ] || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$map/portaal"
chmod 0444 "$map/portaal"
[ -f "$map/kluis" ] && exit 0
eventstoredb=$(openssl rand -hex 24)
printf '%s' "$eventstoredb" >"$map/eventstoredb"
printf 'EVENTSTORE_DEFAULT_ADMIN_PASSWORD=%s\nEVENTSTORE_DEFAULT_OPS_PASSWORD=%s\n' \
  "$eventstoredb" "$(openssl rand -hex 24)" >"$map/eventstoredb.env"
printf 'KC_BOOTSTRAP_ADMIN_USERNAME=beheer\nKC_BOOTSTRAP_ADMIN_PASSWORD=%s\n' "$(openssl rand -hex 24)" >"$map/keycloak.env"
openssl rand -hex 32 >"$map/kluis"
# A container reads the file as a user of its own; the folder keeps everybody else out.
chmod 0444 "$map/eventstoredb" "$map/kluis"
