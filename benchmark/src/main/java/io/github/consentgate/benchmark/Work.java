package io.github.consentgate.benchmark;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is asked of a server, again and again. */
@FunctionalInterface
interface Work {

    /** Gets so many calls ready, each to be made once. What that takes is not measured. */
    List<Runnable> ready(int calls);

    /** Each call got ready by this. */
    static Work of(Supplier<Runnable> call) {
        return calls -> Stream.generate(call).limit(calls).toList();
    }
}
