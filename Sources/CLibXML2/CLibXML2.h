// The parts of libxml2 that are used: its event interfaces for XML and HTML.
#include <libxml/xmlversion.h>
// A libxml2 that is built with ICU would bring ICU's declarations, which differ from those of the ICU
// in the toolchain's Foundation; nothing of what is used here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
