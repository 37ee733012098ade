# A Homebrew cask for support staff; cask.sh fills in the words between @.
cask "digidoc-setup" do
  arch arm: "arm64", intel: "x64"

  version "@VERSION@"
  sha256 arm:   "@ARM64@",
         intel: "@X64@"

  url "https://github.com/@REPOSITORY@/releases/download/v#{version}/DigiDoc-Setup-#{version}-#{arch}.dmg"
  name "DigiDoc Setup"
  desc "Gets the Redis that DigiDoc needs working, and shows whether it does"
  homepage "https://github.com/@REPOSITORY@"

  livecheck do
    url :url
    strategy :github_latest
  end

  depends_on macos: ">= :big_sur"

  app "DigiDoc Setup.app"

  # A program in a bundle finds what belongs to it by its own path, so the command is not a link but a small script.
  wrapper = "#{staged_path}/digidoc-setup.sh"
  binary wrapper, target: "digidoc-setup"
  preflight do
    File.write wrapper, <<~SH
      #!/bin/sh
      exec "#{appdir}/DigiDoc Setup.app/Contents/MacOS/digidoc-setup" "$@"
    SH
    FileUtils.chmod 0755, wrapper
  end

  zap trash: [
    "~/Library/Application Support/DigiDoc Setup",
    "~/Library/Caches/com.digidoc.setup",
    "~/Library/Logs/DigiDoc Setup",
  ]
end
