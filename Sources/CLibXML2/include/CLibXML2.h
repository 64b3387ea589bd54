// The parts of libxml2 that are used: its event interfaces for XML and HTML. It is loaded when it is
// needed first.
//
// The headers in libxml/ lead to the system's: with them it takes no pkg-config to find these, which
// would bring the library itself along.
#if !__has_include(<libxml2/libxml/xmlversion.h>)
#error "libxml2's headers are missing (Debian and Ubuntu: apt-get install libxml2-dev)"
#endif
#include <libxml/xmlversion.h>
// A libxml2 that is built with ICU would bring ICU's declarations, which differ from those of the ICU
// in the toolchain's Foundation; nothing of what is used here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
