#!/bin/sh
# Imports every kibana/*.ndjson into a Kibana and, if asked, makes a role for readers. Safe to run again: ids are stable, so the
# objects are replaced. Fails when one object fails: Kibana then answers 200 with "success":false.
#
#   KIBANA_URL           http://localhost:5601 where it is missing
#   KIBANA_API_KEY       or KIBANA_USERNAME (elastic) and KIBANA_PASSWORD
#   KIBANA_SPACE         the Space to import into; the default Space where it is missing
#   KIBANA_CA            PEM file of the authority that signed Kibana's certificate
#   KIBANA_READER_ROLE   name of a role to make that may read the dashboards and the indices, for instance dateline-reader
#   TRIES                how often to ask, PAUSE seconds apart, whether Kibana is there
set -eu
: "${KIBANA_URL:=http://localhost:5601}" "${KIBANA_USERNAME:=elastic}" "${KIBANA_SPACE:=}" "${KIBANA_READER_ROLE:=}"
: "${TRIES:=60}" "${PAUSE:=3}"
folder=$(dirname "$0")
space=${KIBANA_SPACE:-default}
base=$KIBANA_URL
[ "$space" = default ] || base=$KIBANA_URL/s/$space

# secrets go in by a pipe, so that no list of processes shows them
quoted() { printf '"%s"' "$(printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e 's/"/\\"/g')"; }
login() {
  if [ -n "${KIBANA_API_KEY:-}" ]; then
    printf 'header = %s\n' "$(quoted "Authorization: ApiKey $KIBANA_API_KEY")"
  else
    printf 'user = %s\n' "$(quoted "$KIBANA_USERNAME:$KIBANA_PASSWORD")"
  fi
  [ -z "${KIBANA_CA:-}" ] || printf 'cacert = %s\n' "$(quoted "$KIBANA_CA")"
}
ask() { login | curl -sS --max-time 120 -K - -H 'kbn-xsrf: true' "$@"; }

[ -n "${KIBANA_API_KEY:-}" ] || : "${KIBANA_PASSWORD:?is missing, or KIBANA_API_KEY}"
tries=0
answer=
available() {
  answer=$(ask "$KIBANA_URL/api/status" 2>&1) || return 1
  case $answer in *'"level":"available"'*) ;; *) return 1 ;; esac
}
until available; do
  tries=$((tries + 1))
  if [ "$tries" -ge "$TRIES" ]; then
    echo "Kibana is not available at $KIBANA_URL, or refuses the credentials: $(printf '%.300s' "$answer")" >&2
    exit 1
  fi
  sleep "$PAUSE"
done

for file in "$folder"/*.ndjson; do
  answer=$(ask -F "file=@$file;filename=$(basename "$file")" "$base/api/saved_objects/_import?overwrite=true")
  case $answer in
    *'"success":true'*) echo "imported $file into the Space $space" ;;
    *)
      echo "import of $file failed: $answer" >&2
      exit 1
      ;;
  esac
done

if [ -n "$KIBANA_READER_ROLE" ]; then
  role=$(sed "s/@SPACE@/$space/" "$folder/role-reader.json")
  answer=$(ask -w '%{http_code}' -X PUT -H 'Content-Type: application/json' --data-binary "$role" \
    "$KIBANA_URL/api/security/role/$KIBANA_READER_ROLE")
  case $answer in
    *204 | *200) echo "made the role $KIBANA_READER_ROLE" ;;
    *)
      echo "the role $KIBANA_READER_ROLE could not be made: $answer" >&2
      exit 1
      ;;
  esac
fi
