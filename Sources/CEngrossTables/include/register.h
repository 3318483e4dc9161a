#pragma once
#include <stddef.h>

// register.tsv: symbol without blanks, day of adoption; sorted by bytes. Not ended by a NUL.
const unsigned char *engross_register(void);
size_t engross_register_length(void);
