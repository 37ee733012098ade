package com.digidoc.setup.catalogue;

/** The catalogue for people. */
final class Table {
    static final String HEAD = """
        # Catalogue of failures

        Each line is a computer in a folder that is broken in one way, with real Redis servers, and what the real assistant
        made of it. `CatalogueTest` goes through all of them and fails where this table is not what it saw; it writes what
        it saw to `target/catalogue.md`.

        * **Entry**: a number is that of the catalogue in `facts/homebrew-redis-macos.md`; the others are named by part.
        * **Said**: of the first broken rung, or of the step of `setup` that failed; `…` stands for the computer's own words.
        * **Helps**: the remedies, the best first; those in brackets are to copy, or are done only where a person chooses them.
        * **Setup**: what `setup --yes` made of it. “Fails, then green”: it said so, and went through once the cause was gone.
        * **Undo**: whether `undo --yes` then led back to the same files and the same broken rung.

        | Entry | Broken | First broken rung | Said | Helps | Setup | Undo |
        |---|---|---|---|---|---|---|
        """;

    private Table() {}

    static String row(Case one, Observed observed) {
        String helps = String.join(", ", observed.helps());
        return "| %s | %s | `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        one.entry(),
                        one.broken(),
                        observed.rung(),
                        new Sentence(one.key()).shown(),
                        helps.isEmpty() ? "–" : helps,
                        observed.setup(),
                        observed.undo());
    }
}
