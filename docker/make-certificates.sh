#!/usr/bin/env bash
# make-certificates.sh <folder>: a private CA (ca/ca.crt) and a certificate for each of node1, node2, node3.
# All nodes share one common name, by which they know each other; their host names are alternative names.
# The CA's key stays in <folder>/ca.key: keep it away from the machines, it is needed again only to renew.
set -euo pipefail

folder=${1:?usage: make-certificates.sh <folder>}
# KurrentDB runs as this user in its image (26.0.3 and later).
user=${KURRENTDB_UID:-1001}
ca_days=3650
node_days=825
umask 077

if [[ -e "$folder/ca/ca.crt" ]]; then
  echo "$folder already holds a CA; nothing was changed" >&2
  exit 1
fi
mkdir -p "$folder/ca"

openssl req -x509 -newkey rsa:4096 -nodes -sha256 -days "$ca_days" -subj "/CN=Tahapan private CA" \
  -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
  -keyout "$folder/ca.key" -out "$folder/ca/ca.crt" 2>/dev/null

serial=1
for node in node1 node2 node3; do
  mkdir -p "$folder/$node"
  openssl req -new -newkey rsa:2048 -nodes -subj "/CN=eventstoredb-node" -keyout "$folder/$node/node.key" -out "$folder/$node.csr" 2>/dev/null
  openssl x509 -req -in "$folder/$node.csr" -CA "$folder/ca/ca.crt" -CAkey "$folder/ca.key" -set_serial "$serial" \
    -sha256 -days "$node_days" -out "$folder/$node/node.crt" -extfile <(cat <<EXT
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=DNS:$node,DNS:localhost,IP:127.0.0.1
EXT
) 2>/dev/null
  rm "$folder/$node.csr"
  serial=$((serial + 1))
done

# Certificates may be read by everyone; keys by their server alone.
chmod 755 "$folder" "$folder/ca" "$folder"/node?
chmod 644 "$folder/ca/ca.crt" "$folder"/node?/node.crt
chown "$user" "$folder"/node?/node.key 2>/dev/null ||
  echo "run this as root, or: sudo chown $user $folder/node?/node.key" >&2
echo "made $folder/ca/ca.crt and a certificate for node1, node2, node3"
