/*
 * What this machine's headers say about every name of constants.def and layouts.def.
 *
 * Entries are sorted by key in byte order, and the keys are those of the tables per platform (README.md).
 */
#ifndef BSDSOCKET_PROBE_H
#define BSDSOCKET_PROBE_H

#include <stddef.h>

struct probe_entry {
    const char *key;
    long long value; /* meaningful only if present; never negative for what C has unsigned */
    unsigned char present;
};

extern const struct probe_entry probe_table[];
extern const size_t probe_count;

/* os-arch-libc that this was compiled for, as linux-x86_64-glibc; the libc is left out where a system has only one. */
extern const char probe_platform[];

#endif
