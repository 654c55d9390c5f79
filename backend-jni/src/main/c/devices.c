#include "jnilibc.h"

#include <linux/ioctl.h>
#include <net/if.h>
#include <sys/ioctl.h>

/* The type of the requests that the kernel numbers for sockets, most of which take a struct ifreq and none of which says so. */
#define TYPE_OF_SOCKETS 0x89

static size_t least(unsigned long request) {
    size_t told = _IOC_SIZE(request);
    if (told != 0)
        return told;
    return _IOC_TYPE(request) == TYPE_OF_SOCKETS ? sizeof(struct ifreq) : sizeof(int);
}

static jint jni_ioctl(JNIEnv *env, jobject self, jlong fd, jlong request, jobject argument) {
    UNUSED(self);
    unsigned long number = (unsigned long)request;
    void *arg = window(env, argument, 0, (jlong)least(number));
    if (arg == NULL)
        return -EFAULT;
    /* musl has it as an int; the bits are the same. */
#ifdef __GLIBC__
    return is_fd(fd) ? int_result(ioctl((int)fd, number, arg)) : -EBADF;
#else
    return is_fd(fd) ? int_result(ioctl((int)fd, (int)number, arg)) : -EBADF;
#endif
}

const JNINativeMethod devices_methods[] = {
    METHOD("ioctl", "(JJ" BUFFER ")I", jni_ioctl),
    END_OF_METHODS,
};
