package com.digidoc.setup.lab;

import com.digidoc.setup.support.CommandLineRun;

/** No trouble at all: a setting is saved, read and taken back, on a computer whose home has an odd name. */
final class SettingSaved implements HostStage.Trouble {
    @Override
    public void begin(HostStage stage) {}

    @Override
    public String wizard(HostStage stage, Faces faces) {
        var said = new StringBuilder();
        for (String command : new String[] {"config set queue.name other", "config get queue.name", "config undo"}) {
            var run = CommandLineRun.on(stage.computer(), command.split(" "));
            boolean fine =
                    run.code() == 0 && (!command.contains(" get ") || run.out().equals("other\n"));
            said.append(fine ? "" : command + ": " + run.out() + run.err());
        }
        return said.isEmpty() ? Faces.ALL_WELL : said.toString();
    }
}
