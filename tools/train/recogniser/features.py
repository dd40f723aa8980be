"""Reads what export-features.ts wrote, and joins documents into batches."""
import json
from pathlib import Path

import numpy as np
import torch

ANNOTATED = ['lgl', 'tr-news', 'geowebnews', 'tud-loc2013']
ENTITIES = ['uner-en', 'gum-open', 'wnut17', 'btc', 'wikigold', 'crossner', 're3d', 'sec-filings', 'wikiann-en']
# Documents' corpus numbers: the annotated from 1 (0 is news of no known convention), entities from here.
FIRST_ENTITY_CORPUS = 100

# The recogniser's own numbers, as write-numbers.ts wrote them.
NUMBERS = json.loads(Path(__file__).with_name('numbers.json').read_text())
PIECES, PLACEMENTS, FLAGS = NUMBERS['pieces'], NUMBERS['placements'], NUMBERS['flags']
# Empty tokens between documents, as far as the network reaches.
GAP = 8
# Longer runs of tokens that may be names are cut.
LONGEST_RUN = 32

LOWER, CAPITALS, INITIALS, SHORT_FORM, SYMBOL = (NUMBERS['shape'][name] for name in ['lower', 'capitals', 'initials', 'shortForm', 'symbol'])
CAPITALS_LINE, HEADING_LINE, LOWER_ELSEWHERE, CAPITAL_ELSEWHERE = (NUMBERS['placement'][name] for name in ['capitalsLine', 'headingLine', 'lowerElsewhere', 'capitalElsewhere'])
KNOWN_NAME = sum(NUMBERS['flag'][name] for name in ['first', 'later', 'demonym'])
FREQUENT_WORDS = 8000


class Document:
    """One text: an array entry a token, and its gold spans (start, end, demonym, use)."""


def documents(path, vocabulary):
    with open(path, 'rb') as file:
        sizes = json.loads(file.readline())
        columns = {name: np.frombuffer(file.read(4 * size), '<i4') for name, size in sizes.items()}
    word = columns['word'].copy()
    word[word >= vocabulary] = 0
    pieces = columns['pieces'].reshape(-1, PIECES)
    count = int(columns['document'].max()) + 1
    tokens = np.searchsorted(columns['document'], np.arange(count + 1))
    golds = np.searchsorted(columns['goldDocument'], np.arange(count + 1))
    found = []
    for number in range(count):
        part, gold = slice(*tokens[number:number + 2]), slice(*golds[number:number + 2])
        if part.start == part.stop:
            continue
        document = Document()
        document.number, document.fold = number, int(columns['fold'][number])
        for name in ['start', 'end', 'shape', 'placement', 'flags', 'group', 'active', 'label', 'use']:
            setattr(document, name, columns[name][part])
        document.word, document.pieces = word[part], pieces[part]
        document.gold = list(zip(*(columns[name][gold].tolist() for name in ['goldStart', 'goldEnd', 'goldDemonym', 'goldUse'])))
        found.append(document)
    return found


# Shares of documents and tokens that training sees with something taken away.
IN_CAPITALS, IN_LOWER_CASE, WITHOUT_GAZETTEER = .04, .02, .1
WORD_DROPPED, FLAGS_DROPPED, AFFIX_DROPPED, WORD_HASH_DROPPED = .04, .1, .1, .3


