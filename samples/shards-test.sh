#!/bin/sh
# A corpus built in two shards and merged is the corpus built at once. Usage: shards-test.sh ENGROSS
set -eu
tool=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$tool" corpus build --quiet . -o "$folder/whole"
for shard in 1 2; do
    TZ=Asia/Kathmandu "$tool" corpus build --quiet -j1 --shard "$shard/2" . -o "$folder/shard-$shard"
    [ -n "$(find "$folder/shard-$shard" -name '*.xml')" ] || { echo "shard $shard of the samples is empty" >&2; exit 1; }
done
"$tool" corpus merge "$folder/shard-2" "$folder/shard-1" -o "$folder/merged" >"$folder/summary"
diff -r --exclude=corpus.sqlite "$folder/whole" "$folder/merged"
(cd "$folder/merged" && sha256sum --check --quiet manifest.sha256)
[ "$("$tool" corpus query "$folder/whole" lanterns)" = "$("$tool" corpus query "$folder/merged" lanterns)" ]
echo "samples: two shards merged are the corpus built at once"
