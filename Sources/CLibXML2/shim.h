#pragma once
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// `xmlFree` is a global variable that holds a function, which Swift may not read safely.
static inline void engross_xml_free(void *pointer) { xmlFree(pointer); }

// The same for `xmlMalloc`: libxml2 frees what XPath functions hand to it.
static inline void *engross_xml_allocate(size_t size) { return xmlMalloc(size); }

// Of <libxml/xmlschemastypes.h>, which would lay open what schemas are made of.
void xmlSchemaInitTypes(void);

// glibc shows it only to programs that ask for all of GNU.
void *memmem(const void *text, size_t text_size, const void *part, size_t part_size);
