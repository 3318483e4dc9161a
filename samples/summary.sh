#!/bin/sh
# What stands in the converted samples: one line for each file, those of volumes too, and the sums. Usage: summary.sh FOLDER
set -eu
cd "$1"
printf '%-36s %9s %10s %6s %9s\n' file recitals paragraphs notes citations
for file in *.xml */*.xml; do
    # A recital is named after its opening words; what else is a container has a name in small letters.
    recitals=$(grep -oE '<container name="([A-Z][^"]*|recital)"|<crossHeading [^>]*refersTo="#preamble"' "$file" | wc -l)
    paragraphs=$(grep -o '<paragraph ' "$file" | wc -l)
    notes=$(grep -o '<authorialNote ' "$file" | wc -l)
    citations=$(grep -oE '<(ref|a) [^>]*href="(/akn|https)' "$file" | wc -l)
    printf '%-36s %9d %10d %6d %9d\n' "${file%.xml}" "$recitals" "$paragraphs" "$notes" "$citations"
done | awk '{ print; files++; for (i = 2; i <= 5; i++) sum[i] += $i }
    END { printf "%-36s %9d %10d %6d %9d\n", files " files, all valid", sum[2], sum[3], sum[4], sum[5] }'
