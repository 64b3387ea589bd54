// What the C library (glibc 2.34 and later) has for running programs but declares only with
// _GNU_SOURCE, which Swift's Glibc module does not define.

#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

struct FTW;

int pipe2(int descriptors[2], int flags);
int memfd_create(const char *name, unsigned int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
// The resource is an enumeration of its own in C++ and Swift alone.
int prlimit(pid_t process, int resource, const struct rlimit *limit, struct rlimit *old);
int nftw(
    const char *path, int (*visit)(const char *, const struct stat *, int, struct FTW *),
    int descriptors, int flags);

// A descriptor that can be read once a process has ended; -1 where the system has none (Linux before 5.3).
// The C library has it since 2.36 only.
static inline int process_descriptor(pid_t process) {
#ifdef SYS_pidfd_open
  return (int)syscall(SYS_pidfd_open, process, 0);
#else
  return -1;
#endif
}
