package io.github.consentgate.tests.server;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.PlatformManagedObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Tells what a Java process on this machine has used, through the management agent that every JDK brings. */
public final class Meter implements AutoCloseable {

    private final ProcessHandle process;
    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final MemoryMXBean memory;

    private Meter(ProcessHandle process, JMXConnector connector) throws IOException {
        this.process = process;
        this.connector = connector;
        this.threads = proxy(ThreadMXBean.class);
        this.memory = proxy(MemoryMXBean.class);
    }

    /** It speaks to a child of its own, on an address that the child gave. */
    @SuppressWarnings("BanJNDI")
    static Meter of(ProcessHandle process) {
        try {
            var machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return new Meter(
                        process, JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException("process " + process.pid() + " does not let itself be measured", e);
        }
    }

    private <T extends PlatformManagedObject> T proxy(Class<T> type) throws IOException {
        return ManagementFactory.getPlatformMXBean(connector.getMBeanServerConnection(), type);
    }

    /** What the process has used so far. */
    public Usage used() {
        var ids = threads.getAllThreadIds();
        return new Usage(
                process.info().totalCpuDuration().orElseThrow(),
                byThread(ids, threads.getThreadCpuTime(ids)),
                byThread(ids, threads.getThreadAllocatedBytes(ids)));
    }

    private static Map<Long, Long> byThread(long[] ids, long[] values) {
        var used = new HashMap<Long, Long>();
        for (int i = 0; i < ids.length; i++) {
            // Less than nothing: the thread has just ended.
            if (values[i] >= 0) {
                used.put(ids[i], values[i]);
            }
        }
        return used;
    }

    /** Bytes of the heap that are still in use when all that can be collected has been. */
    public long heapAfterCollection() {
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** Bytes of classes and compiled code. */
    public long outsideHeap() {
        return memory.getNonHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a process had used at some time.
     *
     * @param process processor time of the whole process, garbage collection and compilation included; by ticks of 10 ms
     * @param cpu nanoseconds of processor time by thread of Java's; one that ends takes its own with it, and those that serve
     *     requests do not end
     * @param allocated bytes by thread, as above
     */
    public record Usage(Duration process, Map<Long, Long> cpu, Map<Long, Long> allocated) {

        public Duration processSince(Usage before) {
            return process.minus(before.process);
        }

        public Duration cpuSince(Usage before) {
            return Duration.ofNanos(since(before.cpu, cpu));
        }

        public long bytesSince(Usage before) {
            return since(before.allocated, allocated);
        }

        private static long since(Map<Long, Long> before, Map<Long, Long> now) {
            return now.entrySet().stream()
                    .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                    .sum();
        }
    }
}
