/*
 * scenarios FILE SCENARIO MILLIS: does for that long, after a warm-up, what the Java benchmark of that name does, with the
 * system calls alone, and prints the nanoseconds of one operation: elapsed, and those
 * that the processors spent. An AF_UNIX listener is at FILE meanwhile. Status 2 for a scenario that it does not know.
 */
#define _GNU_SOURCE 1
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { SMALL = 64, LARGE = 64 * 1024 };

/* What the two ends have, as far as the scenario has ends. */
static int near_end, far_end, passed;
static struct sockaddr_storage address;
static socklen_t address_length;
static char buffer[LARGE];

static int need(long result, const char *what) {
    if (result < 0) {
        perror(what);
        exit(1);
    }
    return (int)result;
}

/* ---- ends */

static int open_socket(int type) { return need(socket(address.ss_family, type | SOCK_CLOEXEC, 0), "socket"); }

static void bind_somewhere(int fd) {
    need(bind(fd, (struct sockaddr *)&address, address_length), "bind");
    address_length = sizeof address;
    need(getsockname(fd, (struct sockaddr *)&address, &address_length), "getsockname");
}

static void loopback(void) {
    struct sockaddr_in in = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    memcpy(&address, &in, address_length = sizeof in);
}

static void file_name(const char *file) {
    struct sockaddr_un un = {.sun_family = AF_UNIX};
    if (strlen(file) >= sizeof un.sun_path) {
        fprintf(stderr, "scenarios: %s has more bytes than sun_path has room for\n", file);
        exit(2);
    }
    strcpy(un.sun_path, file);
    memcpy(&address, &un, address_length = sizeof un);
}

static void remove_name(void) {
    if (address.ss_family == AF_UNIX)
        unlink(((struct sockaddr_un *)&address)->sun_path);
}

static int listener(void) {
    int fd = open_socket(SOCK_STREAM);
    remove_name(); /* left by a run that was killed */
    bind_somewhere(fd);
    need(listen(fd, 128), "listen");
    atexit(remove_name);
    return fd;
}

static int connected(void) {
    int fd = open_socket(SOCK_STREAM);
    need(connect(fd, (struct sockaddr *)&address, address_length), "connect");
    return fd;
}

static void link_ends(void) {
    int door = listener(), one = 1;
    near_end = connected();
    far_end = need(accept4(door, NULL, NULL, SOCK_CLOEXEC), "accept");
    if (address.ss_family == AF_INET) {
        need(setsockopt(near_end, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one), "setsockopt");
        need(setsockopt(far_end, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one), "setsockopt");
    }
    close(door);
}

static void send_all(int fd, size_t size) {
    for (size_t sent = 0; sent < size;)
        sent += (size_t)need(send(fd, buffer + sent, size - sent, MSG_NOSIGNAL), "send");
}

static bool receive_all(int fd, char *into, size_t size) {
    for (size_t got = 0; got < size;) {
        int count = need(recv(fd, into + got, size - got, 0), "recv");
        if (count == 0)
            return false;
        got += (size_t)count;
    }
    return true;
}

static void *echo(void *unused) {
    char message[SMALL];
    while (receive_all(far_end, message, SMALL))
        need(send(far_end, message, SMALL, MSG_NOSIGNAL), "send");
    return unused;
}

static void *drain(void *unused) {
    static char into[LARGE];
    while (need(recv(far_end, into, sizeof into, 0), "recv") > 0)
        ;
    return unused;
}

static void serve(void *(*service)(void *)) {
    pthread_t thread;
    link_ends();
    need(-pthread_create(&thread, NULL, service, NULL), "pthread_create");
    pthread_detach(thread);
}

/* ---- operations */

static void call(void) {
    send_all(near_end, SMALL);
    receive_all(far_end, buffer, SMALL);
}

static void round_trip(void) {
    send_all(near_end, SMALL);
    receive_all(near_end, buffer, SMALL);
}

static void stream(void) { send_all(near_end, LARGE); }

static void datagram(void) {
    struct sockaddr_storage from;
    socklen_t length = sizeof from;
    need(sendto(near_end, buffer, SMALL, 0, (struct sockaddr *)&address, address_length), "sendto");
    need(recvfrom(near_end, buffer, SMALL, 0, (struct sockaddr *)&from, &length), "recvfrom");
}

static void visit(void) {
    struct sockaddr_storage from;
    socklen_t length = sizeof from;
    int client = connected();
    int server = need(accept4(near_end, (struct sockaddr *)&from, &length, SOCK_CLOEXEC), "accept");
    close(client);
    close(server);
}

static void pass(void) {
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(sizeof(int))];
    } control = {.head = {CMSG_LEN(sizeof(int)), SOL_SOCKET, SCM_RIGHTS}};
    struct iovec part = {buffer, 1};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    int fd = passed;
    memcpy(CMSG_DATA(&control.head), &fd, sizeof fd);
    need(sendmsg(near_end, &message, 0), "sendmsg");
    need(recvmsg(far_end, &message, MSG_CMSG_CLOEXEC), "recvmsg");
    memcpy(&fd, CMSG_DATA(&control.head), sizeof fd);
    need(close(fd), "close");
}

static void option(void) {
    int value;
    socklen_t length = sizeof value;
    need(getsockopt(near_end, SOL_SOCKET, SO_RCVBUF, &value, &length), "getsockopt");
}

/* ---- measuring */

static double now(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

struct times {
    double elapsed, processor;
};

static struct times measure(void (*operation)(void), double nanos) {
    double begin = now(CLOCK_MONOTONIC), end = begin, spent = now(CLOCK_PROCESS_CPUTIME_ID);
    long count = 0;
    while (end - begin < nanos) {
        for (int i = 0; i < 16; i++)
            operation();
        count += 16;
        end = now(CLOCK_MONOTONIC);
    }
    spent = now(CLOCK_PROCESS_CPUTIME_ID) - spent;
    return (struct times){(end - begin) / (double)count, spent / (double)count};
}

static void (*prepare(const char *scenario, const char *file))(void) {
    const char *end = strrchr(scenario, '-');
    if (end != NULL && strcmp(end, "-unix") == 0)
        file_name(file);
    else
        loopback();
    if (strncmp(scenario, "call-64-", 8) == 0)
        return link_ends(), call;
    if (strncmp(scenario, "ping-pong-64-", 13) == 0)
        return serve(echo), round_trip;
    if (strncmp(scenario, "stream-64k-", 11) == 0)
        return serve(drain), stream;
    if (strcmp(scenario, "udp-64") == 0)
        return bind_somewhere(near_end = open_socket(SOCK_DGRAM)), datagram;
    if (strncmp(scenario, "accept-", 7) == 0)
        return near_end = listener(), visit;
    if (strcmp(scenario, "descriptor-unix") == 0)
        /* Not one of AF_UNIX, whose travels the kernel would have to follow. */
        return link_ends(), passed = need(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), "socket"), pass;
    if (strcmp(scenario, "getsockopt") == 0)
        return near_end = open_socket(SOCK_STREAM), option;
    return NULL;
}

int main(int argc, char **argv) {
    if (argc != 4) {
        fprintf(stderr, "usage: scenarios FILE SCENARIO MILLIS\n");
        return 2;
    }
    void (*operation)(void) = prepare(argv[2], argv[1]);
    if (operation == NULL) {
        fprintf(stderr, "scenarios: there is no %s here\n", argv[2]);
        return 2;
    }
    double nanos = atof(argv[3]) * 1e6;
    measure(operation, nanos / 4);
    struct times times = measure(operation, nanos);
    printf("%.1f %.1f\n", times.elapsed, times.processor);
    return 0;
}
