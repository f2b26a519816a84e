package io.github.consentgate.sample.web;

@FunctionalInterface
public interface Route {

    Reply answer(Request request);
}
