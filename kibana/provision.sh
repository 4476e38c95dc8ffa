#!/bin/sh
# Imports every kibana/*.ndjson into a Kibana and, if asked, makes a role for readers. Safe to run again: ids are stable, so the
# objects are replaced. Fails when one object fails: Kibana then answers 200 with "success":false.
#
#   KIBANA_URL           http://localhost:5601 where it is missing
#   KIBANA_API_KEY       or KIBANA_USERNAME (elastic) and KIBANA_PASSWORD
#   KIBANA_SPACE         the Space to import into, which must be there; the default Space where it is missing
#   KIBANA_CA            PEM file of the authority that signed Kibana's certificate
#   KIBANA_READER_ROLE   name of a role to make that may read the dashboards and the indices, for instance dateline-reader
#   TRIES                how often to ask, PAUSE seconds apart, whether Kibana is there
#   WAIT                 how many seconds an import may take; whether Kibana is there is told within 10
set -eu
: "${KIBANA_URL:=http://localhost:5601}" "${KIBANA_USERNAME:=elastic}" "${KIBANA_SPACE:=}" "${KIBANA_READER_ROLE:=}"
: "${TRIES:=60}" "${PAUSE:=3}" "${WAIT:=120}"
folder=$(dirname "$0")
url=$KIBANA_URL
while [ "${url%/}" != "$url" ]; do url=${url%/}; done
space=${KIBANA_SPACE:-default}
base=$url
[ "$space" = default ] || base=$url/s/$space

fail() {
  echo "$1" >&2
  exit 1
}

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

# asks for so many seconds; sets $plain to the answer without spaces, $answer to what is told of it, with what curl says of an error, and
# $status, 000 where there is no answer or half of one; fails where asking again cannot help
ask() {
  seconds=$1
  shift
  code=0
  answer=$(login | curl -sS --connect-timeout 10 --max-time "$seconds" -K - -H 'kbn-xsrf: true' -w '\n%{http_code}' "$@" 2>&1) || code=$?
  status=$(printf '%s' "$answer" | tail -n 1)
  answer=$(printf '%s' "$answer" | sed '$d')
  plain=$(printf '%s' "$answer" | tr -d ' \t\r\n')
  answer=$(printf '%.1000s' "$answer")
  [ "$code" = 0 ] || status=000
  case $code in
    1 | 3) fail "KIBANA_URL $KIBANA_URL is no address: $answer" ;;
    35 | 51 | 53 | 54 | 58 | 59 | 60 | 64 | 66 | 77 | 80 | 82 | 83 | 90 | 91)
      fail "no trust between here and $url (KIBANA_CA is ${KIBANA_CA:-not set}): $answer" ;;
  esac
  case $status in
    401) fail "Kibana at $url refuses the credentials (401): $answer" ;;
    403) fail "Kibana at $url does not allow it (403), see \"Least privilege\" in docs/dashboards.md: $answer" ;;
  esac
}

# a name as part of an address
encoded() {
  printf '%s' "$1" | od -An -v -tx1 | tr -s ' ' '\n' | while read -r byte; do
    case $byte in
      2d | 2e | 3[0-9] | 4[1-9a-f] | 5[0-9af] | 6[1-9a-f] | 7[0-9ae]) printf '%b' "\\0$(printf '%o' "0x$byte")" ;;
      ?*) printf '%%%s' "$byte" ;;
    esac
  done
}

[ -n "${KIBANA_API_KEY:-}" ] || : "${KIBANA_PASSWORD:?is missing, or KIBANA_API_KEY}"
case $space in *[!a-z0-9_-]*) fail "KIBANA_SPACE $space is no identifier of a Space: a-z, 0-9, _ and - only" ;; esac

# whether Kibana says that it took all of so many objects
took() {
  [ "$status" = 200 ] || return 1
  case $plain in *'"success":false'*) return 1 ;; esac
  case $plain in *'"success":true'*) ;; *) return 1 ;; esac
  case $plain in *"\"successCount\":$1,"* | *"\"successCount\":$1}"*) ;; *) return 1 ;; esac
}

tries=0
while :; do
  ask "$((WAIT < 10 ? WAIT : 10))" "$url/api/status"
  # degraded: some part is ill, but Kibana works
  case "$status $plain" in "200 "*'"overall":{"level":"available"'* | "200 "*'"overall":{"level":"degraded"'*) break ;; esac
  tries=$((tries + 1))
  [ "$tries" -lt "$TRIES" ] || fail "Kibana is not available at $url ($status): $(printf '%.300s' "$answer")"
  sleep "$PAUSE"
done

if [ "$space" != default ]; then
  ask 30 "$url/api/spaces/space/$space"
  case $status in
    200) ;;
    404) fail "there is no Space $space in $url: make it first, or set KIBANA_SPACE to another" ;;
    *) fail "the Space $space could not be looked up ($status): $answer" ;;
  esac
fi

for file in "$folder"/*.ndjson; do
  ask "$WAIT" -F "file=@$file;filename=$(basename "$file")" "$base/api/saved_objects/_import?overwrite=true"
  took "$(grep -c . "$file")" || fail "import of $file failed ($status): $answer"
  echo "imported $file into the Space $space"
done

if [ -n "$KIBANA_READER_ROLE" ]; then
  role=$(sed "s/@SPACE@/$space/" "$folder/role-reader.json")
  ask 30 -X PUT -H 'Content-Type: application/json' --data-binary "$role" "$url/api/security/role/$(encoded "$KIBANA_READER_ROLE")"
  case $status in
    200 | 204) echo "made the role $KIBANA_READER_ROLE" ;;
    *) fail "the role $KIBANA_READER_ROLE could not be made ($status): $answer" ;;
  esac
fi
