/* The shared probe as a translation unit of this library: it wants to see its own headers first. */
#include "probe.c"
