#!/bin/sh
# Fetches Plumbline into .plumbline/, unless what came is not what was expected.
set -eu

# Where the package is, then #sha256= and its digest (sha256sum plumbline-VERSION.zip).
PLUMBLINE='@PACKAGE@'

address=${PLUMBLINE%%#*}
digest=${PLUMBLINE##*#sha256=}
if [ -z "$address" ] || [ "$digest" = "$PLUMBLINE" ]; then
  echo "Set PLUMBLINE at the top of ci/get-plumbline.sh: ADDRESS#sha256=DIGEST" >&2
  exit 1
fi

rm -rf .plumbline
mkdir .plumbline
cd .plumbline
curl --fail --silent --show-error --location --retry 3 --output plumbline.zip "$address"
echo "$digest  plumbline.zip" | sha256sum --check --quiet -
jar xf plumbline.zip
rm plumbline.zip
mv plumbline-*/* .
chmod +x bin/plumbline
