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
        var bytes = threads.getThreadAllocatedBytes(ids);
        var allocated = new HashMap<Long, Long>();
        for (int i = 0; i < ids.length; i++) {
            // Less than nothing: the thread has just ended.
            if (bytes[i] >= 0) {
                allocated.put(ids[i], bytes[i]);
            }
        }
        return new Usage(process.info().totalCpuDuration().orElseThrow(), allocated);
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
     * @param cpu processor time of all its threads, garbage collection and compilation included
     * @param allocated bytes by thread; one that ends takes its own with it, and those that serve requests do not end
     */
    public record Usage(Duration cpu, Map<Long, Long> allocated) {

        public Duration cpuSince(Usage before) {
            return cpu.minus(before.cpu);
        }

        public long bytesSince(Usage before) {
            return allocated.entrySet().stream()
                    .mapToLong(thread -> thread.getValue() - before.allocated.getOrDefault(thread.getKey(), 0L))
                    .sum();
        }
    }
}
