#!/usr/bin/env bash
# Runs a command with an installed WebKitGTK (Debian: webkit2gtk-driver) on a virtual display (Debian: xvfb).
set -euo pipefail
export DISPLAY=:87 ORDERPAD_ENGINE=webkit
Xvfb "$DISPLAY" -screen 0 1280x900x24 >/dev/null 2>&1 &
display=$!
trap 'kill "$display" "${driver:-}" 2>/dev/null || true' EXIT
for _ in {1..50}; do [ -S "/tmp/.X11-unix/X${DISPLAY#:}" ] && break; sleep 0.1; done
WebKitWebDriver --host=127.0.0.1 --port=4467 >/dev/null 2>&1 &
driver=$!
for _ in {1..50}; do (: </dev/tcp/127.0.0.1/4467) 2>/dev/null && break; sleep 0.1; done
"$@"
