#!/usr/bin/env bash
# Trains the recogniser and writes its weights; models/recogniser.md says what it needs.
#
#   tools/train/recogniser/train.sh CORPORA TRAINING EMBEDDINGS.json [OPTION…]
#
#   --out FILE            write the weights here, not to models/recogniser.bin
#   --fold K              learn nothing of the articles of fold K, 1 to 5, so that
#                         `dateline evaluate --fold K/5 --recogniser FILE` is fair; needs --out
#   --cross-validate      write nothing; print how well held-out articles are read
#   --leave-out CORPUS    write nothing; print how well a corpus is read that none was learned of
set -euo pipefail
usage() {
  sed -n '4,10s/^# *//p' "$0" >&2
  exit 2
}
[ $# -ge 3 ] || usage
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
corpora=$1 training=$2 embeddings=$3
shift 3
task=weights out="" fold="" corpus=""
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$(realpath -m "${2:?}") && shift 2 ;;
    --fold) fold=$((${2:?} - 1)) && shift 2 ;;
    --cross-validate) task=cross-validate && shift ;;
    --leave-out) task=leave-out corpus=${2:?} && shift 2 ;;
    *) usage ;;
  esac
done
[ -z "$fold" ] || [ -n "$out" ] || usage
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1
python=${PYTHON:-python3}
run() { node --import "$root/node_modules/tsx/dist/loader.mjs" "$@"; }
"$python" "$here/word_vectors.py" "$embeddings" "$work/words.json" "$work/vectors.npy" \
  "$work/clusters.i8"
run "$here/export-features.ts" "$corpora" "$training" "$root/public/gazetteer" \
  "$work/words.json" "$work/features"
train() { "$python" "$here/train.py" "$work/features" "$work/words.json" "$work/vectors.npy" "$@"; }
case $task in
  cross-validate)
    train --cross-validate "$work/scores"
    run "$here/perceptron.ts" "$work/features" "$work/clusters.i8" --cross-validate "$work/scores"
    run "$here/fit-use.ts" "$work/features" "$work/vectors.npy" --cross-validate
    ;;
  leave-out) train --leave-out "$corpus" ;;
  weights)
    run "$here/perceptron.ts" "$work/features" "$work/clusters.i8" "$work/linear.f32" $fold
    run "$here/fit-use.ts" "$work/features" "$work/vectors.npy" "$work/use.f32" $fold
    train "${out:-$root/models/recogniser.bin}" "$work/linear.f32" "$work/use.f32" \
      "$work/clusters.i8" $fold
    ;;
esac
