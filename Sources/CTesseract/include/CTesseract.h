#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <tesseract/capi.h>

// What is used of Leptonica; its own header has a thousand names more, `Box` among them.
struct Pix *pixCreateNoInit(int width, int height, int depth);
struct Pix *pixCopy(struct Pix *to, const struct Pix *from);
void pixDestroy(struct Pix **pix);
unsigned int *pixGetData(struct Pix *pix);
int pixGetHeight(const struct Pix *pix);
int pixGetWidth(const struct Pix *pix);
int pixGetWpl(const struct Pix *pix);
struct Pix *pixThresholdToBinary(struct Pix *pix, int threshold);
struct Pix *pixRotateAMGray(struct Pix *pix, float radians, unsigned char ground);
struct Pix *pixBlockconv(struct Pix *pix, int acrossReach, int downReach);
struct Pix *pixRotateOrth(struct Pix *pix, int quarterTurns);
int pixFindSkewSweepAndSearch(
    struct Pix *pix, float *angle, float *confidence, int sweepReduction, int searchReduction, float range, float step,
    float precision);
struct Boxa *pixConnCompBB(struct Pix *pix, int connectivity);
int boxaGetCount(struct Boxa *boxes);
int boxaGetBoxGeometry(struct Boxa *boxes, int index, int *left, int *top, int *width, int *height);
void boxaDestroy(struct Boxa **boxes);
int setMsgSeverity(int severity);

// Tesseract and Leptonica, bound when they are first used: with the libraries behind them they cost every start of the
// program more than a born-digital page does.
#define ENGROSS_TESSERACT_FUNCTIONS(X)      \
    X(TessBaseAPICreate)                    \
    X(TessBaseAPIDelete)                    \
    X(TessBaseAPIInit2)                     \
    X(TessBaseAPISetVariable)               \
    X(TessBaseAPISetPageSegMode)            \
    X(TessBaseAPISetImage2)                 \
    X(TessBaseAPISetRectangle)              \
    X(TessBaseAPISetSourceResolution)       \
    X(TessBaseAPIRecognize)                 \
    X(TessBaseAPIIsValidWord)               \
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
    X(TessResultIteratorGetPageIterator)    \
    X(TessResultIteratorGetUTF8Text)        \
    X(TessResultIteratorNext)               \
    X(TessDeleteText)                       \
    X(TessDeleteTextArray)                  \
    X(pixCreateNoInit)                      \
    X(pixCopy)                              \
    X(pixDestroy)                           \
    X(pixGetData)                           \
    X(pixGetHeight)                         \
    X(pixGetWidth)                          \
    X(pixGetWpl)                            \
    X(pixThresholdToBinary)                 \
    X(pixRotateAMGray)                      \
    X(pixBlockconv)                         \
    X(pixRotateOrth)                        \
    X(pixFindSkewSweepAndSearch)            \
    X(pixConnCompBB)                        \
    X(boxaGetCount)                         \
    X(boxaGetBoxGeometry)                   \
    X(boxaDestroy)                          \
    X(setMsgSeverity)

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
