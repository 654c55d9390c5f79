/* The macros that deal with control messages, for the properties that compare the library with them. */
#include <jni.h>
#include <string.h>
#include <sys/socket.h>

#define MAX_ITEMS 64

JNIEXPORT jlong JNICALL Java_org_bsdsocket_properties_CMacros_length(JNIEnv *env, jclass type, jlong data)
{
    (void)env;
    (void)type;
    return (jlong)CMSG_LEN((size_t)data);
}

JNIEXPORT jlong JNICALL Java_org_bsdsocket_properties_CMacros_space(JNIEnv *env, jclass type, jlong data)
{
    (void)env;
    (void)type;
    return (jlong)CMSG_SPACE((size_t)data);
}

JNIEXPORT jlongArray JNICALL Java_org_bsdsocket_properties_CMacros_walk(JNIEnv *env, jclass type, jobject control, jint length)
{
    (void)type;
    char *memory = (*env)->GetDirectBufferAddress(env, control);
    jlong found[4 * MAX_ITEMS];
    jsize count = 0;
    struct msghdr message;
    memset(&message, 0, sizeof message);
    message.msg_control = memory;
    message.msg_controllen = (socklen_t)length;
    for (struct cmsghdr *item = CMSG_FIRSTHDR(&message); item != NULL && count < 4 * MAX_ITEMS; item = CMSG_NXTHDR(&message, item)) {
        found[count++] = item->cmsg_level;
        found[count++] = item->cmsg_type;
        found[count++] = (jlong)((char *)CMSG_DATA(item) - memory);
        found[count++] = (jlong)item->cmsg_len;
    }
    jlongArray result = (*env)->NewLongArray(env, count);
    if (result != NULL) {
        (*env)->SetLongArrayRegion(env, result, 0, count, found);
    }
    return result;
}
