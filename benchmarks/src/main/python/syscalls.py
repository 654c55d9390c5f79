"""syscalls.py ROUNDS: runs every call that many times in each mode, and writes a line before and after each loop, which a
tracer sees too. The same as the Java program that the calls are compared with."""

import os
import socket
import sys

ROUNDS = int(sys.argv[1])
MODES = {"blocking": None, "timeout": 5.0, "non-blocking": 0.0}
LOCAL = ("127.0.0.1", 0)
one = bytearray(1)


class Ends:
    """The sockets of one loop; all but the far end are in the mode."""

    def __init__(self, timeout):
        self.listener = socket.socket()
        self.listener.bind(LOCAL)
        self.listener.listen(2 * ROUNDS)
        self.door = self.listener.getsockname()
        self.near = socket.create_connection(self.door)
        self.far, _ = self.listener.accept()
        self.box = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.box.bind(LOCAL)
        self.itself = self.box.getsockname()
        self.clients = [socket.socket() for _ in range(ROUNDS)]
        self.accepted = []
        for each in [self.listener, self.near, self.box, *self.clients]:
            each.settimeout(timeout)

    def streamed(self):
        self.far.sendall(bytes(ROUNDS))

    def posted(self):
        for _ in range(ROUNDS):
            self.box.sendto(one, self.itself)

    def connected(self):
        for client in self.clients:
            client.connect_ex(self.door)

    def close(self):
        for each in [self.listener, self.near, self.far, self.box, *self.clients, *self.accepted]:
            each.close()


def nothing(ends):
    pass


OPERATIONS = {
    "send": (nothing, lambda ends, i: ends.near.send(one)),
    "sendall": (nothing, lambda ends, i: ends.near.sendall(one)),
    "sendto": (nothing, lambda ends, i: ends.box.sendto(one, ends.itself)),
    "sendmsg": (nothing, lambda ends, i: ends.near.sendmsg([one])),
    "recv": (Ends.streamed, lambda ends, i: ends.near.recv(1)),
    "recv_into": (Ends.streamed, lambda ends, i: ends.near.recv_into(one)),
    "recvfrom": (Ends.posted, lambda ends, i: ends.box.recvfrom(1)),
    "recvfrom_into": (Ends.posted, lambda ends, i: ends.box.recvfrom_into(one)),
    "recvmsg": (Ends.streamed, lambda ends, i: ends.near.recvmsg(1)),
    "accept": (Ends.connected, lambda ends, i: ends.accepted.append(ends.listener.accept()[0])),
    "connect_ex": (nothing, lambda ends, i: ends.clients[i].connect_ex(ends.door)),
    "getsockopt": (nothing, lambda ends, i: ends.near.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF)),
    "setsockopt": (nothing, lambda ends, i: ends.near.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)),
    "settimeout": (nothing, lambda ends, i: ends.near.settimeout(9)),
    "getsockname": (nothing, lambda ends, i: ends.near.getsockname()),
    "close": (nothing, lambda ends, i: ends.clients[i].close()),
}


def mark(line):
    os.write(1, (line + "\n").encode())


for name, (prepare, operation) in OPERATIONS.items():
    for mode, timeout in MODES.items():
        ends = Ends(timeout)
        prepare(ends)
        mark(f"begin {name} {mode}")
        for round in range(ROUNDS):
            operation(ends, round)
        mark(f"end {name} {mode}")
        ends.close()
