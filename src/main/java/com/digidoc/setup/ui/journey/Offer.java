package com.digidoc.setup.ui.journey;

import com.digidoc.setup.check.Remedy;
import com.digidoc.setup.check.Undo;
import com.digidoc.setup.text.Text;
import java.util.List;

/**
 * A remedy as a page shows it: all of it but the doing, so that the same remedy found by two looks is equal.
 *
 * @param id the remedy's id
 * @param label its verb, for a button
 * @param effects what will happen
 * @param commands the exact commands, a line each; empty where there are none
 * @param admin whether an administrator's password is needed
 * @param automatic whether the assistant can do it; else it is to copy
 * @param reversible whether it leaves something behind that can be taken back
 * @param undo what takes it back
 */
public record Offer(
        String id,
        Text label,
        List<Text> effects,
        String commands,
        boolean admin,
        boolean automatic,
        boolean reversible,
        Text undo) {
    public static Offer of(Remedy remedy) {
        return new Offer(
                remedy.id(),
                remedy.summary(),
                remedy.effects(),
                remedy.lines(),
                remedy.admin(),
                remedy.automatic(),
                !(remedy.undo() instanceof Undo.Nothing),
                remedy.undo().summary());
    }
}
