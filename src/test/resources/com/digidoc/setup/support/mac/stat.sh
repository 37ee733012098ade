# stat -L -f FORMAT FILE… in small: who owns what, by $STATE/owners (FILE|UID|MODE|NAME); ada owns the rest.

shift 3
for file; do
  if [ ! -e "$file" ]; then
    echo "stat: $file: stat: No such file or directory" >&2
    continue
  fi
  owner=$(grep -F "$file|" "$STATE/owners" | tail -n 1)
  case "$owner" in
    "$file|"*) echo "${owner#*|}" | { IFS='|' read -r uid mode name; echo "$uid:$mode:$name:$file"; } ;;
    *) echo "501:755:ada:$file" ;;
  esac
done
