#!/bin/sh
# What holds for every sample, whatever is in it. Usage: laws-test.sh ENGROSS   (ENGROSS_OASIS_SCHEMAS names the schema's folder)
set -eu
tool=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$tool" convert --quiet -j1 ./*.pdf ./*.txt -o "$folder/one"
TZ=Asia/Kathmandu LC_ALL=C "$tool" convert --quiet -j2 ./*.txt ./*.pdf -o "$folder/two"
diff -r "$folder/one" "$folder/two"
echo "samples: two runs give the same bytes, one file at a time or two, in any order, zone and locale"

"$tool" validate "$folder/one"
"$tool" validate --schema oasis --no-rules "$folder/one"
echo "samples: all outputs are valid under our schema and under that of OASIS"
