#!/bin/sh
# Makes an authority of this installation alone, and a certificate for each server. Does nothing when they are there.
# usage: certificaten.sh FOLDER
set -eu
cd "$1"
[ -f klaar ] && exit 0
umask 077

openssl req -x509 -newkey rsa:2048 -nodes -days 1825 -subj "/CN=Regiolog proefopstelling" \
  -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
  -keyout ca.key -out ca.crt 2>/dev/null

# NAME, COMMON NAME, SUBJECT ALTERNATIVE NAMES. All nodes of one EventStoreDB have the same common name.
certificaat() {
  mkdir -p "$1"
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$2" -keyout "$1/tls.key" -out "$1/tls.csr" 2>/dev/null
  printf 'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=%s\n' "$3" >"$1/tls.ext"
  openssl x509 -req -in "$1/tls.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 825 -extfile "$1/tls.ext" \
    -out "$1/tls.crt" 2>/dev/null
  rm "$1/tls.csr" "$1/tls.ext"
  # Each server runs as a user of its own in a container of its own, that sees only its own folder.
  chmod 0755 "$1"
  chmod 0644 "$1/tls.crt" "$1/tls.key"
}

for naam in eventstoredb-1 eventstoredb-2 eventstoredb-3; do
  certificaat "$naam" eventstoredb-node "DNS:$naam"
done
certificaat keycloak keycloak "DNS:keycloak,DNS:localhost,IP:127.0.0.1"
certificaat gateway gateway "DNS:gateway,DNS:localhost,IP:127.0.0.1"
# The authority by itself, for those who only have to trust it.
mkdir -p vertrouwd
cp ca.crt vertrouwd/ca.crt
chmod 0755 . vertrouwd
chmod 0644 vertrouwd/ca.crt
touch klaar
