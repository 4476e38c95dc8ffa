#!/bin/bash
# Sets the password of kibana_system; makes the user dateline, who writes the indices, and the user dateline-dashboards, who imports the
# dashboards, each with a role of their own; and the role dateline-reader, for whom you make users. Safe to run again.
set -euo pipefail
: "${ELASTICSEARCH_URL:=https://elasticsearch:9200}" "${CA_CERTIFICATE:=/certificates/ca/ca.crt}" "${OPS:=/ops}"
: "${RETRIES:=10}" "${RETRY_PAUSE:=3}"
: "${ELASTIC_PASSWORD:?}" "${KIBANA_PASSWORD:?}" "${DATELINE_PASSWORD:?}" "${DASHBOARDS_PASSWORD:?}"

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
ask PUT /_security/role/dateline-dashboards "$OPS/role-dashboards.json"
ask PUT /_security/user/dateline-dashboards <(printf '{"password":%s,"roles":["dateline-dashboards"]}' "$(json "$DASHBOARDS_PASSWORD")")
ask PUT /_security/role/dateline-reader "$OPS/role-reader.json"
