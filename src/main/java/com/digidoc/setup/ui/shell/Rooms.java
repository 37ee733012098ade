package com.digidoc.setup.ui.shell;

import com.digidoc.setup.ui.doctor.DoctorModel;
import com.digidoc.setup.ui.redis.UrlModel;
import com.digidoc.setup.ui.report.ReportModel;
import com.digidoc.setup.ui.settings.SettingsModel;
import com.digidoc.setup.ui.undo.UndoModel;
import java.util.function.Supplier;

/**
 * The models behind pages that need more than the journey.
 *
 * @param addresses makes the model of an address field
 * @param doctor the doctor's, which remembers what was last seen there
 * @param report makes the model of a report for support
 * @param undo makes the model of the page that takes changes back
 * @param settings stays while other pages are open, with all that was typed
 */
public record Rooms(
        Supplier<UrlModel> addresses,
        DoctorModel doctor,
        Supplier<ReportModel> report,
        Supplier<UndoModel> undo,
        SettingsModel settings) {}
