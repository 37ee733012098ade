/** The window's one door to the engine. Tests replace the door and nothing else. */
package com.digidoc.setup.ui.engine;
