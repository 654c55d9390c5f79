package org.bsdsocket.abi;

import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelector;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs something when the current thread is interrupted, at once and in the interrupting thread.
 *
 * <p>The JDK offers this to two kinds of object only: a channel, which an interrupt closes, and a selector, which it wakes
 * up. So this is a selector that selects nothing.
 */
final class InterruptHook extends AbstractSelector {

    private final Runnable action;

    InterruptHook(Runnable action) {
        super(null);
        this.action = action;
    }

    /** From here on the action runs on interrupt; at once if the thread is interrupted already. */
    void arm() {
        begin();
    }

    /** From here on the action has nothing to end; newer JDKs may still run one that was under way. */
    void disarm() {
        end();
    }

    @Override
    public Selector wakeup() {
        action.run();
        return this;
    }

    @Override
    protected void implCloseSelector() {}

    @Override
    protected SelectionKey register(AbstractSelectableChannel channel, int operations, @Nullable Object attachment) {
        throw notASelector();
    }

    @Override
    public Set<SelectionKey> keys() {
        throw notASelector();
    }

    @Override
    public Set<SelectionKey> selectedKeys() {
        throw notASelector();
    }

    @Override
    public int selectNow() {
        throw notASelector();
    }

    @Override
    public int select(long timeout) {
        throw notASelector();
    }

    @Override
    public int select() {
        throw notASelector();
    }

    private static UnsupportedOperationException notASelector() {
        return new UnsupportedOperationException(
                SelectableChannel.class.getSimpleName() + "s have no business with a hook for interrupts");
    }
}
