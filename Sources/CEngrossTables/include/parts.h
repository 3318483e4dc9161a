#pragma once
#include <stddef.h>

// The words for parts of a document; not ended by a NUL.
const unsigned char *engross_part_words(void);
size_t engross_part_words_length(void);
