#!/bin/sh
# Sorts the reports that agencies have handed in: what has no errors is accepted, anything else goes
# back, with the findings beside it. Needs reportlint on the PATH.
#
#     gate.sh INBOX ACCEPTED RETURNED
#
# Exit status: 0 when all were accepted, 1 when some went back, 2 when some could not even be checked.
set -eu
inbox=$1
accepted=$2
returned=$3
mkdir -p "$accepted" "$returned"
worst=0

for report in "$inbox"/*; do
  [ -f "$report" ] || continue
  name=${report##*/}
  findings=$returned/$name.findings.txt
  status=0
  reportlint --lang "${REPORTLINT_LANG:-zh}" "$report" > "$findings" 2>&1 || status=$?
  if [ "$status" -eq 0 ]; then
    mv "$report" "$accepted/$name"
    rm "$findings"
  else
    mv "$report" "$returned/$name"
  fi
  [ "$status" -le "$worst" ] || worst=$status
done
exit "$worst"
