#include "CLazyLibrary.h"
#include "CZlib.h"

#include <stddef.h>

#ifdef __APPLE__
static struct lazy_library zlib = {"libz.1.dylib", NULL};
#else
static struct lazy_library zlib = {"libz.so.1", NULL};
#endif

LAZY_FUNCTION(
    zlib, int, inflateInit2_, (z_streamp stream, int bits, const char *version, int size), stream,
    bits, version, size)
LAZY_FUNCTION(zlib, int, inflate, (z_streamp stream, int flush), stream, flush)
LAZY_FUNCTION(zlib, int, inflateEnd, (z_streamp stream), stream)
LAZY_FUNCTION(
    zlib, int, deflateInit2_,
    (z_streamp stream, int level, int method, int bits, int memory, int strategy,
     const char *version, int size),
    stream, level, method, bits, memory, strategy, version, size)
LAZY_FUNCTION(zlib, uLong, deflateBound, (z_streamp stream, uLong length), stream, length)
LAZY_FUNCTION(zlib, int, deflate, (z_streamp stream, int flush), stream, flush)
LAZY_FUNCTION(zlib, int, deflateEnd, (z_streamp stream), stream)
LAZY_FUNCTION(
    zlib, uLong, crc32, (uLong sum, const Bytef *bytes, uInt length), sum, bytes, length)
LAZY_FUNCTION(
    zlib, uLong, crc32_z, (uLong sum, const Bytef *bytes, z_size_t length), sum, bytes, length)
