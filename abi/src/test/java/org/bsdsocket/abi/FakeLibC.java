package org.bsdsocket.abi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.bsdsocket.abi.libc.LibC;

/** A C library that is one method for all. */
final class FakeLibC {

    private FakeLibC() {}

    static LibC of(InvocationHandler functions) {
        RecordComponent[] parts = LibC.class.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] fakes = new Object[types.length];
        Arrays.fill(fakes, Proxy.newProxyInstance(LibC.class.getClassLoader(), types, functions));
        try {
            return LibC.class.getDeclaredConstructor(types).newInstance(fakes);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("it cannot be put together", e);
        }
    }
}
