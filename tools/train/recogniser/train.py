"""Trains the recogniser on exported features and writes its weights.

    train.py FEATURES WORDS.json VECTORS.npy OUT.bin LINEAR.f32 USE.f32 CLUSTERS.i8 [FOLD]
    train.py FEATURES WORDS.json VECTORS.npy --cross-validate SCORES
    train.py FEATURES WORDS.json VECTORS.npy --leave-out CORPUS

First the entity corpora teach the network what names are; then the annotated articles, with a
share of the former, what counts as a place. Two runs of the second step from different seeds are
averaged, weight by weight (Wortsman et al. 2022, "Model soups"). OUT holds the network, what
perceptron.ts wrote to LINEAR, fit-use.ts to USE and word_vectors.py to CLUSTERS, all without the
articles of FOLD, 0 to 4; SCORES is a folder for perceptron.ts to compare with. One thread: the
order of sums, and so the bytes, stay the same.
"""
import copy
import json
import os
import sys

import numpy as np
import torch
import torch.nn.functional as F

import weights_file
from features import ANNOTATED, ENTITIES, FIRST_ENTITY_CORPUS, GAP, documents, join
from model import DEMONYM, IMPOSSIBLE, Model, OUTSIDE, PLACE
from score import Score

SEED = 1
BATCH_TOKENS = 3000
FIRST_EPOCHS, FIRST_RATE = 3, 2e-3
SECOND_EPOCHS, SECOND_RATE, ENTITY_SHARE = 6, 1.5e-3, .15
ENTITY_WEIGHT, USE_WEIGHT = .5, 1.
SOUP_SEEDS = [8, 9]
FOLDS = 5
# Taken from the score of what is no name: a place that is not found is lost to the reader.
LEANING = .75
# TUD annotates no demonyms, so that nothing is learned there of what is one.
WITHOUT_DEMONYMS = 1 + ANNOTATED.index('tud-loc2013')


def batches(items, random):
    batch, size = [], 0
    for at in random.permutation(len(items)):
        batch.append(items[at])
        size += len(items[at][0].word) + GAP
        if size >= BATCH_TOKENS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def batch_loss(model, items, random):
    batch = join(items, random)
    if batch['runs'] is None:
        return None
    hidden, corpus, label = model(batch), batch['corpus'], batch['label']
    of_entities = corpus >= FIRST_ENTITY_CORPUS
    active = (batch['active'] == 1) & (batch['real'] > 0)
    loss = hidden.sum() * 0
    entities = active & of_entities
    if entities.any():
        scores = model.entity(hidden[entities] + model.entityCorpus(corpus[entities] - FIRST_ENTITY_CORPUS))
        loss = loss + ENTITY_WEIGHT * F.cross_entropy(scores, label[entities], reduction='sum')
    if (~of_entities).any():
        # Half of the time the network is not told whose convention it reads.
        untold = torch.from_numpy(random.random(len(items)) < .5)[batch['owner']]
        convention = torch.where(of_entities | (untold & (corpus != WITHOUT_DEMONYMS)), torch.zeros_like(corpus), corpus)
        hidden = hidden + model.corpus(convention) * (convention > 0).float().unsqueeze(1)
        scores = model.main(hidden)
        unlabelled = torch.tensor([0., 0., 0., IMPOSSIBLE, IMPOSSIBLE])
        scores = scores + (corpus == WITHOUT_DEMONYMS).float().unsqueeze(1) * unlabelled
        ours = ~of_entities[batch['runs'][:, 0]]
        runs, real = batch['runs'][ours], batch['inRun'][ours]
        label = torch.where(of_entities, torch.zeros_like(label), label)
        loss = loss + model.path_loss(scores[runs], label[runs], real).sum()
        used = active & ~of_entities & (batch['use'] > 0)
        if used.any():
            loss = loss + USE_WEIGHT * F.binary_cross_entropy_with_logits(
                model.use(hidden[used]).squeeze(1), (batch['use'][used] == 2).float(), reduction='sum')
    return loss / 300


def train(model, choose, epochs, rate, seed, what):
    random = np.random.default_rng(seed)
    torch.manual_seed(seed)
    optimiser = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=rate, weight_decay=.01, betas=(.9, .98))
    probe = np.random.default_rng(0)
    steps, step = epochs * sum(1 for _ in batches(choose(probe), probe)), 0
    for epoch in range(epochs):
        model.train()
        total = 0
        for items in batches(choose(random), random):
            for group in optimiser.param_groups:
                group['lr'] = rate * min(1, step / 60) * max(.03, 1 - step / steps)
            step += 1
            loss = batch_loss(model, items, random)
            if loss is None:
                continue
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.)
            optimiser.step()
            total += float(loss)
        print(f'{what}: epoch {epoch + 1} of {epochs}, loss {total / step * (epoch + 1):.3f}', file=sys.stderr, flush=True)
    return model


