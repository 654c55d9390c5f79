package org.bsdsocket.tck.tests.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file that only this process knows: no descriptor stands behind it, so that no system call can send it. */
final class MemoryFile extends FileChannel {

    private final byte[] content;
    private int position;

    MemoryFile(byte[] content) {
        this.content = content.clone();
    }

    @Override
    public int read(ByteBuffer to) {
        int count = read(to, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int read(ByteBuffer to, long from) {
        if (from >= content.length) {
            return -1;
        }
        int count = (int) Math.min(to.remaining(), content.length - from);
        to.put(content, (int) from, count);
        return count;
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw unneeded();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long to) {
        position = (int) to;
        return this;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int write(ByteBuffer from) {
        throw unneeded();
    }

    @Override
    public int write(ByteBuffer from, long to) {
        throw unneeded();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw unneeded();
    }

    @Override
    public FileChannel truncate(long size) {
        throw unneeded();
    }

    @Override
    public void force(boolean metaData) {
        throw unneeded();
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        if (from >= content.length) {
            return 0;
        }
        return target.write(ByteBuffer.wrap(content, (int) from, (int) Math.min(count, content.length - from)));
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw unneeded();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw unneeded();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        throw unneeded();
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        throw unneeded();
    }

    @Override
    protected void implCloseChannel() {}

    private static UnsupportedOperationException unneeded() {
        return new UnsupportedOperationException("a file in memory is only read");
    }
}
