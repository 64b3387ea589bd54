// What the C library (glibc 2.34 and later) has for running programs but declares only with
// _GNU_SOURCE, which Swift's Glibc module does not define.

#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>

struct FTW;

int pipe2(int descriptors[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
// The resource is an enumeration of its own in C++ and Swift alone.
int prlimit(pid_t process, int resource, const struct rlimit *limit, struct rlimit *old);
int nftw(
    const char *path, int (*visit)(const char *, const struct stat *, int, struct FTW *),
    int descriptors, int flags);
