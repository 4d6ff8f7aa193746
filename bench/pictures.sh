#!/usr/bin/env bash
# Makes the pictures of the README from the report of a synthetic panel: docs/pictures/*.png.
# Usage: bench/pictures.sh [REPORT_FOLDER]   (default: a panel is made and run in a temporary folder)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
chromium=${CHROMIUM:-/usr/bin/chromium}
[ -x "$chromium" ] || { echo "$chromium is not installed - remedy: apt-get install chromium" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
report=${1:-}
if [ -z "$report" ]; then
  "$here/bin/zonemark" init "$work/place" --example --plain
  "$here/bin/zonemark" run --conf "$work/place/conf"
  report=$work/place/lake/current/report
fi

picture() { # NAME WIDTH HEIGHT PAGE
  "$chromium" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$2,$3" --screenshot="$here/docs/pictures/$1.png" "file://$report/$4" 2>/dev/null
}
mkdir -p "$here/docs/pictures"
zone=$(grep -o '<section id=z-[a-z0-9-]*' "$report/report.zh.html" | head -1 | cut -d= -f2)
picture front 1200 820 report.zh.html
picture zone 1200 1000 "report.zh.html#$zone"
picture dashboard 1920 1080 dashboard.zh.html

# Sixty-four colours are enough for flat areas, and make small files.
if python3 -c 'import PIL' 2>/dev/null; then
  python3 - "$here"/docs/pictures/*.png <<'END'
import sys
from PIL import Image
for name in sys.argv[1:]:
    Image.open(name).convert("RGB").quantize(64, dither=0).save(name, optimize=True)
END
fi
