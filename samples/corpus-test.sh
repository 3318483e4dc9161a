#!/bin/sh
# Holds samples/Makefile to what it says. Usage: corpus-test.sh ENGROSS
set -eu
samples=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$1" "$folder/engross"
cp "$samples/Makefile" "$samples/sc-9033-2099.pdf" "$samples/hrc-282-24.pdf" "$samples/sc-9021-2099-ocr.txt" "$folder"
cd "$folder"
touch -d '50 minutes ago' ./*
build() { make --silent ENGROSS=./engross "$@"; }
fail() { echo "samples/Makefile: $*" >&2; exit 1; }

build -j2
made=$(cd out && ls ./*.xml)
[ "$made" = "$(printf './%s\n' hrc-282-24.xml sc-9021-2099-ocr.xml sc-9033-2099.xml)" ] || fail "makes $made"
grep -q '^out/hrc-282-24.xml: hrc-282-24.pdf .*/engross$' out/hrc-282-24.d || fail "does not say what it was made of"
./engross corpus build --quiet hrc-282-24.pdf sc-9033-2099.pdf sc-9021-2099-ocr.txt -o corpus
sums() { find "$1" -name '*.xml' -exec sha256sum {} + | cut -d' ' -f1 | sort; }
[ "$(sums out)" = "$(sums corpus)" ] || fail "makes other files than corpus build"
build -q || fail "a second run has something to do"

touch -d '40 minutes ago' out/*
touch -d '30 minutes ago' hrc-282-24.pdf
[ "$(build -n | grep -c ' convert ')" = 1 ] || fail "a changed source does not make just its own file again"
build
touch -d '20 minutes ago' out/*
touch -d '10 minutes ago' engross
[ "$(build -n | grep -c ' convert ')" = 3 ] || fail "a changed tool does not make all files again"
build -j2

printf 'not a PDF' > broken.pdf
if build -k 2>/dev/null; then fail "a file that cannot be read goes unnoticed"; fi
[ ! -e out/broken.xml ] || fail "a file that cannot be read leaves an output"
echo "samples/Makefile holds: parallel, incremental, made anew for a new tool, no output for a broken file"
