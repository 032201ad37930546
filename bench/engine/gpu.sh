#!/usr/bin/env bash
# Measures the engine on a card, in one run, on a machine that has Python with torch, transformers and onnxscript, and the
# CUDA 13 libraries that came with torch, but no JDK. Needs what bench/engine/pack.sh has packed.
# usage: bench/engine/gpu.sh [--cpu] [RESULTS]
#   --cpu   the same on the processor, short: that everything is there and works together
#   SIZES=mid   only that model
# Results: engine.md, engine.jsonl, machine.txt in RESULTS/mid and RESULTS/large (default: bench/target/gpu/results).
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cpu=
[ "${1:-}" != --cpu ] || { cpu=yes; shift; }
results=${1:-$home/bench/target/gpu/results}
python=${PYTHON:-python3}
work=${WORK:-$(mktemp -d)}
mkdir -p "$results" "$work/pack"
tar --extract --xz --directory "$work/pack" --file "${PACK:-$home/bench/target/gpu/pack.tar.xz}"

# CUDA's libraries lie in the packages of the Python environment; a system's own are found after them.
libraries=$("$python" - <<'PY'
import glob, os, site, sysconfig
roots = {sysconfig.get_paths()["purelib"], *site.getsitepackages()}
print(":".join(sorted({os.path.dirname(f) for r in roots for f in glob.glob(r + "/nvidia/**/lib/*.so*", recursive=True)})))
PY
)
export LD_LIBRARY_PATH=$libraries:${LD_LIBRARY_PATH:-}

measure() { # size, further arguments
  local model=$work/$1 out=$results/$1
  mkdir -p "$out"
  [ -f "$model/model.safetensors" ] || "$python" "$home/bench/engine/make_model.py" "$model" --size "$1" --half
  { uname -srm; "$python" -c 'import torch; print("torch", torch.__version__)'
    [ -n "$cpu" ] || nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader; } >"$out/machine.txt"
  local java=("$work/pack/runtime/bin/java" -Xmx4g --enable-native-access=ALL-UNNAMED "-Dvantage.home=$home"
    -cp "$work/pack/classes:$work/pack/lib/*" city.vantage.bench.engine.EngineCommand --model "$model" --half
    --python "$(command -v "$python")" --library "$work/pack/native/libonnxruntime.so.1" --out "$out" "${@:2}")
  if [ -n "$cpu" ]; then
    "${java[@]}"
  else
    LD_PRELOAD=$work/pack/native/copies.so "${java[@]}" --cuda 0 --copies "$work/pack/native/copies.so"
  fi
}

if [ -n "$cpu" ]; then
  measure mid --together 2 --tokens 16 --rounds 1
else
  status=0
  for size in ${SIZES:-mid large}; do
    measure "$size" --together 8,32 --tokens 64 --rounds 3 || status=1
  done
  exit $status
fi
