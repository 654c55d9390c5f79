#include "jnilibc.h"

#include <net/if.h>
#include <stdint.h>

static jlong jni_if_nametoindex(JNIEnv *env, jobject self, jbyteArray name) {
    UNUSED(self);
    char *text = NULL;
    jlong answer = -EFAULT;
    if (copied_text(env, name, &text) && text != NULL) {
        unsigned int index = if_nametoindex(text);
        answer = index == 0 ? -(jlong)errno : (jlong)index;
    }
    free(text);
    return answer;
}

static jint jni_if_indextoname(JNIEnv *env, jobject self, jint index, jobject buffer) {
    UNUSED(self);
    char *name = window(env, buffer, 0, IF_NAMESIZE);
    if (name == NULL)
        return -EFAULT;
    return if_indextoname((unsigned int)index, name) == NULL ? -errno : 0;
}

static jlong jni_if_nameindex(JNIEnv *env, jobject self) {
    UNUSED(env), UNUSED(self);
    struct if_nameindex *list = if_nameindex();
    return list == NULL ? -(jlong)errno : (jlong)(uintptr_t)list;
}

static void jni_if_freenameindex(JNIEnv *env, jobject self, jlong list) {
    UNUSED(env), UNUSED(self);
    if (list != 0)
        if_freenameindex((struct if_nameindex *)(uintptr_t)list);
}

const JNINativeMethod interfaces_methods[] = {
    METHOD("ifNametoindex", "([B)J", jni_if_nametoindex),
    METHOD("ifIndextoname", "(I" BUFFER ")I", jni_if_indextoname),
    METHOD("ifNameindex", "()J", jni_if_nameindex),
    METHOD("ifFreenameindex", "(J)V", jni_if_freenameindex),
    END_OF_METHODS,
};
