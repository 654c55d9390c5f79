#include "jnilibc.h"

#include "floor.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

static jint jni_close(JNIEnv *env, jobject self, jlong fd) {
    UNUSED(env), UNUSED(self);
    return is_fd(fd) ? int_result(close((int)fd)) : -EBADF;
}

/* On 32 bits it was changed in 2.28, for locks, which nobody here asks for. */
OLDEST(fcntl);

static jlong jni_dup_cloexec(JNIEnv *env, jobject self, jlong fd) {
    UNUSED(env), UNUSED(self);
    return is_fd(fd) ? result(fcntl((int)fd, F_DUPFD_CLOEXEC, 0)) : -EBADF;
}

static jint jni_is_cloexec(JNIEnv *env, jobject self, jlong fd) {
    UNUSED(env), UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    int flags = fcntl((int)fd, F_GETFD);
    return flags < 0 ? -errno : (flags & FD_CLOEXEC) != 0;
}

/* ioctl sets either flag in one system call; fcntl would need to read the others first. */
static jint jni_set_cloexec(JNIEnv *env, jobject self, jlong fd, jboolean on) {
    UNUSED(env), UNUSED(self);
    return is_fd(fd) ? int_result(ioctl((int)fd, on ? FIOCLEX : FIONCLEX, NULL)) : -EBADF;
}

static jint jni_is_blocking(JNIEnv *env, jobject self, jlong fd) {
    UNUSED(env), UNUSED(self);
    if (!is_fd(fd))
        return -EBADF;
    int flags = fcntl((int)fd, F_GETFL);
    return flags < 0 ? -errno : (flags & O_NONBLOCK) == 0;
}

static jint jni_set_blocking(JNIEnv *env, jobject self, jlong fd, jboolean on) {
    UNUSED(env), UNUSED(self);
    int nonblocking = !on;
    return is_fd(fd) ? int_result(ioctl((int)fd, FIONBIO, &nonblocking)) : -EBADF;
}

static jclass channel_class;
static jfieldID channel_fd;
static jfieldID descriptor_number;

/* The JDK keeps the descriptor in private fields. They have had these names since 1.4; should they go, sendfile does. */
void descriptors_load(JNIEnv *env) {
    jclass channel = (*env)->FindClass(env, "sun/nio/ch/FileChannelImpl");
    jclass descriptor = channel == NULL ? NULL : (*env)->FindClass(env, "java/io/FileDescriptor");
    if (descriptor != NULL) {
        channel_fd = (*env)->GetFieldID(env, channel, "fd", "Ljava/io/FileDescriptor;");
        if (channel_fd != NULL)
            descriptor_number = (*env)->GetFieldID(env, descriptor, "fd", "I");
        if (descriptor_number != NULL)
            channel_class = (*env)->NewGlobalRef(env, channel);
    }
    if ((*env)->ExceptionCheck(env))
        (*env)->ExceptionClear(env);
}

static jlong jni_descriptor_of(JNIEnv *env, jobject self, jobject file) {
    UNUSED(self);
    if (channel_class == NULL || file == NULL || !(*env)->IsInstanceOf(env, file, channel_class))
        return -ENOTSUP;
    jobject descriptor = (*env)->GetObjectField(env, file, channel_fd);
    if (descriptor == NULL)
        return -ENOTSUP;
    jint fd = (*env)->GetIntField(env, descriptor, descriptor_number);
    (*env)->DeleteLocalRef(env, descriptor);
    return fd < 0 ? -EBADF : fd;
}

const JNINativeMethod descriptors_methods[] = {
    METHOD("close", "(J)I", jni_close),
    METHOD("dupCloexec", "(J)J", jni_dup_cloexec),
    METHOD("isCloexec", "(J)I", jni_is_cloexec),
    METHOD("setCloexec", "(JZ)I", jni_set_cloexec),
    METHOD("isBlocking", "(J)I", jni_is_blocking),
    METHOD("setBlocking", "(JZ)I", jni_set_blocking),
    METHOD("descriptorOf", "(Ljava/nio/channels/FileChannel;)J", jni_descriptor_of),
    END_OF_METHODS,
};
