/**
 * The window. {@link com.digidoc.setup.ui.Window} opens it; {@code ui.engine} is its one door to everything the assistant
 * knows and does; {@code ui.journey} holds its models, which know no Node and are tested without a toolkit; the other
 * packages are views, a folder a screen.
 *
 * <p>Nothing is decided here: what is wrong and what can be done about it are findings and remedies of the engine.
 */
package com.digidoc.setup.ui;
