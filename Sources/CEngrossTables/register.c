#include "register.h"

static const unsigned char register_of_resolutions[] = {
#embed "register.tsv"
};

const unsigned char *engross_register(void) { return register_of_resolutions; }
size_t engross_register_length(void) { return sizeof register_of_resolutions; }
