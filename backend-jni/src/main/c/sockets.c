#include "jnilibc.h"

static jlong jni_socket(JNIEnv *env, jobject self, jint domain, jint type, jint protocol) {
    UNUSED(env), UNUSED(self);
    return result(socket(domain, type, protocol));
}

static jint jni_socketpair(JNIEnv *env, jobject self, jint domain, jint type, jint protocol, jobject pair) {
    UNUSED(self);
    int *sv = window(env, pair, 0, 2 * sizeof(int));
    return sv == NULL ? -EFAULT : int_result(socketpair(domain, type, protocol, sv));
}

static jint jni_bind(JNIEnv *env, jobject self, jlong fd, jobject address, jint len) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    struct sockaddr *addr = window(env, address, 0, len);
    return addr == NULL ? -EFAULT : int_result(bind((int)fd, addr, (socklen_t)len));
}

static jint jni_listen(JNIEnv *env, jobject self, jlong fd, jint backlog) {
    UNUSED(env), UNUSED(self);
    return is_fd(fd) ? int_result(listen((int)fd, backlog)) : -EBADF;
}

static jlong jni_accept4(JNIEnv *env, jobject self, jlong fd, jobject address, jobject length, jint flags) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    if (address == NULL && length == NULL)
        return result(accept4((int)fd, NULL, NULL, flags));
    void *addr;
    socklen_t *len = sized(env, address, length, &addr);
    return len == NULL ? -EFAULT : result(accept4((int)fd, addr, len, flags));
}

static jint jni_connect(JNIEnv *env, jobject self, jlong fd, jobject address, jint len) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    struct sockaddr *addr = window(env, address, 0, len);
    return addr == NULL ? -EFAULT : int_result(connect((int)fd, addr, (socklen_t)len));
}

static jint jni_getsockname(JNIEnv *env, jobject self, jlong fd, jobject address, jobject length) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *addr;
    socklen_t *len = sized(env, address, length, &addr);
    return len == NULL ? -EFAULT : int_result(getsockname((int)fd, addr, len));
}

static jint jni_getpeername(JNIEnv *env, jobject self, jlong fd, jobject address, jobject length) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *addr;
    socklen_t *len = sized(env, address, length, &addr);
    return len == NULL ? -EFAULT : int_result(getpeername((int)fd, addr, len));
}

static jint jni_shutdown(JNIEnv *env, jobject self, jlong fd, jint how) {
    UNUSED(env), UNUSED(self);
    return is_fd(fd) ? int_result(shutdown((int)fd, how)) : -EBADF;
}

static jint jni_getsockopt(JNIEnv *env, jobject self, jlong fd, jint level, jint name, jobject value, jobject length) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *option;
    socklen_t *len = sized(env, value, length, &option);
    return len == NULL ? -EFAULT : int_result(getsockopt((int)fd, level, name, option, len));
}

static jint jni_setsockopt(JNIEnv *env, jobject self, jlong fd, jint level, jint name, jobject value, jint len) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *option = NULL;
    if (value != NULL && (option = window(env, value, 0, len)) == NULL)
        return -EFAULT;
    return int_result(setsockopt((int)fd, level, name, option, (socklen_t)len));
}

const JNINativeMethod sockets_methods[] = {
    METHOD("socket", "(III)J", jni_socket),
    METHOD("socketpair", "(III" BUFFER ")I", jni_socketpair),
    METHOD("bind", "(J" BUFFER "I)I", jni_bind),
    METHOD("listen", "(JI)I", jni_listen),
    METHOD("accept4", "(J" BUFFER BUFFER "I)J", jni_accept4),
    METHOD("connect", "(J" BUFFER "I)I", jni_connect),
    METHOD("getsockname", "(J" BUFFER BUFFER ")I", jni_getsockname),
    METHOD("getpeername", "(J" BUFFER BUFFER ")I", jni_getpeername),
    METHOD("shutdown", "(JI)I", jni_shutdown),
    METHOD("getsockopt", "(JII" BUFFER BUFFER ")I", jni_getsockopt),
    METHOD("setsockopt", "(JII" BUFFER "I)I", jni_setsockopt),
    END_OF_METHODS,
};
