#include "jnilibc.h"

#include "floor.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>

static jint jni_poll(JNIEnv *env, jobject self, jobject descriptors, jint count, jint millis) {
    UNUSED(self);
    if (count < 0)
        return -EINVAL;
    struct pollfd *fds = window(env, descriptors, 0, (jlong)count * (jlong)sizeof *fds);
    return fds == NULL ? -EFAULT : int_result(poll(fds, (nfds_t)count, millis));
}

static jlong jni_epoll_create1(JNIEnv *env, jobject self, jint flags) {
    UNUSED(env), UNUSED(self);
    return result(epoll_create1(flags));
}

static jint jni_epoll_ctl(JNIEnv *env, jobject self, jlong epfd, jint op, jlong fd, jobject event) {
    UNUSED(self);
    struct epoll_event *wanted = NULL;
    if (event != NULL && (wanted = window(env, event, 0, sizeof *wanted)) == NULL)
        return -EFAULT;
    return is_fd(epfd) && is_fd(fd) ? int_result(epoll_ctl((int)epfd, op, (int)fd, wanted)) : -EBADF;
}

static jint jni_epoll_wait(JNIEnv *env, jobject self, jlong epfd, jobject events, jint max, jint millis) {
    UNUSED(self);
    if (max <= 0)
        return -EINVAL;
    struct epoll_event *ready = window(env, events, 0, (jlong)max * (jlong)sizeof *ready);
    if (ready == NULL)
        return -EFAULT;
    return is_fd(epfd) ? int_result(epoll_wait((int)epfd, ready, max, millis)) : -EBADF;
}

static jint jni_sigrtmax(JNIEnv *env, jobject self) {
    UNUSED(env), UNUSED(self);
    return SIGRTMAX;
}

static jint jni_sigaction(JNIEnv *env, jobject self, jint signal, jobject action, jobject old) {
    UNUSED(self);
    struct sigaction *act = NULL;
    struct sigaction *present = NULL;
    if (action != NULL && (act = window(env, action, 0, sizeof *act)) == NULL)
        return -EFAULT;
    if (old != NULL && (present = window(env, old, 0, sizeof *present)) == NULL)
        return -EFAULT;
    return int_result(sigaction(signal, act, present));
}

/* It is there to be called: that alone makes a system call return. */
static void do_nothing(int signal) { UNUSED(signal); }

static jlong jni_signal_handler(JNIEnv *env, jobject self) {
    UNUSED(env), UNUSED(self);
    return (jlong)(intptr_t)do_nothing;
}

static jlong jni_pthread_self(JNIEnv *env, jobject self) {
    UNUSED(env), UNUSED(self);
    return (jlong)(uintptr_t)pthread_self();
}

/* Since 2.34 it answers 0 for a thread that has ended, where it said ESRCH: nobody here asks for one that has. */
OLDEST(pthread_kill);

static jint jni_pthread_kill(JNIEnv *env, jobject self, jlong thread, jint signal) {
    UNUSED(env), UNUSED(self);
    if (thread == 0)
        return -ESRCH;
    return -pthread_kill((pthread_t)(uintptr_t)thread, signal);
}

const JNINativeMethod waiting_methods[] = {
    METHOD("poll", "(" BUFFER "II)I", jni_poll),
    METHOD("epollCreate1", "(I)J", jni_epoll_create1),
    METHOD("epollCtl", "(JIJ" BUFFER ")I", jni_epoll_ctl),
    METHOD("epollWait", "(J" BUFFER "II)I", jni_epoll_wait),
    METHOD("sigrtmax", "()I", jni_sigrtmax),
    METHOD("sigaction", "(I" BUFFER BUFFER ")I", jni_sigaction),
    METHOD("signalHandler", "()J", jni_signal_handler),
    METHOD("pthreadSelf", "()J", jni_pthread_self),
    METHOD("pthreadKill", "(JI)I", jni_pthread_kill),
    END_OF_METHODS,
};
