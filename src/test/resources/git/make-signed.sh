#!/bin/sh
# Makes signed.bundle and the public keys beside it: commits signed by a real GnuPG (RSA, Ed25519 and
# a signing subkey) and by a real ssh-keygen. Needs git, gpg and ssh-keygen; the test needs none of
# them. Run it in this folder; the private keys are thrown away with the folder they are made in.
set -eu
here=$(pwd)
work=$(mktemp -d)
trap 'gpgconf --homedir "$work/gnupg" --kill all; rm -rf "$work"' EXIT
mkdir -m 700 "$work/gnupg"
export GNUPGHOME="$work/gnupg"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
when='--faked-system-time 20261101T090000!'
printf '#!/bin/sh\nexec gpg %s "$@"\n' "$when" >"$work/gpg"
chmod 755 "$work/gpg"

key() { # NAME ALGORITHM USAGE
  "$work/gpg" --batch --quiet --passphrase '' --quick-gen-key "$1 <$1@corner.example>" "$2" "$3" never
}
key rsa rsa3072 sign
key ed25519 ed25519 sign
key subkey ed25519 cert
main=$(gpg --list-keys --with-colons subkey@corner.example | awk -F: '$1 == "fpr" {print $10; exit}')
"$work/gpg" --batch --quiet --passphrase '' --quick-add-key "$main" rsa2048 sign never
for name in rsa ed25519 subkey; do
  gpg --armor --export "$name@corner.example" >"$here/$name.asc"
done
ssh-keygen -q -t ed25519 -N '' -C ssh@corner.example -f "$work/id"
cp "$work/id.pub" "$here/ssh.pub"

git init -q -b main "$work/repository"
cd "$work/repository"
git config gpg.program "$work/gpg"
commit() { # NAME FURTHER-OPTIONS
  name=$1
  shift
  GIT_AUTHOR_NAME=$name GIT_AUTHOR_EMAIL=$name@corner.example GIT_AUTHOR_DATE=2026-11-01T09:00:00Z \
    GIT_COMMITTER_NAME=$name GIT_COMMITTER_EMAIL=$name@corner.example \
    GIT_COMMITTER_DATE=2026-11-01T09:00:00Z \
    git "$@" commit -q --allow-empty -m "Signed by $name" -m "Zażółć gęślą jaźń."
  git tag "$name"
}
sign() { commit "$1" -c "user.signingkey=$1@corner.example" -c commit.gpgsign=true; }
sign rsa
sign ed25519
sign subkey
commit ssh -c gpg.format=ssh -c "user.signingkey=$work/id" -c commit.gpgsign=true
commit unsigned -c commit.gpgsign=false
# The same commit with another word in it, under the signature of the true one.
for name in rsa ed25519 subkey ssh; do
  git cat-file commit "$name" | sed 's/^Signed by/Forged by/' | git hash-object -t commit -w --stdin |
    xargs git tag "forged-$name"
done
git bundle create -q "$here/signed.bundle" --tags main HEAD
git verify-commit rsa ed25519 subkey
