#!/bin/sh
# Checks the charter and tells what changes against another version, for a pull or merge request.
# Usage: sh ci/review.sh BASE
#
# Leaves in review/: comment.md, changes.html, code-quality.json and junit.xml; in preview/ the site
# with the differences marked. Fails for errors and new conflicts, after everything is written.
set -u
base=$1
plumbline=.plumbline/bin/plumbline
worst=0
rm -rf review
mkdir review

run() {
  "$@"
  code=$?
  [ "$code" -le "$worst" ] || worst=$code
}

if [ "${GITHUB_ACTIONS:-}" = true ]; then
  run "$plumbline" check --quiet --format github
else
  run "$plumbline" check --quiet
fi
"$plumbline" check --quiet --format gitlab > review/code-quality.json
"$plumbline" check --quiet --format junit > review/junit.xml

run "$plumbline" diff "$base" --quiet --format markdown --fail-on error,conflict > review/comment.md
"$plumbline" diff "$base" --quiet --format html > review/changes.html
if "$plumbline" build --quiet --compare "$base" --out site; then
  rm -rf preview
  cp -RL site preview
fi
exit "$worst"
