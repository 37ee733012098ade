/** What the assistant changed, and taking it back: a list, a question, the doing, the result in words. */
package com.digidoc.setup.ui.undo;
