#include "parts.h"

static const unsigned char part_words[] = {
#embed "part-words.tsv"
};

const unsigned char *engross_part_words(void) { return part_words; }
size_t engross_part_words_length(void) { return sizeof part_words; }
