#!/bin/sh
# Sorts the reports that agencies have handed in: what has no errors is accepted, anything else goes
# back, with the findings beside it. Needs reportlint on the PATH.
#
#     gate.sh INBOX ACCEPTED RETURNED
#
# What counts is the office's own configuration, REPORTLINT_CONFIG, if there is one: never one that
# somebody hands in beside a report.
#
# Exit status: 0 when all were accepted, 1 when some went back, 2 when some could not even be checked.
set -eu
command -v reportlint > /dev/null || {
  echo "gate.sh: reportlint is not on the PATH; nothing was moved" >&2
  exit 2
}
inbox=$1
accepted=$2
returned=$3
mkdir -p "$accepted" "$returned"
worst=0
if [ -n "${REPORTLINT_CONFIG:-}" ]; then set -- --config "$REPORTLINT_CONFIG"; else set -- --no-config; fi

for report in "$inbox"/*; do
  [ -f "$report" ] || continue
  # Nothing that was handed in before is overwritten.
  name=${report##*/}
  number=1
  while [ -e "$accepted/$name" ] || [ -e "$returned/$name" ]; do
    number=$((number + 1))
    name=$number-${report##*/}
  done
  findings=$returned/$name.findings.txt
  status=0
  reportlint "$@" --lang "${REPORTLINT_LANG:-zh}" "$report" > "$findings" 2>&1 || status=$?
  if [ "$status" -eq 0 ]; then
    mv "$report" "$accepted/$name"
    rm "$findings"
  else
    mv "$report" "$returned/$name"
  fi
  [ "$status" -le "$worst" ] || worst=$status
done
exit "$worst"
