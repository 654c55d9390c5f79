package org.bsdsocket.jna;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.LibC;
import org.jspecify.annotations.Nullable;

/**
 * The C library through JNA.
 *
 * <p>Buffers cross as addresses, which is what JNA handles without an allocation. So that their memory is there until the
 * call has returned, each is handed on to whoever looks at the result.
 */
final class JnaLibC implements LibC {

    private final Variadic variadic = Native.load(null, Variadic.class);
    private final Channels channels = new Channels();
    private final Pointer handler =
            NativeLibrary.getProcess().getFunction("abs"); // It takes an int, touches nothing and returns.
    private final ByteBuffer zero = Memory.words();
    private final ByteBuffer one = Memory.words();

    private final Abi abi;
    private final int ebadf;
    private final int efault;
    private final int einval;
    private final int enotsup;
    private final int esrch;
    private final int eaiSystem;
    private final int dupfdCloexec;
    private final int getfd;
    private final int fdCloexec;
    private final int getfl;
    private final int nonblock;
    private final long fioclex;
    private final long fionclex;
    private final long fionbio;
    private final int sizeofInt;
    private final int sizeofPointer;
    private final long greatest;
    private final int sizeofMsghdr;
    private final int sizeofPollfd;
    private final int sizeofEpollEvent;
    private final int sizeofSigaction;

    JnaLibC(Abi abi) {
        this.abi = abi;
        this.ebadf = -abi.constant("errno.EBADF");
        this.efault = -abi.constant("errno.EFAULT");
        this.einval = -abi.constant("errno.EINVAL");
        this.enotsup = -abi.constant("errno.ENOTSUP");
        this.esrch = -abi.constant("errno.ESRCH");
        this.eaiSystem = abi.constant("EAI_SYSTEM");
        this.dupfdCloexec = abi.constant("c.F_DUPFD_CLOEXEC");
        this.getfd = abi.constant("c.F_GETFD");
        this.fdCloexec = abi.constant("c.FD_CLOEXEC");
        this.getfl = abi.constant("c.F_GETFL");
        this.nonblock = abi.constant("c.O_NONBLOCK");
        this.fioclex = abi.required("c.FIOCLEX");
        this.fionclex = abi.required("c.FIONCLEX");
        this.fionbio = abi.required("c.FIONBIO");
        this.sizeofInt = abi.sizeof("int");
        this.sizeofPointer = abi.sizeof("pointer");
        this.greatest = sizeofPointer == Long.BYTES ? Long.MAX_VALUE : Integer.MAX_VALUE;
        this.sizeofMsghdr = abi.sizeof("msghdr");
        this.sizeofPollfd = abi.sizeof("pollfd");
        this.sizeofEpollEvent = abi.sizeof("epoll_event");
        this.sizeofSigaction = abi.sizeof("sigaction");
        this.one.putInt(0, 1);
        Functions.bind(sizeofPointer == Long.BYTES);
    }

    // ---- sockets

    @Override
    public long socket(int domain, int type, int protocol) {
        return result(Functions.socket(domain, type, protocol), null);
    }

