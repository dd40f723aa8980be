#!/usr/bin/env bash
# Trains the recogniser and writes models/recogniser.bin; docs/recogniser.md says what it needs.
#
#   src/geoparser/train/tagger/train.sh CORPORA TRAINING EMBEDDINGS.json [--cross-validate | --leave-out CORPUS]
#
# Without the last it writes the weights; with it, it prints scores instead.
set -euo pipefail
if [ $# -lt 3 ]; then
  sed -n '4,6s/^# *//p' "$0" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
corpora=$1 training=$2 embeddings=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1
python=${PYTHON:-python3}
run() { node --import "$root/node_modules/tsx/dist/loader.mjs" "$@"; }
"$python" "$here/word_vectors.py" "$embeddings" "$work/words.json" "$work/vectors.npy"
run "$here/export-features.ts" "$corpora" "$training" "$root/public/gazetteer" \
  "$work/words.json" "$work/features"
train() { "$python" "$here/train.py" "$work/features" "$work/words.json" "$work/vectors.npy" "$@"; }
case ${1:-} in
  --cross-validate)
    train --cross-validate "$work/scores"
    run "$here/perceptron.ts" "$work/features" --cross-validate "$work/scores"
    ;;
  --leave-out) train --leave-out "$2" ;;
  *)
    run "$here/perceptron.ts" "$work/features" "$work/linear.f32"
    train "$root/models/recogniser.bin" "$work/linear.f32"
    ;;
esac
