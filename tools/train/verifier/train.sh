#!/usr/bin/env bash
# Trains the verifier and writes its weights; models/verifier.md says what it needs.
#
#   tools/train/verifier/train.sh CORPORA TRAINING EMBEDDINGS.json MODELS [--cross-validate]
#
# MODELS is a folder for a recogniser and a resolver that saw nothing of one fold each; those that
# are in it already are used as they are.
#
#   --cross-validate   write nothing but verifiers that saw nothing of one fold each, into MODELS;
#                      print how well the three models together read and place the articles they
#                      did not see
set -euo pipefail
[ $# -ge 4 ] || {
  sed -n '4,11s/^# *//p' "$0" >&2
  exit 2
}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
corpora=$(realpath "$1") training=$(realpath "$2") embeddings=$(realpath "$3")
mkdir -p "$4"
models=$(realpath "$4")
run() { node --import "$root/node_modules/tsx/dist/loader.mjs" "$@"; }
cd "$root"
news=("$corpora"/{lgl,tr-news,geowebnews}-dev.jsonl)
for fold in 1 2 3 4 5; do
  recogniser=$models/recogniser-$fold.bin
  [ -e "$recogniser" ] ||
    "$here/../recogniser/train.sh" "$corpora" "$training" "$embeddings" --fold $fold --out "$recogniser"
done
[ -e "$models/resolver-5.json" ] ||
  run "$here/../resolver/train.ts" --folds "$models" "${news[@]}" >/dev/null
learn() { run "$here/train.ts" "$@" "$models" "${news[@]}" "$corpora/tud-loc2013-dev.jsonl"; }
if [ "${5-}" != --cross-validate ]; then
  learn --out "$root/models/verifier.json"
  exit
fi
for fold in 1 2 3 4 5; do
  learn --fold $fold --out "$models/verifier-$fold.json"
  for outlet in "" --no-outlet; do
    echo "Fold $fold of 5${outlet:+, publishers unknown}"
    node bin/dateline.js evaluate --fold $fold/5 $outlet --recogniser "$models/recogniser-$fold.bin" \
      --resolver "$models/resolver-$fold.json" --verifier "$models/verifier-$fold.json" "${news[@]}"
  done
done
