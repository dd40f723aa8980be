"""Writes models/recogniser.bin; src/geoparser/recognise/model/weights-file.ts reads it."""
import struct

import numpy as np

from features import NUMBERS

VERSION, TAGS, USE_CLUES = NUMBERS['weightsVersion'], NUMBERS['tags'], NUMBERS['useClues']


def quantised(matrix):
    """Rows as signed bytes and one scale each: value * scale is the number meant."""
    matrix = np.asarray(matrix, np.float32)
    scale = np.abs(matrix).max(1) / 127
    scale[scale == 0] = 1
    return np.rint(matrix / scale[:, None]).astype(np.int8), scale.astype('<f4')


def tables(model):
    """The tables of the file, in its order, as matrices of 32-bit floats."""
    state = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    wide = lambda weight: weight.transpose(0, 2, 1).reshape(weight.shape[0], -1)
    column = lambda vector: np.asarray(vector).reshape(-1, 1)
    return {
        'vectors': state['vec.weight'],
        'pieces': state['piece.weight'],
        'shapes': state['shape.weight'],
        'window': wide(state['c1.weight']),
        'windowBias': column(state['c1.bias']),
        'context': wide(state['c2.weight']),
        'contextBias': column(state['c2.bias']),
        'name': wide(state['c3.weight']),
        'nameBias': column(state['c3.bias']),
        'memory': state['mem.weight'],
        'memoryGate': state['gate.weight'],
        'memoryGateBias': column(state['gate.bias']),
        'out': np.concatenate([state['main.weight'], state['use.weight']]),
        'outBias': column(np.concatenate([state['main.bias'], state['use.bias']])),
        'between': column(state['trans']),
        'first': column(state['begin']),
        'last': column(state['stop']),
    }


def linear_tables(path):
    """The weights that perceptron.ts wrote."""
    weights = np.fromfile(path, '<f4')
    clues = weights[:-TAGS * TAGS].reshape(TAGS, -1)
    return {'clues': clues, 'cluesBetween': weights[-TAGS * TAGS:].reshape(-1, 1)}


def use_tables(path):
    """The weights that fit-use.ts wrote."""
    weights = np.fromfile(path, '<f4').reshape(1, -1)
    return {'useClues': weights[:, :USE_CLUES], 'useNumbers': weights[:, USE_CLUES:]}


def cluster_table(path):
    """What word_vectors.py wrote. The largest is 127, so that the scale is 1."""
    return {'clusters': np.fromfile(path, np.int8).reshape(1, -1)}


def write(path, words, model, linear, use, clusters):
    text = '\n'.join(words).encode()
    body = bytearray(struct.pack('<I', len(text)) + text)
    for name, matrix in {**tables(model), **linear_tables(linear), **use_tables(use), **cluster_table(clusters)}.items():
        values, scales = quantised(matrix)
        body += struct.pack('<B', len(name)) + name.encode()
        body += struct.pack('<II', *values.shape) + scales.tobytes() + values.tobytes()
    digest = 0x811C9DC5
    for byte in body:
        digest = ((digest ^ byte) * 0x01000193) & 0xFFFFFFFF
    with open(path, 'wb') as file:
        file.write(b'DLTAGGER' + struct.pack('<III', VERSION, len(body) + 20, digest) + body)
