#pragma once
#include <stddef.h>

// compounds-eng.tsv: how English compounds are hyphenated. Not ended by a NUL.
const unsigned char *engross_compounds_english(void);
size_t engross_compounds_english_length(void);
