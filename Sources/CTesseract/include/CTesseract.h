#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <tesseract/capi.h>

// What is used of Leptonica; its own header has a thousand names more, `Box` among them.
struct Pix *pixCreateNoInit(int width, int height, int depth);
void pixDestroy(struct Pix **pix);
unsigned int *pixGetData(struct Pix *pix);
int pixGetHeight(const struct Pix *pix);
int pixGetWidth(const struct Pix *pix);
int pixGetWpl(const struct Pix *pix);

// Tesseract and Leptonica, bound when they are first used: with the libraries behind them they cost every start of the
// program more than a born-digital page does.
#define ENGROSS_TESSERACT_FUNCTIONS(X)      \
    X(TessBaseAPICreate)                    \
    X(TessBaseAPIDelete)                    \
    X(TessBaseAPIInit2)                     \
    X(TessBaseAPISetVariable)               \
    X(TessBaseAPISetPageSegMode)            \
    X(TessBaseAPISetImage2)                 \
    X(TessBaseAPISetSourceResolution)       \
    X(TessBaseAPIRecognize)                 \
    X(TessBaseAPIGetIterator)               \
    X(TessBaseAPIGetLoadedLanguagesAsVector) \
    X(TessBaseAPIGetThresholdedImage)       \
    X(TessBaseAPIDetectOrientationScript)   \
    X(TessBaseAPIClear)                     \
    X(TessPageIteratorBaseline)             \
    X(TessPageIteratorBlockType)            \
    X(TessPageIteratorBoundingBox)          \
    X(TessPageIteratorIsAtBeginningOf)      \
    X(TessPageIteratorIsAtFinalElement)     \
    X(TessResultIteratorConfidence)         \
    X(TessResultIteratorDelete)             \
    X(TessResultIteratorGetChoiceIterator)  \
    X(TessResultIteratorGetPageIterator)    \
    X(TessResultIteratorGetUTF8Text)        \
    X(TessResultIteratorNext)               \
    X(TessChoiceIteratorConfidence)         \
    X(TessChoiceIteratorDelete)             \
    X(TessChoiceIteratorGetUTF8Text)        \
    X(TessChoiceIteratorNext)               \
    X(TessDeleteText)                       \
    X(TessDeleteTextArray)                  \
    X(pixCreateNoInit)                      \
    X(pixDestroy)                           \
    X(pixGetData)                           \
    X(pixGetHeight)                         \
    X(pixGetWidth)                          \
    X(pixGetWpl)

/// The functions of both libraries that are used here.
struct EngrossTesseract {
#define ENGROSS_FIELD(name) __typeof__(name) *name;
    ENGROSS_TESSERACT_FUNCTIONS(ENGROSS_FIELD)
#undef ENGROSS_FIELD
};

/// Loads the libraries; false where they are not installed or lack a function. Call it once.
bool engross_tesseract_load(struct EngrossTesseract *library);

/// Keeps OpenMP from starting threads on behalf of the calling one: pages are read in parallel instead.
void engross_tesseract_use_one_thread(void);
