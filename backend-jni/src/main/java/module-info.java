/** The backend that reaches libc through JNI. */
module org.bsdsocket.jni {
    requires org.bsdsocket.abi;
    requires static org.jspecify;

    provides org.bsdsocket.spi.SocketProvider with
            org.bsdsocket.jni.JniProvider;
}
