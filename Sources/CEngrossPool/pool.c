#include "pool.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Before each block stands one word: its class in the low byte, or 0 and the size above it where the system gave it.
typedef uint64_t word;

enum { step = 16, classes = 32, slab = 1 << 16 };

struct block {
    struct block *next;
};

static _Thread_local struct block *lists[classes + 1];
static _Thread_local char *rest;
static _Thread_local size_t rest_size;

static size_t class_of(size_t size) { return (size + sizeof(word) + step - 1) / step; }

static size_t capacity(word head) { return head & 0xFF ? (head & 0xFF) * step - sizeof(word) : head >> 8; }

static void *large(void *old, size_t size) {
    if (size > SIZE_MAX >> 9) return NULL;
    word *head = realloc(old, size + sizeof(word));
    if (!head) return NULL;
    *head = (word)size << 8;
    return head + 1;
}

void *engross_pool_malloc(size_t size) {
    if (size > classes * step - sizeof(word)) return large(NULL, size);
    size_t class = class_of(size);
    struct block *block = lists[class];
    if (block) {
        lists[class] = block->next;
        return block;
    }
    size_t bytes = class * step;
    if (rest_size < bytes) {
        char *more = malloc(slab);
        if (!more) return NULL;
        rest = more;
        rest_size = slab;
    }
    word *head = (word *)rest;
    rest += bytes;
    rest_size -= bytes;
    *head = class;
    return head + 1;
}

void engross_pool_free(void *pointer) {
    if (!pointer) return;
    word *head = (word *)pointer - 1;
    size_t class = *head & 0xFF;
    if (!class) {
        free(head);
        return;
    }
    struct block *block = pointer;
    block->next = lists[class];
    lists[class] = block;
}

void *engross_pool_realloc(void *pointer, size_t size) {
    if (!pointer) return engross_pool_malloc(size);
    word *head = (word *)pointer - 1;
    int is_small = (*head & 0xFF) != 0;
    size_t had = capacity(*head);
    if (is_small && size <= had) return pointer;
    if (!is_small && size > classes * step - sizeof(word)) return large(head, size);
    void *moved = engross_pool_malloc(size);
    if (!moved) return NULL;
    memcpy(moved, pointer, had < size ? had : size);
    engross_pool_free(pointer);
    return moved;
}

char *engross_pool_strdup(const char *text) {
    if (!text) return NULL;
    size_t size = strlen(text) + 1;
    char *copy = engross_pool_malloc(size);
    return copy ? memcpy(copy, text, size) : NULL;
}
