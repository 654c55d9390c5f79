#include "jnilibc.h"

static const struct {
    const char *type;
    const JNINativeMethod *methods;
} all[] = {
    {"org/bsdsocket/jni/JniSockets", sockets_methods},
    {"org/bsdsocket/jni/JniData", data_methods},
    {"org/bsdsocket/jni/JniDescriptors", descriptors_methods},
    {"org/bsdsocket/jni/JniDevices", devices_methods},
    {"org/bsdsocket/jni/JniWaiting", waiting_methods},
    {"org/bsdsocket/jni/JniNames", names_methods},
    {"org/bsdsocket/jni/JniDatabases", databases_methods},
    {"org/bsdsocket/jni/JniInterfaces", interfaces_methods},
    {"org/bsdsocket/jni/JniMemory", memory_methods},
    {"org/bsdsocket/jni/JniProbe", probe_methods},
};

/* The only symbol that the library shows. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    UNUSED(reserved);
    JNIEnv *env;
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_OK)
        return JNI_ERR;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        jclass type = (*env)->FindClass(env, all[i].type);
        if (type == NULL)
            return JNI_ERR;
        jint count = 0;
        while (all[i].methods[count].name != NULL)
            count++;
        if ((*env)->RegisterNatives(env, type, all[i].methods, count) != JNI_OK)
            return JNI_ERR;
        (*env)->DeleteLocalRef(env, type);
    }
    descriptors_load(env);
    return JNI_VERSION_10;
}