    @Override
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        long pair = Memory.window(sv, 0, 2L * sizeofInt);
        return pair == 0 ? efault : result(Functions.socketpair(domain, type, protocol, pair), sv);
    }

    @Override
    public int bind(long fd, ByteBuffer addr, int len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Memory.window(addr, 0, len);
        return address == 0 ? efault : result(Functions.bind((int) fd, address, len), addr);
    }

    @Override
    public int listen(long fd, int backlog) {
        return Arguments.isDescriptor(fd) ? result(Functions.listen((int) fd, backlog), null) : ebadf;
    }

    @Override
    public long accept4(long fd, @Nullable ByteBuffer addr, @Nullable ByteBuffer len, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        if (addr == null || len == null) {
            return addr == null && len == null ? result(Functions.accept4((int) fd, 0, 0, flags), null) : efault;
        }
        long address = Memory.sized(addr, len);
        return address == 0 ? efault : result(Functions.accept4((int) fd, address, Memory.base(len), flags), addr, len);
    }

    @Override
    public int connect(long fd, ByteBuffer addr, int len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Memory.window(addr, 0, len);
        return address == 0 ? efault : result(Functions.connect((int) fd, address, len), addr);
    }

    @Override
    public int getsockname(long fd, ByteBuffer addr, ByteBuffer len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Memory.sized(addr, len);
        return address == 0 ? efault : result(Functions.getsockname((int) fd, address, Memory.base(len)), addr, len);
    }

    @Override
    public int getpeername(long fd, ByteBuffer addr, ByteBuffer len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long address = Memory.sized(addr, len);
        return address == 0 ? efault : result(Functions.getpeername((int) fd, address, Memory.base(len)), addr, len);
    }

    @Override
    public int shutdown(long fd, int how) {
        return Arguments.isDescriptor(fd) ? result(Functions.shutdown((int) fd, how), null) : ebadf;
    }

    @Override
    public int getsockopt(long fd, int level, int name, ByteBuffer value, ByteBuffer len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long option = Memory.sized(value, len);
        return option == 0
                ? efault
                : result(Functions.getsockopt((int) fd, level, name, option, Memory.base(len)), value, len);
    }

    @Override
    public int setsockopt(long fd, int level, int name, @Nullable ByteBuffer value, int len) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long option = value == null ? 0 : Memory.window(value, 0, len);
        return option == 0 && value != null
                ? efault
                : result(Functions.setsockopt((int) fd, level, name, option, len), value);
    }

    // ---- data

    @Override
    public long recv(long fd, ByteBuffer buf, int off, int len, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long into = Memory.window(buf, off, len);
        return into == 0 ? efault : result(Functions.recv((int) fd, into, len, flags), buf);
    }

    @Override
    public long recvfrom(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long into = Memory.window(buf, off, len);
        long address = Memory.sized(addr, addrlen);
        if (into == 0 || address == 0) {
            return efault;
        }
        long r = result(Functions.recvfrom((int) fd, into, len, flags, address, Memory.base(addrlen)), addr, addrlen);
        Memory.keep(buf);
        return r;
    }

    @Override
    public long recvmsg(long fd, ByteBuffer msg, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long header = Memory.window(msg, 0, sizeofMsghdr);
        return header == 0 ? efault : result(Functions.recvmsg((int) fd, header, flags), msg);
    }

    @Override
    public long send(long fd, ByteBuffer buf, int off, int len, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long from = Memory.window(buf, off, len);
        return from == 0 ? efault : result(Functions.send((int) fd, from, len, flags), buf);
    }

    @Override
    public long sendto(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long from = Memory.window(buf, off, len);
        long address = Memory.window(addr, 0, addrlen);
        return from == 0 || address == 0
                ? efault
                : result(Functions.sendto((int) fd, from, len, flags, address, addrlen), buf, addr);
    }

    @Override
    public long sendmsg(long fd, ByteBuffer msg, int flags) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        long header = Memory.window(msg, 0, sizeofMsghdr);
        return header == 0 ? efault : result(Functions.sendmsg((int) fd, header, flags), msg);
    }

    @Override
    public long sendfile(long out, long in, ByteBuffer offset, long count) {
        if (!Arguments.isDescriptor(out) || !Arguments.isDescriptor(in)) {
            return ebadf;
        }
        long position = Memory.window(offset, 0, Long.BYTES);
        if (position == 0) {
            return efault;
        }
        // The kernel sends less than it is asked for when it likes; a word of 32 bits must not lose the upper half.
        return count < 0
                ? einval
                : result(Functions.sendfile((int) out, (int) in, position, Math.min(count, greatest)), offset);
    }

    // ---- descriptors

    @Override
    public int close(long fd) {
        return Arguments.isDescriptor(fd) ? result(Functions.close((int) fd), null) : ebadf;
    }

    @Override
    public long dupCloexec(long fd) {
        return Arguments.isDescriptor(fd) ? result(variadic.fcntl((int) fd, dupfdCloexec, 0), null) : ebadf;
    }

    @Override
    public int isCloexec(long fd) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        int flags = result(variadic.fcntl((int) fd, getfd), null);
        return flags < 0 ? flags : (flags & fdCloexec) != 0 ? 1 : 0;
    }

    /** ioctl sets either flag in one system call; fcntl would need to read the others first. */
    @Override
    public int setCloexec(long fd, boolean on) {
        return Arguments.isDescriptor(fd) ? control(fd, on ? fioclex : fionclex, zero) : ebadf;
    }

    @Override
    public int isBlocking(long fd) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        int flags = result(variadic.fcntl((int) fd, getfl), null);
        return flags < 0 ? flags : (flags & nonblock) == 0 ? 1 : 0;
    }

    @Override
    public int setBlocking(long fd, boolean on) {
        return Arguments.isDescriptor(fd) ? control(fd, fionbio, on ? zero : one) : ebadf;
    }

    @Override
    public long descriptorOf(FileChannel file) {
        int fd = channels.descriptorOf(file);
        return fd == Channels.UNKNOWN ? enotsup : fd < 0 ? ebadf : fd;
    }

    // ---- devices

    @Override
    public int ioctl(long fd, long request, ByteBuffer arg) {
        if (!Arguments.holds(arg, 0, abi.ioctlRoom(request)) || Memory.base(arg) == 0) {
            return efault;
        }
        return Arguments.isDescriptor(fd) ? control(fd, request, arg) : ebadf;
    }

    private int control(long fd, long request, ByteBuffer arg) {
        return result(variadic.ioctl((int) fd, new NativeLong(request), new Pointer(Memory.base(arg))), arg);
    }

    // ---- waiting and waking

    @Override
    public int poll(ByteBuffer fds, int count, int timeoutMillis) {
        if (count < 0) {
            return einval;
        }
        long array = Memory.window(fds, 0, (long) count * sizeofPollfd);
        return array == 0 ? efault : result(Functions.poll(array, count, timeoutMillis), fds);
    }

    @Override
    public long epollCreate1(int flags) {
        return result(Functions.epoll_create1(flags), null);
    }

    @Override
    public int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event) {
        long wanted = event == null ? 0 : Memory.window(event, 0, sizeofEpollEvent);
        if (wanted == 0 && event != null) {
            return efault;
        }
        return Arguments.isDescriptor(epfd) && Arguments.isDescriptor(fd)
                ? result(Functions.epoll_ctl((int) epfd, op, (int) fd, wanted), event)
                : ebadf;
    }

    @Override
    public int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis) {
        if (max <= 0) {
            return einval;
        }
        long ready = Memory.window(events, 0, (long) max * sizeofEpollEvent);
        if (ready == 0) {
            return efault;
        }
        return Arguments.isDescriptor(epfd)
                ? result(Functions.epoll_wait((int) epfd, ready, max, timeoutMillis), events)
                : ebadf;
    }

    @Override
    public int sigrtmax() {
        return Functions.__libc_current_sigrtmax();
    }

    @Override
    public int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old) {
        long action = act == null ? 0 : Memory.window(act, 0, sizeofSigaction);
        long present = old == null ? 0 : Memory.window(old, 0, sizeofSigaction);
        if ((action == 0 && act != null) || (present == 0 && old != null)) {
            return efault;
        }
        return result(Functions.sigaction(signal, action, present), act, old);
    }

    @Override
    public long signalHandler() {
        return Pointer.nativeValue(handler);
    }

    @Override
    public long pthreadSelf() {
        return Functions.pthread_self();
    }

    @Override
    public int pthreadKill(long thread, int signal) {
        return thread == 0 ? esrch : -Functions.pthread_kill(thread, signal);
    }

    // ---- names

    @Override
    public int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, ByteBuffer hints, long[] result) {
        if (!isAnswer(result, 2)) {
            return eaiSystem;
        }
        long wanted = Memory.window(hints, 0, abi.sizeof("addrinfo"));
        if (wanted == 0 || !isTextOrNull(node) || !isTextOrNull(service)) {
            return refused(result, 2);
        }
        ByteBuffer list = Memory.words();
        int code = Functions.getaddrinfo(node, service, wanted, Memory.base(list));
        result[1] = code == eaiSystem ? Native.getLastError() : 0;
        result[0] = code == 0 ? word(list, 0) : 0;
        Memory.keep(hints);
        return code;
    }

    @Override
    public void freeaddrinfo(long list) {
        if (list != 0) {
            Functions.freeaddrinfo(list);
        }
    }

    @Override
    public int getnameinfo(ByteBuffer addr, int len, ByteBuffer host, ByteBuffer service, int flags, long[] error) {
        if (!isAnswer(error, 1)) {
            return eaiSystem;
        }
        long address = Memory.window(addr, 0, len);
        long node = Memory.window(host, 0, 0);
        long port = Memory.window(service, 0, 0);
        if (address == 0 || node == 0 || port == 0) {
            return refused(error, 1);
        }
        int code = Functions.getnameinfo(address, len, node, host.capacity(), port, service.capacity(), flags);
        error[0] = code == eaiSystem ? Native.getLastError() : 0;
        Memory.keep(addr);
        Memory.keep(host);
        Memory.keep(service);
        return code;
    }

    @Override
    public long gaiStrerror(int code) {
        return Functions.gai_strerror(code);
    }

    @Override
    public int gethostname(ByteBuffer name) {
        long into = Memory.window(name, 0, 0);
        return into == 0 ? efault : result(Functions.gethostname(into, name.capacity()), name);
    }

    @Override
    public int sethostname(byte[] name) {
        return isNull(name) ? efault : result(Functions.sethostname(name, name.length), null);
    }

    @Override
    public int gethostbynameR(byte[] name, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        long host = Memory.window(hostent, 0, abi.sizeof("hostent"));
        long room = Memory.window(buf, 0, 0);
        if (host == 0 || room == 0 || !isAnswer(result, 2) || !Arguments.isText(name)) {
            return efault;
        }
        ByteBuffer out = Memory.words();
        long found = Memory.base(out);
        int error = Functions.gethostbyname_r(name, host, room, buf.capacity(), found, found + sizeofPointer);
        return answered(error, out, result, hostent, buf);
    }

    @Override
    public int gethostbyaddrR(byte[] addr, int type, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        long host = Memory.window(hostent, 0, abi.sizeof("hostent"));
        long room = Memory.window(buf, 0, 0);
        if (host == 0 || room == 0 || !isAnswer(result, 2) || isNull(addr)) {
            return efault;
        }
        // Resolvers read as many bytes as the type has, not all of them minding the length.
        int most = abi.sizeof("in6_addr");
        if (addr.length > most) {
            return einval;
        }
        ByteBuffer out = Memory.words();
        long found = Memory.base(out);
        int error = Functions.gethostbyaddr_r(
                Arrays.copyOf(addr, most), addr.length, type, host, room, buf.capacity(), found, found + sizeofPointer);
        return answered(error, out, result, hostent, buf);
    }

    @Override
    public int getservbynameR(byte[] name, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        long service = Memory.window(servent, 0, abi.sizeof("servent"));
        long room = Memory.window(buf, 0, 0);
        boolean texts = Arguments.isText(name) && isTextOrNull(proto);
        if (service == 0 || room == 0 || !isAnswer(result, 2) || !texts) {
            return efault;
        }
        ByteBuffer out = Memory.words();
        int error = Functions.getservbyname_r(name, proto, service, room, buf.capacity(), Memory.base(out));
        return answered(error, out, result, servent, buf);
    }

    @Override
    public int getservbyportR(int port, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        long service = Memory.window(servent, 0, abi.sizeof("servent"));
        long room = Memory.window(buf, 0, 0);
        if (service == 0 || room == 0 || !isAnswer(result, 2) || !isTextOrNull(proto)) {
            return efault;
        }
        ByteBuffer out = Memory.words();
        int error = Functions.getservbyport_r(port, proto, service, room, buf.capacity(), Memory.base(out));
        return answered(error, out, result, servent, buf);
    }

    @Override
    public long getprotobyname(byte[] name) {
        return Arguments.isText(name) ? Functions.getprotobyname(name) : 0;
    }

    @Override
    public long hstrerror(int code) {
        return Functions.hstrerror(code);
    }

    @Override
    public long ifNametoindex(byte[] name) {
        if (!Arguments.isText(name)) {
            return efault;
        }
        int index = Functions.if_nametoindex(name);
        return index == 0 ? -Native.getLastError() : Integer.toUnsignedLong(index);
    }

    @Override
    public int ifIndextoname(int index, ByteBuffer name) {
        long into = Memory.window(name, 0, abi.constant("c.IF_NAMESIZE"));
        if (into == 0) {
            return efault;
        }
        return result(Functions.if_indextoname(index, into) == 0 ? -1 : 0, name);
    }

    @Override
    public long ifNameindex() {
        long list = Functions.if_nameindex();
        return list == 0 ? -Native.getLastError() : list;
    }

    @Override
    public void ifFreenameindex(long list) {
        if (list != 0) {
            Functions.if_freenameindex(list);
        }
    }

    // ---- memory

    @Override
    public long addressOf(ByteBuffer buffer) {
        return Memory.window(buffer, 0, 0);
    }

    @Override
    public long strlen(long text) {
        return text == 0 ? efault : Functions.strlen(text);
    }

    @Override
    public int peek(long address, ByteBuffer into, int len) {
        long target = Memory.window(into, 0, len);
        if (target == 0 || address == 0) {
            return efault;
        }
        Functions.memcpy(target, address, len);
        Memory.keep(into);
        return 0;
    }

    // ---- arguments and results

    /** The result, or {@code -errno}; the buffers whose addresses were passed live at least until here. */
    private static int result(int r, @Nullable ByteBuffer buffer) {
        Memory.keep(buffer);
        return r < 0 ? -Native.getLastError() : r;
    }

    private static int result(int r, @Nullable ByteBuffer first, @Nullable ByteBuffer second) {
        Memory.keep(first);
        return result(r, second);
    }

    private static long result(long r, @Nullable ByteBuffer buffer) {
        Memory.keep(buffer);
        return r < 0 ? -Native.getLastError() : r;
    }

    private static long result(long r, @Nullable ByteBuffer first, @Nullable ByteBuffer second) {
        Memory.keep(first);
        return result(r, second);
    }

    private long word(ByteBuffer words, int at) {
        return sizeofPointer == Long.BYTES ? words.getLong(at) : Integer.toUnsignedLong(words.getInt(at));
    }

    /** The pointer to what was found and, behind it, h_errno. */
    private int answered(int error, ByteBuffer out, long[] result, ByteBuffer struct, ByteBuffer buf) {
        result[0] = word(out, 0);
        result[1] = out.getInt(sizeofPointer);
        Memory.keep(struct);
        Memory.keep(buf);
        return error;
    }

    private int refused(long[] result, int length) {
        Arrays.fill(result, 0, length, 0);
        result[length - 1] = -efault;
        return eaiSystem;
    }

    private static boolean isAnswer(long @Nullable [] result, int length) {
        return result != null && result.length >= length;
    }

    private static boolean isTextOrNull(byte @Nullable [] text) {
        return text == null || Arguments.isText(text);
    }

    private static boolean isNull(byte @Nullable [] bytes) {
        return bytes == null;
    }
}
