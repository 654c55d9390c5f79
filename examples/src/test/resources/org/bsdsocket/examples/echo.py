"""The echo examples in Python, call by call what EchoServer and EchoClient do: echo.py server PORT, echo.py client HOST PORT."""

import socket
import sys


def server(port):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("", port))
        listener.listen(1)
        print("Listening on", listener.getsockname(), flush=True)
        connection, peer = listener.accept()
        with connection:
            print("Connected by", peer, flush=True)
            while chunk := connection.recv(1024):
                connection.sendall(chunk)


def client(host, port):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as greeter:
        greeter.connect((host, port))
        greeter.sendall(b"Hello, world")
        print("Received", greeter.recv(1024).decode(), flush=True)


if sys.argv[1] == "server":
    server(int(sys.argv[2]))
else:
    client(sys.argv[2], int(sys.argv[3]))