def distorted(document, random):
    """The document's arrays as training sees them."""
    word, shape, placement, flags, active, group = (getattr(document, name) for name in ['word', 'shape', 'placement', 'flags', 'active', 'group'])
    cased = (shape > LOWER) & (shape <= SHORT_FORM)
    chance = random.random()
    if chance < IN_CAPITALS:
        letters = cased | (shape == LOWER)
        shape = np.where(letters & (shape != INITIALS), CAPITALS, shape)
        active = np.where(letters, 1, active)
        placement = (placement | CAPITALS_LINE | HEADING_LINE) & ~(LOWER_ELSEWHERE | CAPITAL_ELSEWHERE)
    elif chance < IN_CAPITALS + IN_LOWER_CASE:
        shape = np.where(cased, LOWER, shape)
        active = np.where((flags & KNOWN_NAME) != 0, 1, 0).astype(active.dtype)
        placement = placement & ~(CAPITALS_LINE | HEADING_LINE | LOWER_ELSEWHERE | CAPITAL_ELSEWHERE)
        group = np.zeros_like(group)
    rare = np.where(word > FREQUENT_WORDS, 2 * WORD_DROPPED, WORD_DROPPED)
    word = np.where(random.random(len(word)) < rare, 0, word)
    if random.random() < WITHOUT_GAZETTEER:
        flags = np.zeros_like(flags)
    else:
        flags = np.where(random.random(len(flags)) >= FLAGS_DROPPED, flags, 0)
    return word, shape, placement, flags, active, group


def join(items, random=None):
    """One sequence of (document, corpus) pairs as tensors; distorted where `random` is given."""
    parts = {name: [] for name in ['word', 'pieces', 'shape', 'placement', 'flags', 'group', 'active', 'label', 'use', 'real', 'corpus', 'owner']}
    groups = 0
    for owner, (document, corpus) in enumerate(items):
        if random is None:
            arrays = [getattr(document, name) for name in ['word', 'shape', 'placement', 'flags', 'active', 'group']]
        else:
            arrays = distorted(document, random)
        word, shape, placement, flags, active, group = arrays
        group = np.where(group > 0, group + groups, 0)
        groups += int(document.group.max(initial=0))
        padded = lambda values, filler=0: np.concatenate([values, np.full((GAP,) + values.shape[1:], filler, values.dtype)])
        size = len(word)
        for name, values in [('word', word), ('pieces', document.pieces), ('placement', placement), ('flags', flags), ('group', group), ('active', active), ('label', document.label), ('use', document.use), ('real', np.ones(size, np.float32))]:
            parts[name].append(padded(values))
        parts['shape'].append(padded(shape, SYMBOL))
        parts['corpus'].append(np.full(size + GAP, corpus))
        parts['owner'].append(np.full(size + GAP, owner))
    joined = {name: np.concatenate(values) for name, values in parts.items()}
    batch = {name: torch.from_numpy(np.ascontiguousarray(joined[name])).long() for name in ['word', 'pieces', 'shape', 'group', 'active', 'label', 'use', 'corpus', 'owner']}
    batch['real'] = torch.from_numpy(joined['real'])
    for name, width in [('placement', PLACEMENTS), ('flags', FLAGS)]:
        bits = (joined[name][:, None] >> np.arange(width)) & 1
        batch[name] = torch.from_numpy(bits.astype(np.float32))
    kept = np.ones((len(joined['word']), PIECES), np.float32)
    if random is not None:
        kept *= random.random(kept.shape) >= np.array([AFFIX_DROPPED] * (PIECES - 1) + [WORD_HASH_DROPPED])
    batch['keptPieces'] = torch.from_numpy(kept)
    batch['runs'], batch['inRun'] = runs((joined['active'] == 1) & (joined['real'] > 0))
    return batch


def runs(active):
    """The stretches of tokens that may be names: their indexes, and which of those are real."""
    index = np.flatnonzero(active)
    if len(index) == 0:
        return None, None
    cut = []
    for run in np.split(index, np.flatnonzero(np.diff(index) != 1) + 1):
        cut += [run[at:at + LONGEST_RUN] for at in range(0, len(run), LONGEST_RUN)]
    width = max(map(len, cut))
    rows, real = np.zeros((len(cut), width), np.int64), np.zeros((len(cut), width), np.float32)
    for number, run in enumerate(cut):
        rows[number, :len(run)], real[number, :len(run)] = run, 1
    return torch.from_numpy(rows), torch.from_numpy(real)
