#!/bin/sh
# Closes the last complete week and pushes the snapshot. Safe to run again, and beside another run.
# Usage: sh ci/close-week.sh REMOTE BRANCH
set -eu
remote=$1
branch=$2
plumbline=.plumbline/bin/plumbline

tries=5
while :; do
  "$plumbline" snapshot --quiet
  git add --all metrics/snapshots
  if git diff --cached --quiet; then
    echo "The week was closed already."
    exit 0
  fi
  git -c user.name=Plumbline -c user.email=plumbline@invalid commit --quiet --message "Close the week"
  if git push --quiet "$remote" "HEAD:$branch"; then
    exit 0
  fi
  # Somebody else pushed first: begin again from there, as that may have closed the week.
  tries=$((tries - 1))
  if [ "$tries" -eq 0 ]; then
    echo "The snapshot could not be pushed." >&2
    exit 1
  fi
  git fetch --quiet "$remote" "$branch"
  git reset --quiet --hard FETCH_HEAD
done
