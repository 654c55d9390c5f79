/** The backend that reaches libc through JNI. */
@NullMarked
package org.bsdsocket.jni;

import org.jspecify.annotations.NullMarked;
