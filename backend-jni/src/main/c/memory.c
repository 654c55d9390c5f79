#include "jnilibc.h"

#include <stdint.h>
#include <string.h>

/* Addresses come from the C library by way of names.c and go nowhere else; only NULL can be told from a good one. */

static jlong jni_address_of(JNIEnv *env, jobject self, jobject buffer) {
    UNUSED(self);
    return (jlong)(intptr_t)window(env, buffer, 0, 0);
}

static jlong jni_strlen(JNIEnv *env, jobject self, jlong text) {
    UNUSED(env), UNUSED(self);
    return text == 0 ? -EFAULT : (jlong)strlen((const char *)(intptr_t)text);
}

static jint jni_peek(JNIEnv *env, jobject self, jlong address, jobject buffer, jint len) {
    UNUSED(self);
    void *into = window(env, buffer, 0, len);
    if (into == NULL || address == 0)
        return -EFAULT;
    memcpy(into, (const void *)(intptr_t)address, (size_t)len);
    return 0;
}

const JNINativeMethod memory_methods[] = {
    METHOD("addressOf", "(" BUFFER ")J", jni_address_of),
    METHOD("strlen", "(J)J", jni_strlen),
    METHOD("peek", "(J" BUFFER "I)I", jni_peek),
    END_OF_METHODS,
};
