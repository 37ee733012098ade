/** The page of a step: one model and one view for all of them; what only some steps have is in their own packages. */
package com.digidoc.setup.ui.step;
