/**
 * The window. {@link com.digidoc.setup.ui.Window} opens it; {@code ui.engine} is its one door to everything the assistant
 * knows and does; {@code ui.journey} holds its models, which know no Node and are tested without a toolkit; the other
 * packages are views, a folder a screen.
 *
 * <p>Nothing is decided here: what is wrong and what can be done about it are findings and remedies of the engine.
 *
 * <p>Decision, 23 November 2026: no AWT beside JavaFX. Context: menu bar, notifications and a sign in the menu bar of a Mac
 * are asked for, and JavaFX has only the first. Options: AWT's {@code Desktop} and {@code SystemTray}, a native library, the
 * system's own tools, nothing. Choice: the system menu bar by JavaFX; notifications by {@code osascript} and
 * {@code notify-send}; no sign in the menu bar. Price: About and Settings stand in our own menus and not in the one with the
 * program's name; notifications come under Script Editor's name; the light is in the window only. A second toolkit would
 * cost half a second at the start, memory, and a fight over the main thread.
 *
 * <p>Decision, same day: what changes is told to screen readers by what has the focus. JavaFX has no live regions; so the
 * title and the main button carry the sentence that tells how things stand, and the button takes the focus over when it is
 * replaced.
 */
package com.digidoc.setup.ui;
