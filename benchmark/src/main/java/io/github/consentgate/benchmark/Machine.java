package io.github.consentgate.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and with what it was measured. */
record Machine(String date, int processors, long memoryGigabytes, String system, String java, String keycloak) {

    static Machine ofNow(String keycloak) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 30,
                system.getName() + " " + system.getArch(),
                Runtime.version().toString(),
                keycloak);
    }
}
