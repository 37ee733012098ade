/** Work beside the window: what runs where, and how results come back without disturbing it. */
package com.digidoc.setup.ui.work;
