package com.digidoc.setup.ui.doctor;

import com.digidoc.setup.check.Status;
import com.digidoc.setup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rung that another look found otherwise than the one before. */
record Shift(Text title, Status was, Status is) {
    /** What is otherwise, in the order of the ladder. */
    static List<Shift> between(List<Row> before, List<Row> after) {
        Map<String, Row> known = before.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        return after.stream()
                .filter(row -> known.containsKey(row.id()))
                .map(row -> new Shift(
                        row.rung().title(),
                        known.get(row.id()).rung().status(),
                        row.rung().status()))
                .filter(shift -> shift.was() != shift.is())
                .toList();
    }
}
