package com.digidoc.setup.ui.journey;

import com.digidoc.setup.text.Text;
import com.digidoc.setup.ui.journey.Page.Standing;

/** What each page is called and what it is for. */
final class PageWords {
    private PageWords() {}

    static Text title(Page page) {
        boolean done = page.standing() == Standing.FULFILLED;
        return Text.of(
                switch (page.step()) {
                    case WELCOME -> asksForFolder(page) ? "ui.welcome.title" : "ui.welcome.title.done";
                    case COMPUTER -> computer(page, done);
                    case REDIS -> done ? "ui.redis.title.done" : "ui.redis.title";
                    case START -> done ? "ui.start.title.done" : "ui.start.title";
                    case PYTHON -> done ? "ui.python.title.done" : "ui.python.title";
                    case SETTINGS -> done ? "ui.settings.title.done" : "ui.settings.title";
                    case DONE -> done ? "ui.done.title.done" : "ui.done.title";
                });
    }

    /** Nothing is asked before it was looked for. */
    private static boolean asksForFolder(Page page) {
        return page.standing() == Standing.OPEN || page.standing() == Standing.WAITS;
    }

    private static String computer(Page page, boolean done) {
        if (page.mac()) {
            return done ? "ui.computer.title.mac.done" : "ui.computer.title.mac";
        }
        return done ? "ui.computer.title.done" : "ui.computer.title";
    }

    static Text lead(Page page) {
        boolean done = page.standing() == Standing.FULFILLED;
        return Text.of(
                switch (page.step()) {
                    case WELCOME -> asksForFolder(page) ? "ui.welcome.lead" : "ui.welcome.lead.done";
                    case COMPUTER ->
                        done ? "ui.computer.lead.done" : page.mac() ? "ui.computer.lead.mac" : "ui.computer.lead";
                    case REDIS -> done ? "ui.redis.lead.done" : "ui.redis.lead";
                    case START -> done ? "ui.start.lead.done" : "ui.start.lead";
                    case PYTHON -> done ? "ui.python.lead.done" : "ui.python.lead";
                    case SETTINGS -> done ? "ui.settings.lead.done" : "ui.settings.lead";
                    case DONE -> done ? "ui.done.lead.done" : "ui.done.lead";
                });
    }

    static Text meaning(Page page) {
        return Text.of(
                switch (page.step()) {
                    case WELCOME, DONE -> "ui.welcome.meaning";
                    case COMPUTER -> "ui.computer.meaning";
                    case REDIS -> "ui.redis.meaning";
                    case START -> "ui.start.meaning";
                    case PYTHON -> "ui.python.meaning";
                    case SETTINGS -> "ui.settings.meaning";
                });
    }
}
