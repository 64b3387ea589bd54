// zlib, which inflates the members of zip packages and checks their sums.
#include <zlib.h>
