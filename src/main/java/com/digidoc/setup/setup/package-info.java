/**
 * From what was found to what is done: the plan, the steps a person sees, carrying a plan out, and the journal of every
 * change. {@link com.digidoc.setup.setup.Assistant} wires all features together and is what every face talks to.
 */
package com.digidoc.setup.setup;
