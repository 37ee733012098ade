package com.digidoc.setup.report;

/**
 * One file of a report.
 *
 * @param name its path in the zip, with {@code /} between folders
 * @param text all of it; UTF-8 in the zip
 */
public record Part(String name, String text) {}
