"""controllers.py COUNT SERVER: Bluetooth controllers of the kernel (/dev/vhci) that are played by btvirt's server.

Packets go both ways as they are but one: the reply to Read Buffer Size (Core specification, volume 4, part E, 7.4.5) gets room for
synchronous packets, which btvirt denies; the kernel refuses SCO sockets without.
"""
import os
import socket
import sys
import threading
import time

VENDOR = 0xFF  # how /dev/vhci is asked for a controller, and how it answers with its index
EVENT = 4
# Of each kind of packet: where its length stands after the kind, how many bytes that takes, and how long the header is.
HEADERS = {1: (2, 1, 3), 2: (2, 2, 4), 3: (2, 1, 3), EVENT: (1, 1, 2), 5: (2, 2, 4)}
COMMAND_COMPLETE = 0x0E
READ_BUFFER_SIZE = (0x1005).to_bytes(2, "little")
SCO_LENGTH, SCO_PACKETS = 64, 8


def packets(server):
    """The packets that come out of a stream."""
    pending = bytearray()
    while received := server.recv(65536):
        pending += received
        while pending:
            offset, width, header = HEADERS[pending[0]]
            if len(pending) < 1 + header:
                break
            length = int.from_bytes(pending[1 + offset : 1 + offset + width], "little")
            if pending[0] == 5:
                length &= 0x3FFF
            end = 1 + header + length
            if len(pending) < end:
                break
            yield pending[:end]
            del pending[:end]


def with_sco(packet):
    """The packet, with room for SCO if it tells the sizes of buffers."""
    # kind, event, length, allowed commands, opcode (2), status, ACL length (2), SCO length, ACL packets (2), SCO packets (2)
    if packet[0] == EVENT and packet[1] == COMMAND_COMPLETE and packet[4:6] == READ_BUFFER_SIZE and packet[6] == 0:
        packet[9] = SCO_LENGTH
        packet[12:14] = SCO_PACKETS.to_bytes(2, "little")
    return packet


def to_kernel(server, kernel):
    for packet in packets(server):
        os.write(kernel, with_sco(packet))


def to_server(kernel, server):
    while packet := os.read(kernel, 65536):
        if packet[0] == VENDOR:
            print(f"hci{int.from_bytes(packet[2:4], 'little')} is up", flush=True)
        else:
            server.sendall(packet)


def attach(path):
    server = socket.socket(socket.AF_UNIX)
    server.connect(path)
    kernel = os.open("/dev/vhci", os.O_RDWR)
    os.write(kernel, bytes((VENDOR, 0)))
    return [
        threading.Thread(target=to_kernel, args=(server, kernel)),
        threading.Thread(target=to_server, args=(kernel, server)),
    ]


def main(count, path):
    threads = []
    for _ in range(count):
        for thread in attach(path):
            thread.start()
            threads.append(thread)
        time.sleep(0.5)  # so that the first gets hci0
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
