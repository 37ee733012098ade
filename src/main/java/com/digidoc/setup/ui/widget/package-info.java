/** Small pieces that several screens are made of. They know nothing of the engine but its words and its values. */
package com.digidoc.setup.ui.widget;
