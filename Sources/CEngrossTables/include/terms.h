#pragma once
#include <stddef.h>

// The tables of EngrossTerms, each with its own explanation in its first lines. None is ended by a NUL.
const unsigned char *engross_organs(void);
size_t engross_organs_length(void);
const unsigned char *engross_organ_names(void);
size_t engross_organ_names_length(void);
const unsigned char *engross_months(void);
size_t engross_months_length(void);
const unsigned char *engross_ordinals(void);
size_t engross_ordinals_length(void);
const unsigned char *engross_opening_words(void);
size_t engross_opening_words_length(void);
const unsigned char *engross_set_phrases(void);
size_t engross_set_phrases_length(void);
