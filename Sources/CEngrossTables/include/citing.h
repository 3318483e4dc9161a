#pragma once
#include <stddef.h>

// citing-words.tsv, symbol-series.tsv, symbol-parts.tsv and resolution-sessions.tsv: how texts cite documents. None is ended by a NUL.
const unsigned char *engross_citing_words(void);
size_t engross_citing_words_length(void);
const unsigned char *engross_symbol_series(void);
size_t engross_symbol_series_length(void);
const unsigned char *engross_symbol_parts(void);
size_t engross_symbol_parts_length(void);
const unsigned char *engross_resolution_sessions(void);
size_t engross_resolution_sessions_length(void);
