/** The few technical words that stay on the surface, each explained in two sentences. */
package com.digidoc.setup.ui.glossary;
