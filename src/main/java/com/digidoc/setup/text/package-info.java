/**
 * Words for people. Code names a text by its key and what goes into it; the words themselves stand in
 * {@code src/main/resources/com/digidoc/setup/text/<feature>.properties}, one file a feature, named by the first part
 * of the key, and for each other language one beside it ({@code <feature>_es.properties}) with the same keys and
 * placeholders.
 *
 * <p>Decision, 23 November 2026: which language is spoken. Context: the window, a terminal and JSON are read by different
 * people. Options: one choice for all, or each by its surroundings. Choice: a terminal speaks as its variables say
 * ({@link com.digidoc.setup.text.SystemLanguage}), on a Mac as the system's preferences; the window as the system, unless the
 * person has chosen another language in its menu, which holds for the window alone; in JSON ids, states and keys are the
 * same in all languages, and sentences follow the terminal. Spanish is neutral, says usted, and keeps to few words: cola,
 * ajustes, informe, equipo, comando, revisar, deshacer, en marcha. Price: whoever chooses Spanish in the window of an
 * English computer gets English in its terminal.
 */
package com.digidoc.setup.text;
