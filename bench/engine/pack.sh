#!/usr/bin/env bash
# Packs what bench/engine/gpu.sh needs on a machine without a JDK: a Java runtime, the benchmarks, ONNX Runtime for CUDA 13
# with the machine code of one GPU generation, and the counter of copies.
# usage: bench/engine/pack.sh [FOLDER] [ARCHITECTURE]   (default: bench/target/gpu, 90)
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:-$home/bench/target/gpu}
architecture=${2:-90}
most=$((63 * 1024 * 1024))
provider=org.bytedeco:onnxruntime:1.28.0-1.5.14:jar:linux-x86_64-gpu
. "$home/.mvn/find-jdk"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -d "$home/bench/target/lib" ] || { echo "Run bench/run --help first: it builds the benchmarks." >&2; exit 1; }

if [ -z "${PROVIDER_JAR:-}" ]; then
  (cd "$home" && ./mvnw --batch-mode --no-transfer-progress --quiet --non-recursive \
    org.apache.maven.plugins:maven-dependency-plugin:copy -Dartifact="$provider" -DoutputDirectory="$work/jar")
  PROVIDER_JAR=$(echo "$work"/jar/*.jar)
fi

mkdir -p "$folder" "$work/pack/native" "$work/pack/lib"
# No java.desktop: pictures are made here, not read from files.
"$JAVA_HOME/bin/jlink" --output "$work/pack/runtime" --strip-debug --no-header-files --no-man-pages \
  --add-modules java.base,java.logging,java.management,java.net.http,jdk.unsupported

# The processor's ONNX Runtime and the tokenizers' native library stay here: neither is used there.
cp -r "$home/bench/target/classes" "$work/pack/classes"
for jar in vantage-domain vantage-vision slf4j-api jackson picocli jspecify; do
  cp "$home"/bench/target/lib/$jar*.jar "$work/pack/lib"
done
cp "$home"/bench/target/lib/vantage-simulator*.jar "$work/pack/lib"

unzip -q -j "$PROVIDER_JAR" '*/libonnxruntime.so.1' '*/libonnxruntime_providers_cuda.so' \
  '*/libonnxruntime_providers_shared.so' -d "$work/native"
strip --strip-unneeded "$work/native/libonnxruntime.so.1"
mv "$work/native/libonnxruntime.so.1" "$work/native/libonnxruntime_providers_shared.so" "$work/pack/native"
python3 "$home/bench/engine/prune_provider.py" "$work/native/libonnxruntime_providers_cuda.so" \
  "$work/pack/native/libonnxruntime_providers_cuda.so" "$architecture"
cc -O2 -shared -fPIC -o "$work/pack/native/copies.so" "$home/bench/engine/copies.c" -ldl

tar --create --directory "$work/pack" . | xz --x86 --lzma2=preset="${XZ_LEVEL:-9}" >"$folder/pack.tar.xz"
size=$(stat --format=%s "$folder/pack.tar.xz")
echo "$folder/pack.tar.xz: $((size / 1024)) KiB"
[ "$size" -le "$most" ] || { echo "More than $((most / 1024)) KiB: it can't be carried with the repository." >&2; exit 1; }
