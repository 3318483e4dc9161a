#include "compounds.h"

static const unsigned char compounds_english[] = {
#embed "compounds-eng.tsv"
};

const unsigned char *engross_compounds_english(void) { return compounds_english; }
size_t engross_compounds_english_length(void) { return sizeof compounds_english; }
