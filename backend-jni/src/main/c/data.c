#include "jnilibc.h"

#include <stdint.h>
#include <sys/sendfile.h>

/* A file's offset has 64 bits, also where off_t has 32. Other C libraries have one function, for off_t of 64 bits. */
#ifdef __GLIBC__
#define SENDFILE sendfile64
typedef off64_t file_offset;
#else
#define SENDFILE sendfile
typedef off_t file_offset;
#endif
_Static_assert(sizeof(file_offset) == 8, "sendfile takes an offset of 64 bits");

static jlong jni_recv(JNIEnv *env, jobject self, jlong fd, jobject buffer, jint off, jint len, jint flags) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *buf = window(env, buffer, off, len);
    return buf == NULL ? -EFAULT : result(recv((int)fd, buf, (size_t)len, flags));
}

static jlong jni_recvfrom(JNIEnv *env, jobject self, jlong fd, jobject buffer, jint off, jint len, jint flags,
                          jobject address, jobject length) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *buf = window(env, buffer, off, len);
    void *addr;
    socklen_t *addrlen = sized(env, address, length, &addr);
    if (buf == NULL || addrlen == NULL)
        return -EFAULT;
    return result(recvfrom((int)fd, buf, (size_t)len, flags, addr, addrlen));
}

/* What the header points to is checked by the kernel, as far as it can be. */
static jlong jni_recvmsg(JNIEnv *env, jobject self, jlong fd, jobject header, jint flags) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    struct msghdr *msg = window(env, header, 0, sizeof *msg);
    return msg == NULL ? -EFAULT : result(recvmsg((int)fd, msg, flags));
}

static jlong jni_send(JNIEnv *env, jobject self, jlong fd, jobject buffer, jint off, jint len, jint flags) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *buf = window(env, buffer, off, len);
    return buf == NULL ? -EFAULT : result(send((int)fd, buf, (size_t)len, flags));
}

static jlong jni_sendto(JNIEnv *env, jobject self, jlong fd, jobject buffer, jint off, jint len, jint flags,
                        jobject address, jint addrlen) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    void *buf = window(env, buffer, off, len);
    struct sockaddr *addr = window(env, address, 0, addrlen);
    if (buf == NULL || addr == NULL)
        return -EFAULT;
    return result(sendto((int)fd, buf, (size_t)len, flags, addr, (socklen_t)addrlen));
}

static jlong jni_sendmsg(JNIEnv *env, jobject self, jlong fd, jobject header, jint flags) {
    UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    struct msghdr *msg = window(env, header, 0, sizeof *msg);
    return msg == NULL ? -EFAULT : result(sendmsg((int)fd, msg, flags));
}

static jlong jni_sendfile(JNIEnv *env, jobject self, jlong out, jlong in, jobject position, jlong count) {
    UNUSED(self);
    if (!is_fd(out) || !is_fd(in))
        return -EBADF;
    file_offset *offset = window(env, position, 0, sizeof *offset);
    if (offset == NULL)
        return -EFAULT;
    if (count < 0)
        return -EINVAL;
    /* The kernel sends less than it is asked for when it likes; a size_t of 32 bits must not lose the upper half. */
    if ((uint64_t)count > SSIZE_MAX)
        count = SSIZE_MAX;
    return result(SENDFILE((int)out, (int)in, offset, (size_t)count));
}

const JNINativeMethod data_methods[] = {
    METHOD("recv", "(J" BUFFER "III)J", jni_recv),
    METHOD("recvfrom", "(J" BUFFER "III" BUFFER BUFFER ")J", jni_recvfrom),
    METHOD("recvmsg", "(J" BUFFER "I)J", jni_recvmsg),
    METHOD("send", "(J" BUFFER "III)J", jni_send),
    METHOD("sendto", "(J" BUFFER "III" BUFFER "I)J", jni_sendto),
    METHOD("sendmsg", "(J" BUFFER "I)J", jni_sendmsg),
    METHOD("sendfile", "(JJ" BUFFER "J)J", jni_sendfile),
    END_OF_METHODS,
};
