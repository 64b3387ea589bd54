#!/usr/bin/env bash
# The corpus reports, converted by LibreOffice, must give the findings of the plain text.
#
#     Tests/Documents/convert-corpus.sh .build/release/reportlint [FORMAT…]
#
# Formats are docx, odt, html, rtf and pdf (all of them unless some are named); txt compares the text
# with itself. Needs LibreOffice (soffice), Python 3, for pdf pdftotext too, and the five reports in
# ../shared/corpus beside the project; without them it says so and ends with status 0. Ends with
# status 1 if any findings differ.
#
# Run with LibreOffice 7.4.7 and poppler 22.12 of Debian 12.
set -euo pipefail

if [[ $# -eq 0 ]]; then
  sed -n '2,12s/^# \{0,1\}//p' "$0"
  exit 2
fi

reportlint=$(realpath -- "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
corpus=${CORPUS:-$here/../../../shared/corpus}
formats=("$@")
[[ ${#formats[@]} -gt 0 ]] || formats=(docx odt html rtf pdf)

skip() {
  printf 'skipped: %s\n' "$*"
  exit 0
}

[[ -d $corpus ]] || skip "there is no corpus in $corpus"
for program in soffice python3; do
  command -v "$program" >/dev/null || skip "$program is not installed"
done
[[ -x $reportlint ]] || {
  printf 'not a program: %s\n' "$reportlint" >&2
  exit 2
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Converts all texts to a format, with a profile of its own so that it disturbs no running program.
convert() {
  local format=$1 filter=$1
  case $format in
    html) filter='html:HTML (StarWriter)' ;;
    rtf) filter='rtf:Rich Text Format' ;;
    pdf) filter='pdf:writer_pdf_Export' ;;
  esac
  mkdir -p "$work/$format"
  if [[ $format == txt ]]; then
    cp -- "$corpus"/*.txt "$work/txt/"
    return
  fi
  timeout 300 soffice "-env:UserInstallation=file://$work/profile" --headless \
    --infilter='Text (encoded):UTF8,LF,,,' --convert-to "$filter" --outdir "$work/$format" \
    "$corpus"/*.txt >"$work/$format.log" 2>&1 || {
    cat "$work/$format.log" >&2
    printf 'LibreOffice could not convert to %s\n' "$format" >&2
    exit 2
  }
}

# Writes the findings as JSON. Status 1 is findings; 2 is told to the comparison by the JSON itself.
lint() {
  "$reportlint" --format json --lang en "$1" >"$2" 2>"$2.err" || [[ $? -le 2 ]]
}

differing=0
printf '%-28s' 'report'
printf '%-7s' "${formats[@]}"
printf '\n'
for format in "${formats[@]}"; do
  convert "$format"
done
for text in "$corpus"/*.txt; do
  name=$(basename "$text" .txt)
  lint "$text" "$work/$name.json"
  printf '%-28s' "$name"
  for format in "${formats[@]}"; do
    found="$work/$format/$name.$format"
    result="$work/$name.$format"
    if [[ ! -s $found ]]; then
      echo 'LibreOffice made no such file' >"$result.diff"
      printf '%-7s' 'none'
      differing=1
      continue
    fi
    lint "$found" "$result.json"
    if python3 "$here/compare_findings.py" "$work/$name.json" "$result.json" >"$result.diff" 2>&1; then
      printf '%-7s' '='
    else
      printf '%-7s' "$(wc -l <"$result.diff")"
      differing=1
    fi
  done
  printf '\n'
done

if [[ $differing -ne 0 ]]; then
  printf '\n- only in the text, + only in the document\n'
  for text in "$corpus"/*.txt; do
    name=$(basename "$text" .txt)
    for format in "${formats[@]}"; do
      result="$work/$name.$format"
      if ! grep -qx '=' "$result.diff"; then
        printf '\n%s.%s\n' "$name" "$format"
        sed 's/^/  /' "$result.diff"
        sed 's/^/  /' "$result.json.err" 2>/dev/null | grep -v '^  [0-9]* file\|^  Checked' || true
      fi
    done
  done
fi
exit "$differing"
