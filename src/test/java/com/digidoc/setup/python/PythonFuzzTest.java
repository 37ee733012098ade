package com.digidoc.setup.python;

import com.digidoc.setup.support.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(14400)
class PythonFuzzTest {
    @Test
    void anyRequirementsAreRead() throws Exception {
        Fuzz.of("requirements")
                .from(
                        "redis>=5.0.0\nrq>=1.15,<3 ; python_version > '3.8' # queue\n-r other.txt\n",
                        "paddleocr[all]==2.7.*\n--index-url https://x\nname @ git+https://x\nx\\\n>=1\n")
                .with(">=", "==", "~=", "===", "[", "]", ";", " @ ", "\\\n", "1!2.0rc1.post2.dev3+local", ".*", ",")
                .texts(Requirements::of);
    }

    @Test
    void anyVersionIsOneOrNot() throws Exception {
        Fuzz.of("versions")
                .from("5.0.0", "1!2.0rc1.post2.dev3+local.7", "2026.11", "v1.0a")
                .with("rc", ".post", ".dev", "+", "!", "99999999999999999999", "-")
                .texts(text -> {
                    Version.of(text).ifPresent(one -> Version.of("1.0").ifPresent(other -> one.compareTo(other)));
                });
    }

    @Test
    void aPasswordIsTakenOutOfAnyText() throws Exception {
        Fuzz.of("UrlMask")
                .from("redis://u:p%20w@h:1/0?password=x&y=%", "redis://:a@b@c")
                .with("password=", "%", "@", ":", "//")
                .texts(url -> new UrlMask(url).in(url));
    }
}
