/*
 * Which versions of glibc the library loads with.
 *
 * A function whose symbol got a new version later is taken in its first one, where the change is of no matter here, so that
 * a library built today does not ask for a C library of today. OLDEST must stand in the file that calls the function, and
 * this file be included after a header of the C library.
 */
#ifndef BSDSOCKET_FLOOR_H
#define BSDSOCKET_FLOOR_H

/* The version that a port of glibc began with: nm -D libc.so.6 shows it at nearly every symbol. */
#ifndef __GLIBC__
#define OLDEST(function) _Static_assert(1, "one version only")
#elif defined __x86_64__ && !defined __ILP32__
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.2.5")
#elif defined __i386__
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.0")
#elif defined __aarch64__
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.17")
#elif defined __arm__
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.4")
#elif defined __powerpc64__ && defined __LITTLE_ENDIAN__
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.17")
#elif defined __riscv && __riscv_xlen == 64
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.27")
#elif defined __s390x__
#define OLDEST(function) SYMBOL_VERSION(function, "GLIBC_2.2")
#else
#define OLDEST(function) _Static_assert(1, "whatever is the newest")
#endif

#define SYMBOL_VERSION(function, version) __asm__(".symver " #function ", " #function "@" version)

#endif
