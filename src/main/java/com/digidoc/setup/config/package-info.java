/**
 * DigiDoc's configuration file: reading it as DigiDoc's Python does, changing one value of it without touching another
 * byte, and writing it so that neither a full disk nor a power cut leaves half a file. The only user of SnakeYAML.
 *
 * <h2>Decision, 23 November 2026: patch the text, do not print the tree</h2>
 *
 * <p>The file belongs to the person who wrote comments into it, and every YAML library that prints a file again changes
 * lines that it was not asked to. So {@link com.digidoc.setup.config.YamlReader} only finds where a value stands, {@link
 * com.digidoc.setup.config.Splice} replaces those bytes, and {@link com.digidoc.setup.config.Proof} reads the result again
 * and compares every other path. What a text needs quotes for is not guessed either: {@link
 * com.digidoc.setup.config.Quoting} asks the reader what it would make of it. Price: a file is read twice, and what the
 * proof cannot show is refused. Of files over 64 KiB only the lines of the key around the edit are read again, where that
 * shows as much ({@link com.digidoc.setup.config.Excerpt}): reading 1 MB twice took half of the time of saving it.
 *
 * <p>SnakeYAML's events are used, not its nodes or values: they tell the places, and the types are PyYAML's ({@link
 * com.digidoc.setup.config.PyScalars}), which differ. Where the two scanners differ we refuse what PyYAML refuses
 * ({@link com.digidoc.setup.config.StrictScanner}). Known rest: a plain text whose next line starts with {@code ---}, and
 * odd spellings under explicit types such as {@code !!int 0o17}, are refused here and read by PyYAML.
 *
 * <p>A backup is a second name (hard link) of the old file, which then loses its first name to the new one: it costs no
 * space, keeps owner and mode, and a program that still has the old file open writes into the backup, not into nothing.
 * Whether a file is still as we left it stands in the backup's own name, so no record can disagree with the folder.
 */
package com.digidoc.setup.config;
