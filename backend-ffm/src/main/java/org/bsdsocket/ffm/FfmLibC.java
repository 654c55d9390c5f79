package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Apart;
import org.bsdsocket.abi.LibC;
import org.bsdsocket.ffm.Functions.Data;
import org.bsdsocket.ffm.Functions.Databases;
import org.bsdsocket.ffm.Functions.Descriptors;
import org.bsdsocket.ffm.Functions.Interfaces;
import org.bsdsocket.ffm.Functions.Memory;
import org.bsdsocket.ffm.Functions.Names;
import org.bsdsocket.ffm.Functions.Sockets;
import org.bsdsocket.ffm.Functions.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * The C library through java.lang.foreign: what is left of each method is the check of its arguments. Those are in
 * {@link Checks}, and what they find fault with ends the method as {@link Refused}.
 */
final class FfmLibC extends Checks implements LibC {

    /** What FIONBIO reads; it writes nothing. */
    private static final MemorySegment YES = Arena.global().allocateFrom(JAVA_INT, 1);

    private static final MemorySegment NO = Arena.global().allocateFrom(JAVA_INT, 0);

    private final int intSize;
    private final int msghdrSize;
    private final int pollfdSize;
    private final int epollEventSize;
    private final int sigactionSize;
    private final int hostentSize;
    private final int serventSize;
    private final int ifNamesize;

    private final int dupfdCloexec;
    private final int getfd;
    private final int getfl;
    private final int fdCloexec;
    private final int nonblock;
    private final long fioclex;
    private final long fionclex;
    private final long fionbio;
    private final int eaiSystem;
    private final int esrch;
    private final int enotsup;

    private final Apart recv = new Apart(MethodHandles.lookup(), "recvNow");
    private final Apart recvfrom = new Apart(MethodHandles.lookup(), "recvfromNow");
    private final Apart send = new Apart(MethodHandles.lookup(), "sendNow");
    private final Apart sendto = new Apart(MethodHandles.lookup(), "sendtoNow");

    FfmLibC(Abi abi) {
        super(abi);
        this.intSize = abi.sizeof("int");
        this.msghdrSize = abi.sizeof("msghdr");
        this.pollfdSize = abi.sizeof("pollfd");
        this.epollEventSize = abi.sizeof("epoll_event");
        this.sigactionSize = abi.sizeof("sigaction");
        this.hostentSize = abi.sizeof("hostent");
        this.serventSize = abi.sizeof("servent");
        this.ifNamesize = abi.constant("c.IF_NAMESIZE");
        this.dupfdCloexec = abi.constant("c.F_DUPFD_CLOEXEC");
        this.getfd = abi.constant("c.F_GETFD");
        this.getfl = abi.constant("c.F_GETFL");
        this.fdCloexec = abi.constant("c.FD_CLOEXEC");
        this.nonblock = abi.constant("c.O_NONBLOCK");
        this.fioclex = abi.required("c.FIOCLEX");
        this.fionclex = abi.required("c.FIONCLEX");
        this.fionbio = abi.required("c.FIONBIO");
        this.eaiSystem = abi.constant("EAI_SYSTEM");
        this.esrch = abi.constant("errno.ESRCH");
        this.enotsup = abi.constant("errno.ENOTSUP");
    }

    // ---- sockets

