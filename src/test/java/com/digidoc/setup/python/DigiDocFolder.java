package com.digidoc.setup.python;

import com.digidoc.setup.check.Check;
import com.digidoc.setup.check.Finding;
import com.digidoc.setup.check.Shared;
import com.digidoc.setup.digidoc.DigiDoc;
import com.digidoc.setup.digidoc.Found;
import com.digidoc.setup.host.Host;
import com.digidoc.setup.support.FolderHost;
import com.digidoc.setup.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A DigiDoc on a computer in a folder, with small scripts for its Python. */
final class DigiDocFolder {
    static final String PLACE = "/Users/ada/Digi \"Doc\" 1";
    static final String VENV = PLACE + "/.venv";
    static final String PYTHON = VENV + "/bin/python";
    static final String SITE = VENV + "/lib/python3.12/site-packages";
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    final FolderHost computer;

    DigiDocFolder(FolderHost computer) {
        this.computer = computer.folder(PLACE);
    }

    /** With a list of requirements. */
    DigiDocFolder asking(String requirements) {
        computer.file(PLACE + "/requirements_ocr.txt", requirements);
        return this;
    }

    /** With a Python that says this version, and does this where it gets other arguments. */
    DigiDocFolder python(String version, String otherwise) {
        computer.script(
                PYTHON, "case \"$1\" in --version) echo \"Python %s\" ;; *) %s ;; esac".formatted(version, otherwise));
        computer.file(VENV + "/pyvenv.cfg", "home = /x\nversion = " + version + "\n");
        return this;
    }

    /** With installed packages, named as their folders are. */
    DigiDocFolder with(String... packages) {
        computer.folder(SITE + "/pip");
        for (String each : packages) {
            computer.file(SITE + "/" + each + "/METADATA", "");
        }
        return this;
    }

    DigiDoc digiDoc() {
        Path folder = computer.path(PLACE);
        return new DigiDoc(folder, folder.resolve(DigiDoc.CONFIG_NAME), Found.CHOSEN);
    }

    private Check check(String id, Host host, Optional<String> url) {
        List<Check> checks = PythonChecks.of(host, Shared.of(Optional.of(digiDoc())), () -> url);
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Finding venv() throws Exception {
        return check("python.venv", computer.host(), Optional.empty()).look();
    }

    Check client() {
        return check("python.client", computer.host(), Optional.empty());
    }

    Finding ping(String url) throws Exception {
        return check("python.ping", computer.host(), Optional.of(url)).look();
    }

    static String words(Finding finding) {
        return ENGLISH.say(finding.summary());
    }

    /** Summary and details, a line each. */
    static String all(Finding finding) {
        return words(finding) + "\n"
                + String.join("\n", finding.details().stream().map(ENGLISH::say).toList());
    }
}
