package com.digidoc.setup;

/** Starts the assistant. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("not yet");
    }
}
