#include "jnilibc.h"

#include "probe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the probe says, in the form of the checked-in tables; its first line is "# platform: NAME". */
static jbyteArray jni_probe_table(JNIEnv *env, jclass type) {
    UNUSED(type);
    size_t size = 0;
    char *text = NULL;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        return NULL;
    fprintf(out, "# platform: %s\n", probe_platform);
    for (size_t i = 0; i < probe_count; i++) {
        if (probe_table[i].present)
            fprintf(out, "%s = %lld\n", probe_table[i].key, probe_table[i].value);
        else
            fprintf(out, "%s = absent\n", probe_table[i].key);
    }
    jbyteArray table = NULL;
    if (fclose(out) == 0 && (table = (*env)->NewByteArray(env, (jsize)size)) != NULL)
        (*env)->SetByteArrayRegion(env, table, 0, (jsize)size, (const jbyte *)text);
    free(text);
    return table;
}

const JNINativeMethod probe_methods[] = {
    METHOD("table", "()[B", jni_probe_table),
    END_OF_METHODS,
};
