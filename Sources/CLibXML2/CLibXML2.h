// The parts of libxml2 that are used: its event interfaces for XML and HTML.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
