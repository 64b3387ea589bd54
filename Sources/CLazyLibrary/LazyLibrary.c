#include "CLazyLibrary.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

// The status with which the loader ends a program whose libraries are missing.
static const int missing_library = 127;

static _Noreturn void fail(void) {
  fprintf(stderr, "error while loading shared libraries: %s\n", dlerror());
  exit(missing_library);
}

void *lazy_function(struct lazy_library *library, const char *name) {
  void *handle = atomic_load_explicit(&library->handle, memory_order_acquire);
  if (!handle) {
    // Of threads that come here together each gets the same library, which is loaded once.
    handle = dlopen(library->name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) fail();
    atomic_store_explicit(&library->handle, handle, memory_order_release);
  }
  void *function = dlsym(handle, name);
  if (!function) fail();
  return function;
}
