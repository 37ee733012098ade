for package; do :; done
if [ "$(head -n 1 "$package")" = "pretend Homebrew.pkg" ]; then
  printf '%s: accepted\nsource=Notarized Developer ID\norigin=Developer ID Installer\n' "$package" >&2
else
  printf '%s: rejected\nsource=no usable signature\n' "$package" >&2
  exit 3
fi
