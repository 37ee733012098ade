package com.digidoc.setup.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.digidoc.setup.config.EffectiveConfig.Loaded;
import com.digidoc.setup.support.FolderHost;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The new file and the table of settings say the same. */
class TemplateFitsTest {
    @TempDir
    Path folder;

    @Test
    void aNewFileHasEverySettingInOrderWithItsUsualValueAndNothingElse() throws Exception {
        var mac = FolderHost.mac(folder).folder("/Users/ada/digidoc").variable("SHLVL", "1");
        assertInstanceOf(ConfigTemplate.Creation.Created.class, ConfigTemplate.create(mac.path("/Users/ada/digidoc")));
        EffectiveConfig config = assertInstanceOf(
                        Loaded.Known.class,
                        EffectiveConfig.load(
                                mac.path("/Users/ada/digidoc/digidoc_config.yaml"),
                                Overrides.of(mac.host(), Optional.empty()),
                                mac.home()))
                .config();
        assertEquals(
                ConfigSchema.settings().map(Setting::key).toList(),
                config.inFile().all().entrySet().stream()
                        .flatMap(section -> ((Map<?, ?>) section.getValue())
                                .keySet().stream().map(key -> section.getKey() + "." + key))
                        .toList());
        ConfigSchema.settings()
                .forEach(setting -> assertEquals(
                        plain(setting.usual()), plain(config.inFile().get(setting.key())), setting.key()));
        assertEquals(
                List.of("paths.storage_base"),
                Faults.of(config, mac.host(), url -> Optional.empty()).stream()
                        .map(Fault::key)
                        .toList());
        assertEquals(List.of(), config.warnings());
    }

    private static String plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
