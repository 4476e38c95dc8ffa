#!/bin/bash
# Makes the role dateline-indexer and the user dateline, and sets the password of kibana_system. Safe to run again.
set -euo pipefail
: "${ELASTICSEARCH_URL:=https://elasticsearch:9200}" "${CA_CERTIFICATE:=/certificates/ca/ca.crt}" "${OPS:=/ops}"
: "${RETRIES:=10}" "${RETRY_PAUSE:=3}"
: "${ELASTIC_PASSWORD:?}" "${KIBANA_PASSWORD:?}" "${DATELINE_PASSWORD:?}"

# a string as JSON, whatever characters a password has
json() { printf '"%s"' "$(printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g')"; }

# the password goes in by a pipe, so that no list of processes shows it
ask() {
  printf 'user = %s\n' "$(json "elastic:$ELASTIC_PASSWORD")" |
    curl -sS --fail-with-body --retry "$RETRIES" --retry-delay "$RETRY_PAUSE" --retry-all-errors -K - --cacert "$CA_CERTIFICATE" \
      -H 'Content-Type: application/json' -X "$1" "$ELASTICSEARCH_URL$2" --data-binary "@$3"
  echo
}

ask POST /_security/user/kibana_system/_password <(printf '{"password":%s}' "$(json "$KIBANA_PASSWORD")")
ask PUT /_security/role/dateline-indexer "$OPS/role-indexer.json"
ask PUT /_security/user/dateline <(printf '{"password":%s,"roles":["dateline-indexer"]}' "$(json "$DATELINE_PASSWORD")")