def tagged(model, articles, corpus):
    """The spans found in each article: start, end, demonym, probability of associative use."""
    model.eval()
    for at in range(0, len(articles), 16):
        part = articles[at:at + 16]
        with torch.no_grad():
            batch = join([(article, corpus) for article in part])
            hidden = model(batch)
            if corpus:
                hidden = hidden + model.corpus(batch['corpus'])
            use = torch.sigmoid(model.use(hidden).squeeze(1)).numpy()
            tags = np.zeros(len(use), int)
            if batch['runs'] is not None:
                real = batch['inRun'] > 0
                path = model.best_path(model.main(hidden)[batch['runs']], batch['inRun'])
                tags[batch['runs'][real].numpy()] = path[real].numpy()
        offset = 0
        for article in part:
            spans, first, size = [], 0, len(article.word)
            while first < size:
                tag, last = tags[offset + first], first
                if tag in (PLACE, DEMONYM):
                    while last + 1 < size and tags[offset + last + 1] == tag + 1:
                        last += 1
                    spans.append((int(article.start[first]), int(article.end[last]), tag == DEMONYM, float(use[offset + first:offset + last + 1].mean())))
                first = last + 1
            yield article, spans
            offset += size + GAP


class Training:
    def __init__(self, features, vectors):
        self.vectors = np.load(vectors)
        read = lambda name: documents(os.path.join(features, f'{name}.features'), len(self.vectors))
        self.entities = [(document, FIRST_ENTITY_CORPUS + number) for number, name in enumerate(ENTITIES) for document in read(name)]
        self.articles = {name: read(name) for name in ANNOTATED}
        torch.manual_seed(SEED)
        self.start = train(Model(self.vectors), lambda _: self.entities, FIRST_EPOCHS, FIRST_RATE, SEED, 'entities')

    def fitted(self, articles, what):
        def choose(random):
            share = np.flatnonzero(random.random(len(self.entities)) < ENTITY_SHARE)
            return articles + [self.entities[at] for at in share]
        models = [train(copy.deepcopy(self.start), choose, SECOND_EPOCHS, SECOND_RATE, seed, what).state_dict() for seed in SOUP_SEEDS]
        soup = Model(self.vectors)
        soup.load_state_dict({name: sum(model[name] for model in models) / len(models) for name in models[0]})
        with torch.no_grad():
            soup.main.bias[OUTSIDE] -= LEANING
        return soup

    def labelled(self, keep):
        return [(article, 1 + number) for number, name in enumerate(ANNOTATED) for article in self.articles[name] if keep(name, article)]


def report(model, articles, scores, convention=0):
    for name, part in articles.items():
        for article, spans in tagged(model, part, convention):
            scores[name].add(spans, article.gold)


def cross_validate(training, scores, folder):
    """Prints scores; writes each article's tag scores, by the model that did not see it."""
    os.makedirs(folder, exist_ok=True)
    unseen = {name: {} for name in ANNOTATED}
    for number in range(FOLDS):
        model = training.fitted(training.labelled(lambda _, article: article.fold != number), f'fold {number}')
        for name in ANNOTATED:
            held = [article for article in training.articles[name] if article.fold == number]
            report(model, {name: held}, scores, WITHOUT_DEMONYMS if name == 'tud-loc2013' else 0)
            with torch.no_grad():
                for article in held:
                    unseen[name][article.number] = model.main(model(join([(article, 0)]))).numpy()[:len(article.word)]
        chain = torch.cat([part.detach().flatten() for part in model.transitions()])
        chain.numpy().astype('<f4').tofile(os.path.join(folder, f'transitions-{number}.f32'))
        print(Score.table(scores, ANNOTATED[:3]), flush=True)
    for name, by_article in unseen.items():
        ordered = [by_article[number] for number in sorted(by_article)]
        np.concatenate(ordered).astype('<f4').tofile(os.path.join(folder, f'{name}.f32'))


def main(features, words, vectors, *rest):
    torch.set_num_threads(1)
    training = Training(features, vectors)
    scores = {name: Score() for name in ANNOTATED}
    if rest[0] == '--cross-validate':
        cross_validate(training, scores, rest[1])
    elif rest[0] == '--leave-out':
        model = training.fitted(training.labelled(lambda name, _: name != rest[1]), f'without {rest[1]}')
        report(model, {rest[1]: training.articles[rest[1]]}, scores)
        print(Score.table({rest[1]: scores[rest[1]]}, []))
    else:
        held = int(rest[4]) if len(rest) > 4 else None
        model = training.fitted(training.labelled(lambda _, article: article.fold != held), 'articles')
        with open(words, encoding='utf-8') as file:
            weights_file.write(rest[0], json.load(file), model, *rest[1:4])


if __name__ == '__main__':
    main(*sys.argv[1:])
