"""Sends a datagram over RDS to ourselves until one arrives: the first ones may be lost while the kernel connects."""
import socket

with socket.socket(socket.AF_RDS, socket.SOCK_SEQPACKET) as here, socket.socket(socket.AF_RDS, socket.SOCK_SEQPACKET) as there:
    for end in (here, there):
        end.bind(("127.0.0.1", 0))
        end.settimeout(5)
    for _ in range(5):
        here.sendto(b"first", there.getsockname())
        try:
            there.recv(16)
            break
        except TimeoutError:
            continue
    else:
        raise SystemExit("RDS does not deliver")