    @Override
    public long socket(int domain, int type, int protocol) {
        try {
            return (int) Sockets.SOCKET.invokeExact(domain, type, protocol);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int socketpair(int domain, int type, int protocol, ByteBuffer sv) {
        try {
            return (int) Sockets.SOCKETPAIR.invokeExact(domain, type, protocol, window(sv, 0, 2L * intSize));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int bind(long fd, ByteBuffer addr, int len) {
        try {
            return (int) Sockets.BIND.invokeExact(fd(fd), window(addr, 0, len), len);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int listen(long fd, int backlog) {
        try {
            return (int) Sockets.LISTEN.invokeExact(fd(fd), backlog);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long accept4(long fd, @Nullable ByteBuffer addr, @Nullable ByteBuffer len, int flags) {
        try {
            if (addr == null && len == null) {
                return (int) Sockets.ACCEPT4.invokeExact(fd(fd), MemorySegment.NULL, MemorySegment.NULL, flags);
            }
            return (int) Sockets.ACCEPT4.invokeExact(fd(fd), sized(addr, len), socklen(len), flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int connect(long fd, ByteBuffer addr, int len) {
        try {
            return (int) Sockets.CONNECT.invokeExact(fd(fd), window(addr, 0, len), len);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getsockname(long fd, ByteBuffer addr, ByteBuffer len) {
        try {
            return (int) Sockets.GETSOCKNAME.invokeExact(fd(fd), sized(addr, len), socklen(len));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getpeername(long fd, ByteBuffer addr, ByteBuffer len) {
        try {
            return (int) Sockets.GETPEERNAME.invokeExact(fd(fd), sized(addr, len), socklen(len));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int shutdown(long fd, int how) {
        try {
            return (int) Sockets.SHUTDOWN.invokeExact(fd(fd), how);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getsockopt(long fd, int level, int name, ByteBuffer value, ByteBuffer len) {
        try {
            return (int) Sockets.GETSOCKOPT.invokeExact(fd(fd), level, name, sized(value, len), socklen(len));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int setsockopt(long fd, int level, int name, @Nullable ByteBuffer value, int len) {
        try {
            return (int) Sockets.SETSOCKOPT.invokeExact(fd(fd), level, name, optional(value, len), len);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // ---- data

    @Override
    public long recv(long fd, ByteBuffer buf, int off, int len, int flags) {
        try {
            return (long) recv.handle.invokeExact(this, fd, buf, off, len, flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long recvNow(long fd, ByteBuffer buf, int off, int len, int flags) throws Throwable {
        return (long) Data.RECV.invokeExact(fd(fd), window(buf, off, len), (long) len, flags);
    }

    @Override
    public long recvfrom(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen) {
        try {
            return (long) recvfrom.handle.invokeExact(this, fd, buf, off, len, flags, addr, addrlen);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long recvfromNow(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen)
            throws Throwable {
        return (long) Data.RECVFROM.invokeExact(
                fd(fd), window(buf, off, len), (long) len, flags, sized(addr, addrlen), socklen(addrlen));
    }

    @Override
    public long recvmsg(long fd, ByteBuffer msg, int flags) {
        try {
            return (long) Data.RECVMSG.invokeExact(fd(fd), window(msg, 0, msghdrSize), flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long send(long fd, ByteBuffer buf, int off, int len, int flags) {
        try {
            return (long) send.handle.invokeExact(this, fd, buf, off, len, flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long sendNow(long fd, ByteBuffer buf, int off, int len, int flags) throws Throwable {
        return (long) Data.SEND.invokeExact(fd(fd), window(buf, off, len), (long) len, flags);
    }

    @Override
    public long sendto(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen) {
        try {
            return (long) sendto.handle.invokeExact(this, fd, buf, off, len, flags, addr, addrlen);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    long sendtoNow(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen)
            throws Throwable {
        return (long) Data.SENDTO.invokeExact(
                fd(fd), window(buf, off, len), (long) len, flags, window(addr, 0, addrlen), addrlen);
    }

    @Override
    public long sendmsg(long fd, ByteBuffer msg, int flags) {
        try {
            return (long) Data.SENDMSG.invokeExact(fd(fd), window(msg, 0, msghdrSize), flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long sendfile(long out, long in, ByteBuffer offset, long count) {
        try {
            return (long) Data.SENDFILE.invokeExact(fd(out), fd(in), window(offset, 0, Long.BYTES), atLeast(0, count));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // ---- descriptors

    @Override
    public int close(long fd) {
        try {
            return (int) Descriptors.CLOSE.invokeExact(fd(fd));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long dupCloexec(long fd) {
        try {
            return (int) Descriptors.FCNTL.invokeExact(fd(fd), dupfdCloexec, 0);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int isCloexec(long fd) {
        try {
            int flags = (int) Descriptors.FCNTL.invokeExact(fd(fd), getfd, 0);
            return flags < 0 ? flags : (flags & fdCloexec) != 0 ? 1 : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // ioctl sets either flag in one system call; fcntl would need to read the others first.
    @Override
    public int setCloexec(long fd, boolean on) {
        try {
            long request = on ? fioclex : fionclex;
            return (int) Descriptors.IOCTL.invokeExact(fd(fd), request, MemorySegment.NULL);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int isBlocking(long fd) {
        try {
            int flags = (int) Descriptors.FCNTL.invokeExact(fd(fd), getfl, 0);
            return flags < 0 ? flags : (flags & nonblock) == 0 ? 1 : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int setBlocking(long fd, boolean on) {
        try {
            MemorySegment nonblocking = on ? NO : YES;
            return (int) Descriptors.IOCTL.invokeExact(fd(fd), fionbio, nonblocking);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long descriptorOf(FileChannel file) {
        int fd = FileDescriptors.of(file);
        if (fd == FileDescriptors.UNKNOWN) {
            return -enotsup;
        }
        return fd < 0 ? -ebadf.errno : fd;
    }

    // ---- devices

    @Override
    public int ioctl(long fd, long request, ByteBuffer arg) {
        try {
            MemorySegment argument = window(arg, 0, abi.ioctlRoom(request));
            return (int) Descriptors.IOCTL.invokeExact(fd(fd), request, argument);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // ---- waiting and waking

    @Override
    public int poll(ByteBuffer fds, int count, int timeoutMillis) {
        try {
            long length = atLeast(0, count);
            return (int) Waiting.POLL.invokeExact(window(fds, 0, length * pollfdSize), length, timeoutMillis);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long epollCreate1(int flags) {
        try {
            return (int) Waiting.EPOLL_CREATE1.invokeExact(flags);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event) {
        try {
            MemorySegment wanted = optional(event, epollEventSize);
            return (int) Waiting.EPOLL_CTL.invokeExact(fd(epfd), op, fd(fd), wanted);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis) {
        try {
            MemorySegment ready = window(events, 0, atLeast(1, max) * epollEventSize);
            return (int) Waiting.EPOLL_WAIT.invokeExact(fd(epfd), ready, max, timeoutMillis);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int sigrtmax() {
        try {
            return (int) Waiting.SIGRTMAX.invokeExact();
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old) {
        try {
            return (int)
                    Waiting.SIGACTION.invokeExact(signal, optional(act, sigactionSize), optional(old, sigactionSize));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long signalHandler() {
        return Waiting.ABS;
    }

    @Override
    public long pthreadSelf() {
        try {
            return (long) Waiting.PTHREAD_SELF.invokeExact();
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int pthreadKill(long thread, int signal) {
        try {
            return thread == 0 ? -esrch : -(int) Waiting.PTHREAD_KILL.invokeExact(thread, signal);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // ---- names

    @Override
    public int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, ByteBuffer hints, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment list = arena.allocate(JAVA_LONG);
            MemorySegment wanted = hints(hints, arena);
            MemorySegment errno = Errno.captured();
            int code = (int) Names.GETADDRINFO.invokeExact(
                    errno, optionalText(node, arena), optionalText(service, arena), wanted, list);
            result[0] = code == 0 ? list.get(JAVA_LONG, 0) : 0;
            result[1] = code == eaiSystem ? Errno.in(errno) : 0;
            return code;
        } catch (Throwable e) {
            return unanswered(result, 2, refused(e));
        }
    }

    @Override
    public void freeaddrinfo(long list) {
        try {
            if (list != 0) {
                Names.FREEADDRINFO.invokeExact(list);
            }
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public int getnameinfo(ByteBuffer addr, int len, ByteBuffer host, ByteBuffer service, int flags, long[] error) {
        try {
            room(error, 1);
            MemorySegment address = window(addr, 0, len);
            MemorySegment node = whole(host);
            MemorySegment port = whole(service);
            MemorySegment errno = Errno.captured();
            int code = (int) Names.GETNAMEINFO.invokeExact(
                    errno, address, len, node, host.capacity(), port, service.capacity(), flags);
            error[0] = code == eaiSystem ? Errno.in(errno) : 0;
            return code;
        } catch (Throwable e) {
            return unanswered(error, 1, refused(e));
        }
    }

    @Override
    public long gaiStrerror(int code) {
        try {
            return (long) Names.GAI_STRERROR.invokeExact(code);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public int gethostname(ByteBuffer name) {
        try {
            return (int) Names.GETHOSTNAME.invokeExact(whole(name), (long) name.capacity());
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int sethostname(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment copy = bytes(name, arena);
            return (int) Names.SETHOSTNAME.invokeExact(copy, copy.byteSize());
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int gethostbynameR(byte[] name, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            MemorySegment reason = arena.allocate(JAVA_INT);
            int error = (int) Databases.GETHOSTBYNAME_R.invokeExact(
                    text(name, arena),
                    window(hostent, 0, hostentSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found,
                    reason);
            result[0] = found.get(JAVA_LONG, 0);
            result[1] = reason.get(JAVA_INT, 0);
            return error;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int gethostbyaddrR(byte[] addr, int type, ByteBuffer hostent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            MemorySegment reason = arena.allocate(JAVA_INT);
            int error = (int) Databases.GETHOSTBYADDR_R.invokeExact(
                    hostAddress(addr, arena),
                    addr.length,
                    type,
                    window(hostent, 0, hostentSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found,
                    reason);
            result[0] = found.get(JAVA_LONG, 0);
            result[1] = reason.get(JAVA_INT, 0);
            return error;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getservbynameR(byte[] name, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            int error = (int) Databases.GETSERVBYNAME_R.invokeExact(
                    text(name, arena),
                    optionalText(proto, arena),
                    window(servent, 0, serventSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found);
            result[0] = found.get(JAVA_LONG, 0);
            result[1] = 0;
            return error;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int getservbyportR(int port, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result) {
        try (Arena arena = Arena.ofConfined()) {
            room(result, 2);
            MemorySegment found = arena.allocate(JAVA_LONG);
            int error = (int) Databases.GETSERVBYPORT_R.invokeExact(
                    port,
                    optionalText(proto, arena),
                    window(servent, 0, serventSize),
                    whole(buf),
                    (long) buf.capacity(),
                    found);
            result[0] = found.get(JAVA_LONG, 0);
            result[1] = 0;
            return error;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long getprotobyname(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) Databases.GETPROTOBYNAME.invokeExact(text(name, arena));
        } catch (Refused e) {
            return 0;
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public long hstrerror(int code) {
        try {
            return (long) Databases.HSTRERROR.invokeExact(code);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    @Override
    public long ifNametoindex(byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = Errno.captured();
            int index = (int) Interfaces.IF_NAMETOINDEX.invokeExact(errno, text(name, arena));
            return index == 0 ? -Errno.in(errno) : Integer.toUnsignedLong(index);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int ifIndextoname(int index, ByteBuffer name) {
        try {
            MemorySegment errno = Errno.captured();
            long text = (long) Interfaces.IF_INDEXTONAME.invokeExact(errno, index, window(name, 0, ifNamesize));
            return text == 0 ? -Errno.in(errno) : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long ifNameindex() {
        try {
            MemorySegment errno = Errno.captured();
            long list = (long) Interfaces.IF_NAMEINDEX.invokeExact(errno);
            return list == 0 ? -Errno.in(errno) : list;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public void ifFreenameindex(long list) {
        try {
            if (list != 0) {
                Interfaces.IF_FREENAMEINDEX.invokeExact(list);
            }
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    // ---- memory

    /** The linker does, for what crosses as a segment. */
    @Override
    public boolean keepsMemory() {
        return true;
    }

    @Override
    public long addressOf(ByteBuffer buffer) {
        try {
            return whole(buffer).address();
        } catch (Refused e) {
            return 0;
        }
    }

    @Override
    public long strlen(long text) {
        try {
            return text == 0 ? -efault.errno : (long) Memory.STRLEN.invokeExact(text);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int peek(long address, ByteBuffer into, int len) {
        try {
            long copied = (long) Memory.MEMCPY.invokeExact(window(into, 0, len), present(address), (long) len);
            return copied == 0 ? -efault.errno : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // What the functions for addresses give where no call was made.
    private int unanswered(long @Nullable [] answer, int count, int refusal) {
        if (answer != null && answer.length >= count) {
            Arrays.fill(answer, 0, count, 0);
            answer[count - 1] = -refusal;
        }
        return eaiSystem;
    }
}
