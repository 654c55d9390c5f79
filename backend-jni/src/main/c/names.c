#include "jnilibc.h"

#include <netdb.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static jint jni_getaddrinfo(JNIEnv *env, jobject self, jbyteArray node, jbyteArray service, jobject hints,
                            jlongArray answer) {
    UNUSED(self);
    struct addrinfo wanted;
    const void *given = window(env, hints, 0, sizeof wanted);
    struct addrinfo *list = NULL;
    char *host = NULL;
    char *port = NULL;
    int code = EAI_SYSTEM;
    int error = EFAULT;
    if (answer == NULL || (*env)->GetArrayLength(env, answer) < 2)
        return code;
    if (given != NULL && copied_text(env, node, &host) && copied_text(env, service, &port)) {
        memcpy(&wanted, given, sizeof wanted); /* a slice of a buffer may begin at an odd address */
        /* The rest must be zero, and is not for the caller to choose. */
        struct addrinfo clean = {.ai_flags = wanted.ai_flags,
                                 .ai_family = wanted.ai_family,
                                 .ai_socktype = wanted.ai_socktype,
                                 .ai_protocol = wanted.ai_protocol};
        code = getaddrinfo(host, port, &clean, &list);
        error = errno;
    }
    free(host);
    free(port);
    jlong values[2] = {code == 0 ? (jlong)(intptr_t)list : 0, code == EAI_SYSTEM ? error : 0};
    (*env)->SetLongArrayRegion(env, answer, 0, 2, values);
    return code;
}

static void jni_freeaddrinfo(JNIEnv *env, jobject self, jlong list) {
    UNUSED(env), UNUSED(self);
    if (list != 0)
        freeaddrinfo((struct addrinfo *)(intptr_t)list);
}

static jint jni_getnameinfo(JNIEnv *env, jobject self, jobject address, jint len, jobject host, jobject service,
                            jint flags, jlongArray answer) {
    UNUSED(self);
    struct sockaddr *addr = window(env, address, 0, len);
    void *node = window(env, host, 0, 0);
    void *port = window(env, service, 0, 0);
    int code = EAI_SYSTEM;
    int error = EFAULT;
    if (answer == NULL || (*env)->GetArrayLength(env, answer) < 1)
        return code;
    if (addr != NULL && node != NULL && port != NULL) {
        code = getnameinfo(addr, (socklen_t)len, node, (socklen_t)(*env)->GetDirectBufferCapacity(env, host), port,
                           (socklen_t)(*env)->GetDirectBufferCapacity(env, service), flags);
        error = errno;
    }
    jlong value = code == EAI_SYSTEM ? error : 0;
    (*env)->SetLongArrayRegion(env, answer, 0, 1, &value);
    return code;
}

static jlong jni_gai_strerror(JNIEnv *env, jobject self, jint code) {
    UNUSED(env), UNUSED(self);
    return (jlong)(intptr_t)gai_strerror(code);
}

static jint jni_gethostname(JNIEnv *env, jobject self, jobject buffer) {
    UNUSED(self);
    char *name = window(env, buffer, 0, 0);
    return name == NULL ? -EFAULT : int_result(gethostname(name, (size_t)(*env)->GetDirectBufferCapacity(env, buffer)));
}

static jint jni_sethostname(JNIEnv *env, jobject self, jbyteArray name) {
    UNUSED(self);
    if (name == NULL)
        return -EFAULT;
    jsize length = (*env)->GetArrayLength(env, name);
    jbyte *copy = malloc((size_t)length + 1); /* + 1: none is NULL, which would be no memory */
    if (copy == NULL)
        return -ENOMEM;
    (*env)->GetByteArrayRegion(env, name, 0, length, copy);
    jint answer = int_result(sethostname((char *)copy, (size_t)length));
    free(copy);
    return answer;
}

const JNINativeMethod names_methods[] = {
    METHOD("getaddrinfo", "([B[B" BUFFER "[J)I", jni_getaddrinfo),
    METHOD("freeaddrinfo", "(J)V", jni_freeaddrinfo),
    METHOD("getnameinfo", "(" BUFFER "I" BUFFER BUFFER "I[J)I", jni_getnameinfo),
    METHOD("gaiStrerror", "(I)J", jni_gai_strerror),
    METHOD("gethostname", "(" BUFFER ")I", jni_gethostname),
    METHOD("sethostname", "([B)I", jni_sethostname),
    END_OF_METHODS,
};
