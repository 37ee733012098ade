package com.digidoc.setup.report;

/**
 * What one rule hid in a report.
 *
 * @param rule the rule's stable name
 * @param what it hides, in one sentence
 * @param count how many times
 */
public record HiddenCount(String rule, String what, int count) {}
