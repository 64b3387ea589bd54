// zlib, which inflates the members of zip packages and checks their sums. It is loaded when it is
// needed first.
#if !__has_include(<zlib.h>)
#error "zlib's headers are missing (Debian and Ubuntu: apt-get install zlib1g-dev)"
#endif
#include <zlib.h>
