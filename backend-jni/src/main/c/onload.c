#include "jnilibc.h"

static const JNINativeMethod *const all[] = {
    sockets_methods, data_methods,      descriptors_methods, devices_methods, waiting_methods,
    names_methods,   databases_methods, interfaces_methods,  memory_methods,  probe_methods,
};

/* The only symbol that the library shows. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *vm, void *reserved) {
    UNUSED(reserved);
    JNIEnv *env;
    if ((*vm)->GetEnv(vm, (void **)&env, JNI_VERSION_10) != JNI_OK)
        return JNI_ERR;
    jclass type = (*env)->FindClass(env, "org/bsdsocket/jni/JniLibC");
    if (type == NULL)
        return JNI_ERR;
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        jint count = 0;
        while (all[i][count].name != NULL)
            count++;
        if ((*env)->RegisterNatives(env, type, all[i], count) != JNI_OK)
            return JNI_ERR;
    }
    descriptors_load(env);
    return JNI_VERSION_10;
}
