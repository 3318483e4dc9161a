#pragma once
#include <stddef.h>

// Memory in small blocks for one library: blocks that are given back are kept in lists, one for each size and thread, and
// given out again. Half of what libxml2 does with a document is asking for such blocks, and a list answers in a tenth of the
// time that the system's allocator takes. What is larger than half a kilobyte comes from the system and goes back to it.

void *_Nullable engross_pool_malloc(size_t size);
void *_Nullable engross_pool_realloc(void *_Nullable pointer, size_t size);
void engross_pool_free(void *_Nullable pointer);
char *_Nullable engross_pool_strdup(const char *_Nullable text);
