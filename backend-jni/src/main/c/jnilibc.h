/*
 * The C half of JniLibC: one short function a method, in files named after the parts of org.bsdsocket.abi.libc.LibC.
 *
 * Every function takes errno at once, before anything of the JVM runs, and returns it negated. Every buffer is checked
 * before it is used: what is not direct memory of the size that the call needs gives -EFAULT. No Java code runs and no
 * exception is raised in here.
 */
#ifndef BSDSOCKET_JNILIBC_H
#define BSDSOCKET_JNILIBC_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
/* The functions with the plain names, which the probe and the tables describe too. */
#undef _FILE_OFFSET_BITS
#undef _TIME_BITS

#include <errno.h>
#include <jni.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/* The methods that each file has for the class of its name; the last element has no name. */
extern const JNINativeMethod sockets_methods[];
extern const JNINativeMethod data_methods[];
extern const JNINativeMethod descriptors_methods[];
extern const JNINativeMethod devices_methods[];
extern const JNINativeMethod waiting_methods[];
extern const JNINativeMethod names_methods[];
extern const JNINativeMethod databases_methods[];
extern const JNINativeMethod interfaces_methods[];
extern const JNINativeMethod memory_methods[];
extern const JNINativeMethod probe_methods[];

/* Finds the field that holds a file channel's descriptor, if this JDK shows it. */
void descriptors_load(JNIEnv *env);

#define BUFFER "Ljava/nio/ByteBuffer;"
#define METHOD(name, signature, function) {(char *)name, (char *)signature, (void *)function}
#define END_OF_METHODS {NULL, NULL, NULL}

#define UNUSED(x) ((void)(x))

static inline jlong result(ssize_t r) { return r < 0 ? -(jlong)errno : (jlong)r; }

static inline jint int_result(int r) { return r < 0 ? -errno : r; }

/* Descriptors are longs above; here they are ints, and what does not fit is no descriptor. */
static inline int is_fd(jlong fd) { return fd >= 0 && fd <= INT_MAX; }

/* The address of len bytes of a direct buffer from off on; NULL if it has not that many. */
static inline void *window(JNIEnv *env, jobject buffer, jint off, jlong len) {
    if (buffer == NULL || off < 0 || len < 0)
        return NULL;
    char *base = (*env)->GetDirectBufferAddress(env, buffer);
    if (base == NULL || (jlong)off + len > (*env)->GetDirectBufferCapacity(env, buffer))
        return NULL;
    return base + off;
}

/* A socklen_t in a buffer, and that many bytes of another. */
static inline socklen_t *sized(JNIEnv *env, jobject buffer, jobject length, void **address) {
    socklen_t size;
    void *len = window(env, length, 0, sizeof size);
    if (len == NULL)
        return NULL;
    memcpy(&size, len, sizeof size); /* a slice of a buffer may begin at an odd address */
    *address = window(env, buffer, 0, size);
    return *address == NULL ? NULL : len;
}

/* A copy of a byte array that ends with a NUL; NULL for null. False if it does not end so, or memory is short. */
static inline int copied_text(JNIEnv *env, jbyteArray text, char **copy) {
    *copy = NULL;
    if (text == NULL)
        return 1;
    jsize length = (*env)->GetArrayLength(env, text);
    if (length == 0 || (*copy = malloc((size_t)length)) == NULL)
        return 0;
    (*env)->GetByteArrayRegion(env, text, 0, length, (jbyte *)*copy);
    return (*copy)[length - 1] == '\0';
}

#endif
