#include "CLazyLibrary.h"
#include "CLibXML2.h"

#if defined(__APPLE__)
static struct lazy_library libxml2 = {"libxml2.2.dylib", NULL};
#elif LIBXML_VERSION >= 21400
static struct lazy_library libxml2 = {"libxml2.so.16", NULL};
#else
static struct lazy_library libxml2 = {"libxml2.so.2", NULL};
#endif

LAZY_FUNCTION(libxml2, void, xmlInitParser, (void))

// XML, piece by piece.
LAZY_FUNCTION(
    libxml2, xmlParserCtxtPtr, xmlCreatePushParserCtxt,
    (xmlSAXHandlerPtr events, void *user, const char *chunk, int size, const char *name), events,
    user, chunk, size, name)
LAZY_FUNCTION(
    libxml2, int, xmlParseChunk, (xmlParserCtxtPtr parser, const char *chunk, int size, int ends),
    parser, chunk, size, ends)

// XML as a whole.
LAZY_FUNCTION(
    libxml2, xmlParserCtxtPtr, xmlCreateMemoryParserCtxt, (const char *text, int size), text, size)
LAZY_FUNCTION(libxml2, int, xmlParseDocument, (xmlParserCtxtPtr parser), parser)
LAZY_FUNCTION(
    libxml2, xmlDocPtr, xmlReadMemory,
    (const char *text, int size, const char *name, const char *encoding, int options), text, size,
    name, encoding, options)
LAZY_FUNCTION(
    libxml2, void, xmlDocDumpMemoryEnc,
    (xmlDocPtr document, xmlChar **text, int *size, const char *encoding), document, text, size,
    encoding)
LAZY_FUNCTION(libxml2, void, xmlFreeDoc, (xmlDocPtr document), document)

LAZY_FUNCTION(
    libxml2, int, xmlCtxtUseOptions, (xmlParserCtxtPtr parser, int options), parser, options)
LAZY_FUNCTION(libxml2, long, xmlByteConsumed, (xmlParserCtxtPtr parser), parser)
LAZY_FUNCTION(libxml2, void, xmlStopParser, (xmlParserCtxtPtr parser), parser)
LAZY_FUNCTION(libxml2, void, xmlFreeParserCtxt, (xmlParserCtxtPtr parser), parser)

// HTML.
LAZY_FUNCTION(
    libxml2, htmlParserCtxtPtr, htmlCreatePushParserCtxt,
    (htmlSAXHandlerPtr events, void *user, const char *chunk, int size, const char *name,
     xmlCharEncoding encoding),
    events, user, chunk, size, name, encoding)
LAZY_FUNCTION(
    libxml2, int, htmlCtxtUseOptions, (htmlParserCtxtPtr parser, int options), parser, options)
LAZY_FUNCTION(
    libxml2, int, htmlParseChunk, (htmlParserCtxtPtr parser, const char *chunk, int size, int ends),
    parser, chunk, size, ends)
LAZY_FUNCTION(libxml2, void, htmlFreeParserCtxt, (htmlParserCtxtPtr parser), parser)
