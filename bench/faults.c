/*
 * Faults of a disk, laid under a process with LD_PRELOAD. The calls that touch a path below
 * FAULT_ROOT are counted; at number FAULT_AT the process is killed there (FAULT=KILL, a write half
 * done before it) or the call is refused (FAULT=ENOSPC, EIO, EACCES, EROFS). With FAULT_LOG the
 * name and the path of that call are written there. With FAULT_COUNT the number of such calls is
 * written there at the end. FAULT_CLOCK shifts the clock by so many seconds.
 *   cc -shared -fPIC -O1 -o faults.so bench/faults.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

static atomic_long counted;

static long number(const char *name) {
  const char *text = getenv(name);
  return text == NULL ? 0 : atol(text);
}

static void say(const char *setting, const char *call, const char *path) {
  const char *log = getenv(setting);
  if (log != NULL) {
    char line[4400];
    int length = snprintf(line, sizeof line, "%s %s\n", call, path);
    int file = NEXT(open)(log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    NEXT(write)(file, line, length);
    NEXT(close)(file);
  }
}

static int error(void) {
  const char *fault = getenv("FAULT");
  return fault == NULL ? 0
      : !strcmp(fault, "ENOSPC") ? ENOSPC
      : !strcmp(fault, "EACCES") ? EACCES
      : !strcmp(fault, "EROFS") ? EROFS
      : !strcmp(fault, "EIO") ? EIO
      : 0;
}

/* The error to refuse a call with; 0 where it goes on, -1 where the process is to be killed. */
static int met(const char *call, const char *path) {
  static __thread int inside;
  const char *root = getenv("FAULT_ROOT");
  if (inside || root == NULL || path == NULL || strncmp(path, root, strlen(root)) != 0) {
    return 0;
  }
  if (atomic_fetch_add(&counted, 1) + 1 != number("FAULT_AT")) {
    return 0;
  }
  inside = 1;
  say("FAULT_LOG", call, path);
  inside = 0;
  int refused = error();
  return refused == 0 ? -1 : refused;
}

__attribute__((destructor)) static void count(void) {
  char number[32];
  snprintf(number, sizeof number, "%ld", atomic_load(&counted));
  say("FAULT_COUNT", number, "calls");
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) {
    pause();
  }
}

static int stops(const char *call, const char *path) {
  int refused = met(call, path);
  if (refused < 0) {
    die();
  }
  if (refused > 0) {
    errno = refused;
  }
  return refused > 0;
}

static const char *behind(int file, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, 4095);
  path[length < 0 ? 0 : length] = 0;
  return path;
}

/* Half of what is written reaches the file before a kill. */
static int tears(const char *call, int file, const void *bytes, size_t length) {
  char path[4096];
  int refused = file < 3 ? 0 : met(call, behind(file, path));
  if (refused < 0) {
    if (length > 1) {
      NEXT(write)(file, bytes, length / 2);
    }
    die();
  }
  if (refused > 0) {
    errno = refused;
  }
  return refused > 0;
}

ssize_t write(int file, const void *bytes, size_t length) {
  return tears("write", file, bytes, length) ? -1 : NEXT(write)(file, bytes, length);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t at) {
  return tears("pwrite", file, bytes, length) ? -1 : NEXT(pwrite64)(file, bytes, length, at);
}

#define OPENS(name) \
  int name(const char *path, int flags, ...) { \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = va_arg(more, mode_t); \
    va_end(more); \
    return stops("open", path) ? -1 : NEXT(name)(path, flags, mode); \
  }
OPENS(open)
OPENS(open64)

#define OF_FILE(name) \
  int name(int file) { \
    char path[4096]; \
    return stops(#name, behind(file, path)) ? -1 : NEXT(name)(file); \
  }
OF_FILE(fsync)
OF_FILE(fdatasync)

#define OF_PATH(name) \
  int name(const char *path) { return stops(#name, path) ? -1 : NEXT(name)(path); }
OF_PATH(unlink)
OF_PATH(rmdir)
OF_PATH(remove)

#define OF_TWO(name) \
  int name(const char *from, const char *to) { \
    return stops(#name, to) ? -1 : NEXT(name)(from, to); \
  }
OF_TWO(rename)
OF_TWO(link)
OF_TWO(symlink)

int mkdir(const char *path, mode_t mode) {
  return stops("mkdir", path) ? -1 : NEXT(mkdir)(path, mode);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static __typeof__(clock_gettime) *next;
  if (next == NULL) {
    next = NEXT(clock_gettime);
  }
  int result = next(clock, time);
  if (result == 0 && clock == CLOCK_REALTIME) {
    time->tv_sec += number("FAULT_CLOCK");
  }
  return result;
}
