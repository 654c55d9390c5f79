package org.bsdsocket.nio;

/** What every handle of one driver shares. All of it is immutable or safe for many threads. */
record Context(Numbers numbers, Errnos errnos, Addresses addresses, Options options, FullBacklog fullBacklog) {

    static Context create() {
        Numbers numbers = Numbers.load();
        return new Context(
                numbers, new Errnos(numbers), new Addresses(numbers), new Options(numbers), new FullBacklog());
    }
}
