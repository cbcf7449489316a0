#!/usr/bin/env bash
# Builds the release programs and measures them; writes bench.json at the top of the project.
set -euo pipefail
cd "$(dirname "$0")/../.."

for product in eseva-node eseva-state eseva-devices power-cut-fs eseva-bench; do
    swift build -c release --explicit-target-dependency-import-check error --product "$product" 2>&1 | tail -n 1
done
cc -O2 -Wall -Wextra -o .build/raw-commits Tests/Benchmarks/raw-commits.c -lsqlite3
.build/release/eseva-bench --raw-commits .build/raw-commits --commit "$(git rev-parse --short HEAD)"
