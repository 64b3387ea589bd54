// Shared libraries that are loaded when the first of their functions is called: most runs are over
// texts and need none of them, and loading them took a third of such a run.

#ifndef REPORTLINT_LAZY_LIBRARY_H
#define REPORTLINT_LAZY_LIBRARY_H

#include <stdatomic.h>

// A library by the name under which the loader finds it.
struct lazy_library {
  const char *name;
  _Atomic(void *) handle;
};

// The address of a function of a library. Where the library or the function is missing, the program
// ends as the loader would end it.
void *lazy_function(struct lazy_library *library, const char *name);

// Defines a function of a library as one that looks the library's own up and goes on there. It is
// hidden, so that the library does not take it for its own.
#define LAZY_FUNCTION(library, type, name, parameters, ...)                                  \
  __attribute__((visibility("hidden"))) type name parameters {                               \
    static _Atomic(void *) found;                                                            \
    void *function = atomic_load_explicit(&found, memory_order_acquire);                     \
    if (!function) {                                                                         \
      function = lazy_function(&library, #name);                                             \
      atomic_store_explicit(&found, function, memory_order_release);                         \
    }                                                                                        \
    return ((__typeof__(&name))function)(__VA_ARGS__);                                       \
  }

#endif
