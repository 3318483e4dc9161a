#include "terms.h"

static const unsigned char organs[] = {
#embed "organs.tsv"
};
static const unsigned char organ_names[] = {
#embed "organ-names.tsv"
};
static const unsigned char months[] = {
#embed "months.tsv"
};
static const unsigned char ordinals[] = {
#embed "ordinals.tsv"
};
static const unsigned char opening_words[] = {
#embed "opening-words.tsv"
};
static const unsigned char set_phrases[] = {
#embed "set-phrases.tsv"
};

const unsigned char *engross_organs(void) { return organs; }
size_t engross_organs_length(void) { return sizeof organs; }
const unsigned char *engross_organ_names(void) { return organ_names; }
size_t engross_organ_names_length(void) { return sizeof organ_names; }
const unsigned char *engross_months(void) { return months; }
size_t engross_months_length(void) { return sizeof months; }
const unsigned char *engross_ordinals(void) { return ordinals; }
size_t engross_ordinals_length(void) { return sizeof ordinals; }
const unsigned char *engross_opening_words(void) { return opening_words; }
size_t engross_opening_words_length(void) { return sizeof opening_words; }
const unsigned char *engross_set_phrases(void) { return set_phrases; }
size_t engross_set_phrases_length(void) { return sizeof set_phrases; }
