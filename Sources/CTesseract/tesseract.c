// First, so that the compiler compares its declarations with ours.
#include <leptonica/allheaders.h>

#include "CTesseract.h"
#include <dlfcn.h>

static void (*set_max_active_levels)(int);

bool engross_tesseract_load(struct EngrossTesseract *library) {
    void *handle = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return false;
    // Finds the functions of Leptonica and OpenMP too, which the library depends on.
#define ENGROSS_BIND(name) \
    if ((library->name = (__typeof__(name) *)dlsym(handle, #name)) == NULL) return false;
    ENGROSS_TESSERACT_FUNCTIONS(ENGROSS_BIND)
#undef ENGROSS_BIND
    set_max_active_levels = (void (*)(int))dlsym(handle, "omp_set_max_active_levels");
    return true;
}

void engross_tesseract_use_one_thread(void) {
    if (set_max_active_levels != NULL) set_max_active_levels(0);
}
