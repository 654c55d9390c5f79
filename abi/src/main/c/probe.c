/*
 * The C probe: the table that probe.h describes, from the headers that this is compiled with.
 *
 * Linked into a library it is data and nothing else. Compiled with -DPROBE_MAIN it is a program that prints the table
 * as abi/probe wants it: comment lines about the machine, then a line per entry.
 */
#include "probe_headers.h"

#include "probe.h"

#define VALUE(key, expression) {key, (long long)(expression), 1},
#define ABSENT(key) {key, 0, 0},
/* Compared with 1, because compilers warn of an unsigned value compared with 0. */
#define PROBE_SIGNED(type) ((type)-1 < (type)1)
#define PROBE_SIZEOF(type, field) sizeof(((type *)0)->field)

const struct probe_entry probe_table[] = {
#include "probe_table.inc"
};

const size_t probe_count = sizeof probe_table / sizeof probe_table[0];

#if defined _WIN32
#define PROBE_OS "windows"
#define PROBE_LIBC ""
#elif defined __APPLE__
#define PROBE_OS "macos"
#define PROBE_LIBC ""
#elif defined __FreeBSD__
#define PROBE_OS "freebsd"
#define PROBE_LIBC ""
#elif defined __NetBSD__
#define PROBE_OS "netbsd"
#define PROBE_LIBC ""
#elif defined __OpenBSD__
#define PROBE_OS "openbsd"
#define PROBE_LIBC ""
#elif defined __ANDROID__
#define PROBE_OS "linux"
#define PROBE_LIBC "-bionic"
#elif defined __linux__ && defined __GLIBC__
#define PROBE_OS "linux"
#define PROBE_LIBC "-glibc"
#elif defined __linux__
#define PROBE_OS "linux"
#define PROBE_LIBC "-musl" /* which defines no macro of its own to be known by */
#else
#error "name this operating system here"
#endif

#if defined __x86_64__ && defined __ILP32__
#define PROBE_ARCH "x32"
#elif defined __x86_64__ || defined _M_X64
#define PROBE_ARCH "x86_64"
#elif defined __i386__ || defined _M_IX86
#define PROBE_ARCH "i386"
#elif defined __aarch64__ || defined _M_ARM64
#define PROBE_ARCH "aarch64"
#elif defined __arm__ && defined __ARM_PCS_VFP
#define PROBE_ARCH "armhf"
#elif defined __arm__
#define PROBE_ARCH "armel"
#elif defined __s390x__
#define PROBE_ARCH "s390x"
#elif defined __powerpc64__ && defined __LITTLE_ENDIAN__
#define PROBE_ARCH "ppc64le"
#elif defined __powerpc64__
#define PROBE_ARCH "ppc64"
#elif defined __riscv && __riscv_xlen == 64
#define PROBE_ARCH "riscv64"
#elif defined __loongarch64
#define PROBE_ARCH "loongarch64"
#else
#error "name this architecture here"
#endif

const char probe_platform[] = PROBE_OS "-" PROBE_ARCH PROBE_LIBC;

#ifdef PROBE_MAIN

#include <stdio.h>
#if PROBE_UNIX
#include <sys/utsname.h>
#endif
#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

int main(void) {
    printf("# platform: %s\n", probe_platform);
#if PROBE_UNIX
    struct utsname name;
    if (uname(&name) != 0) {
        perror("uname");
        return 1;
    }
    printf("# uname -srm: %s %s %s\n", name.sysname, name.release, name.machine);
#endif
#ifdef __GLIBC__
    printf("# libc: glibc %s\n", gnu_get_libc_version());
#endif
#ifdef LINUX_VERSION_CODE
    printf("# kernel headers: %d.%d.%d\n", LINUX_VERSION_CODE >> 16, LINUX_VERSION_CODE >> 8 & 0xff,
           LINUX_VERSION_CODE & 0xff);
#endif
    printf("# bluetooth headers: %s\n", PROBE_BLUEZ ? "bluez" : "none");
#ifdef __clang__
    printf("# compiler: %s\n", __VERSION__);
#else
    printf("# compiler: gcc %s\n", __VERSION__);
#endif
    for (size_t i = 0; i < probe_count; i++) {
        if (probe_table[i].present)
            printf("%s = %lld\n", probe_table[i].key, probe_table[i].value);
        else
            printf("%s = absent\n", probe_table[i].key);
    }
    return fflush(stdout) == 0 ? 0 : 1;
}

#endif
