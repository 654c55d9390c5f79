"""scenarios.py SCENARIO MILLIS: does for that long, after a warm-up, what the Java benchmark of that name does, with the
module socket, and prints the nanoseconds of one operation: elapsed, and those that the processors spent.
Status 2 for a scenario that it does not know."""

import os
import socket
import sys
import tempfile
import time

SMALL = 64
LARGE = 64 * 1024
message = memoryview(bytearray(SMALL))
large = bytes(LARGE)


def listener(scenario):
    if scenario.endswith("-unix"):
        folder = tempfile.TemporaryDirectory()
        family, address = socket.AF_UNIX, os.path.join(folder.name, "s")
    else:
        folder, family, address = None, socket.AF_INET, ("127.0.0.1", 0)
    door = socket.socket(family, socket.SOCK_STREAM)
    door.bind(address)
    door.listen()
    return door, folder


def link(scenario):
    door, folder = listener(scenario)
    near = socket.socket(door.family, socket.SOCK_STREAM)
    near.connect(door.getsockname())
    far, _ = door.accept()
    door.close()
    if near.family == socket.AF_INET:
        near.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return near, far


def receive(sock):
    got = sock.recv_into(message)
    while 0 < got < SMALL:
        count = sock.recv_into(message[got:])
        if count == 0:
            return 0
        got += count
    return got


def served(scenario, service):
    """A link whose far end another process serves: another thread would wait for this one's interpreter lock."""
    near, far = link(scenario)
    global peer
    peer = os.fork()
    if peer == 0:
        near.close()
        service(far)
        os._exit(0)
    far.close()
    return near


def echo(sock):
    while receive(sock):
        sock.sendall(message)


def drain(sock):
    room = bytearray(LARGE)
    while sock.recv_into(room):
        pass


def call(scenario):
    near, far = link(scenario)

    def operation():
        near.sendall(message)
        receive(far)

    return operation


def round_trip(scenario):
    near = served(scenario, echo)

    def operation():
        near.sendall(message)
        receive(near)

    return operation


def stream(scenario):
    near = served(scenario, drain)
    return lambda: near.sendall(large)


def datagram(scenario):
    box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    box.bind(("127.0.0.1", 0))
    itself = box.getsockname()

    def operation():
        box.sendto(message, itself)
        box.recvfrom_into(message)

    return operation


def accept(scenario):
    door, folder = listener(scenario)
    address = door.getsockname()

    def operation(keep=folder):
        client = socket.socket(door.family, socket.SOCK_STREAM)
        client.connect(address)
        server, _ = door.accept()
        client.close()
        server.close()

    return operation


def descriptor(scenario):
    near, far = socket.socketpair()
    passed = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)

    def operation():
        socket.send_fds(near, [message[:1]], [passed.fileno()])
        _, fds, _, _ = socket.recv_fds(far, 1, 1)
        os.close(fds[0])

    return operation


def option(scenario):
    open_socket = socket.socket()
    return lambda: open_socket.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF)


SCENARIOS = {
    "call-64": call,
    "ping-pong-64": round_trip,
    "stream-64k": stream,
    "udp-64": datagram,
    "accept": accept,
    "descriptor": descriptor,
    "getsockopt": option,
}


peer = 0


def processor_time():
    # The clock of another process has this number; see clock_getcpuclockid(3).
    return time.process_time() + (time.clock_gettime(~peer << 3 | 2) if peer else 0)


def measure(operation, seconds):
    begin = end = time.monotonic()
    spent = processor_time()
    count = 0
    while end - begin < seconds:
        for _ in range(16):
            operation()
        count += 16
        end = time.monotonic()
    return (end - begin) / count * 1e9, (processor_time() - spent) / count * 1e9


if len(sys.argv) != 3:
    sys.exit(__doc__)
name = sys.argv[1].removesuffix("-unix").removesuffix("-tcp")
if name not in SCENARIOS:
    print("scenarios: there is no", sys.argv[1], "here", file=sys.stderr)
    sys.exit(2)
run = SCENARIOS[name](sys.argv[1])
seconds = float(sys.argv[2]) / 1e3
measure(run, seconds / 4)
elapsed, processor = measure(run, seconds)
print(f"{elapsed:.1f} {processor:.1f}")
