#!/bin/sh
# Writes Sources/SyncProtocol/Generated/*.pb.swift from the .proto files beside this script.
# Needs Debian's protobuf-compiler and `swift build --product protoc-gen-swift`.
set -eu
cd "$(dirname "$0")"
plugin=${PROTOC_GEN_SWIFT:-../.build/debug/protoc-gen-swift}
protoc --plugin=protoc-gen-swift="$plugin" --swift_out="${1:-../Sources/SyncProtocol/Generated}" \
    --swift_opt=Visibility=Internal --swift_opt=UseAccessLevelOnImports=true --swift_opt=FileNaming=DropPath *.proto
