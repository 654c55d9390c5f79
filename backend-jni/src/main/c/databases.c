#include "jnilibc.h"

#include <netdb.h>
#include <stdint.h>

/* What a function with a buffer of the caller's returns besides its result: where the answer lies, and h_errno. */
static void answered(JNIEnv *env, jlongArray answer, const void *found, int reason) {
    jlong values[2] = {(jlong)(uintptr_t)found, reason};
    (*env)->SetLongArrayRegion(env, answer, 0, 2, values);
}

static int has_room(JNIEnv *env, jlongArray answer) {
    return answer != NULL && (*env)->GetArrayLength(env, answer) >= 2;
}

static size_t capacity(JNIEnv *env, jobject buffer) { return (size_t)(*env)->GetDirectBufferCapacity(env, buffer); }

static jint jni_gethostbyname_r(JNIEnv *env, jobject self, jbyteArray name, jobject hostent, jobject buffer,
                                jlongArray answer) {
    UNUSED(self);
    struct hostent *host = window(env, hostent, 0, sizeof *host);
    char *buf = window(env, buffer, 0, 0);
    struct hostent *found = NULL;
    char *text = NULL;
    int reason = 0;
    int error = -EFAULT;
    if (host != NULL && buf != NULL && has_room(env, answer) && copied_text(env, name, &text) && text != NULL) {
        error = gethostbyname_r(text, host, buf, capacity(env, buffer), &found, &reason);
        answered(env, answer, found, reason);
    }
    free(text);
    return error;
}

static jint jni_gethostbyaddr_r(JNIEnv *env, jobject self, jbyteArray address, jint type, jobject hostent,
                                jobject buffer, jlongArray answer) {
    UNUSED(self);
    struct hostent *host = window(env, hostent, 0, sizeof *host);
    char *buf = window(env, buffer, 0, 0);
    struct hostent *found = NULL;
    int reason = 0;
    if (host == NULL || buf == NULL || !has_room(env, answer) || address == NULL)
        return -EFAULT;
    /* Resolvers read as many bytes as the type has, not all of them minding the length. */
    struct in6_addr addr = {0};
    jsize length = (*env)->GetArrayLength(env, address);
    if ((size_t)length > sizeof addr)
        return -EINVAL;
    (*env)->GetByteArrayRegion(env, address, 0, length, (jbyte *)&addr);
    int error = gethostbyaddr_r(&addr, (socklen_t)length, type, host, buf, capacity(env, buffer), &found, &reason);
    answered(env, answer, found, reason);
    return error;
}

static jint jni_getservbyname_r(JNIEnv *env, jobject self, jbyteArray name, jbyteArray protocol, jobject servent,
                                jobject buffer, jlongArray answer) {
    UNUSED(self);
    struct servent *service = window(env, servent, 0, sizeof *service);
    char *buf = window(env, buffer, 0, 0);
    struct servent *found = NULL;
    char *text = NULL;
    char *proto = NULL;
    int error = -EFAULT;
    if (service != NULL && buf != NULL && has_room(env, answer) && copied_text(env, name, &text) && text != NULL &&
        copied_text(env, protocol, &proto)) {
        error = getservbyname_r(text, proto, service, buf, capacity(env, buffer), &found);
        answered(env, answer, found, 0);
    }
    free(text);
    free(proto);
    return error;
}

static jint jni_getservbyport_r(JNIEnv *env, jobject self, jint port, jbyteArray protocol, jobject servent,
                                jobject buffer, jlongArray answer) {
    UNUSED(self);
    struct servent *service = window(env, servent, 0, sizeof *service);
    char *buf = window(env, buffer, 0, 0);
    struct servent *found = NULL;
    char *proto = NULL;
    int error = -EFAULT;
    if (service != NULL && buf != NULL && has_room(env, answer) && copied_text(env, protocol, &proto)) {
        error = getservbyport_r(port, proto, service, buf, capacity(env, buffer), &found);
        answered(env, answer, found, 0);
    }
    free(proto);
    return error;
}

static jlong jni_getprotobyname(JNIEnv *env, jobject self, jbyteArray name) {
    UNUSED(self);
    struct protoent *found = NULL;
    char *text = NULL;
    if (copied_text(env, name, &text) && text != NULL)
        found = getprotobyname(text);
    free(text);
    return (jlong)(uintptr_t)found;
}

static jlong jni_hstrerror(JNIEnv *env, jobject self, jint code) {
    UNUSED(env), UNUSED(self);
    return (jlong)(uintptr_t)hstrerror(code);
}

const JNINativeMethod databases_methods[] = {
    METHOD("gethostbynameR", "([B" BUFFER BUFFER "[J)I", jni_gethostbyname_r),
    METHOD("gethostbyaddrR", "([BI" BUFFER BUFFER "[J)I", jni_gethostbyaddr_r),
    METHOD("getservbynameR", "([B[B" BUFFER BUFFER "[J)I", jni_getservbyname_r),
    METHOD("getservbyportR", "(I[B" BUFFER BUFFER "[J)I", jni_getservbyport_r),
    METHOD("getprotobyname", "([B)J", jni_getprotobyname),
    METHOD("hstrerror", "(I)J", jni_hstrerror),
    END_OF_METHODS,
};
