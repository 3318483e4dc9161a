#include "citing.h"

static const unsigned char citing_words[] = {
#embed "citing-words.tsv"
};
static const unsigned char symbol_series[] = {
#embed "symbol-series.tsv"
};
static const unsigned char symbol_parts[] = {
#embed "symbol-parts.tsv"
};
static const unsigned char resolution_sessions[] = {
#embed "resolution-sessions.tsv"
};

const unsigned char *engross_citing_words(void) { return citing_words; }
size_t engross_citing_words_length(void) { return sizeof citing_words; }
const unsigned char *engross_symbol_series(void) { return symbol_series; }
size_t engross_symbol_series_length(void) { return sizeof symbol_series; }
const unsigned char *engross_symbol_parts(void) { return symbol_parts; }
size_t engross_symbol_parts_length(void) { return sizeof symbol_parts; }
const unsigned char *engross_resolution_sessions(void) { return resolution_sessions; }
size_t engross_resolution_sessions_length(void) { return sizeof resolution_sessions; }
