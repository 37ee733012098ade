/** The ladder as a list for those who help others: every rung, its details, what can be done about it. */
package com.digidoc.setup.ui.doctor;
