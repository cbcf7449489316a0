#!/usr/bin/env bash
# Builds the release programs and measures them; writes bench.json at the top of the project.
set -euo pipefail
cd "$(dirname "$0")/../.."

for product in eseva-node eseva-state power-cut-fs eseva-bench-inside eseva-bench; do
    swift build -c release --explicit-target-dependency-import-check error --product "$product" 2>&1 | tail -n 1
done
cc -O2 -Wall -Wextra -o .build/raw-commits Tests/Benchmarks/raw-commits.c -lsqlite3
venv=.build/bench-venv
requirements=Tests/Benchmarks/Reference/requirements.txt
if [[ ! $venv/ready -nt $requirements ]]; then
    /usr/bin/python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements" </dev/null
    touch "$venv/ready"
fi
.build/release/eseva-bench --raw-commits .build/raw-commits --python "$venv/bin/python" \
    --commit "$(git rev-parse --short HEAD)"
