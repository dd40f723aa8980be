"""The recogniser in PyTorch; src/geoparser/recognise/model/network.ts and tag-path.ts compute the same."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import ANNOTATED, ENTITIES, FLAGS, NUMBERS, PLACEMENTS

PIECE_ROWS, SHAPES = NUMBERS['pieceRows'], NUMBERS['shapes']
PIECE, SHAPE, HIDDEN, WINDOW, REACH = 16, 8, 96, 5, 4
# Tags: outside, place, later token of it, demonym, later token of it; and of the entity corpora
# outside and two each of place, person, organisation and the rest.
TAGS, ENTITY_TAGS = NUMBERS['tags'], 9
OUTSIDE, PLACE, DEMONYM = (NUMBERS['tag'][name] for name in ['outside', 'place', 'demonym'])
ALLOWED = torch.tensor([[1, 1, 0, 1, 0], [1, 1, 1, 1, 0], [1, 1, 1, 1, 0], [1, 1, 0, 1, 1], [1, 1, 0, 1, 1]])
MAY_OPEN = torch.tensor([1, 1, 0, 1, 0])
IMPOSSIBLE = -1e4
DROPOUT = .3


def gated(channels):
    value, gate = channels.chunk(2, 1)
    return torch.tanh(value) * torch.sigmoid(gate)


class Model(nn.Module):
    def __init__(self, vectors):
        super().__init__()
        self.vec = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=True)
        self.piece = nn.Embedding(PIECE_ROWS, PIECE)
        nn.init.normal_(self.piece.weight, 0, .1)
        self.shape = nn.Embedding(SHAPES, SHAPE)
        nn.init.normal_(self.shape.weight, 0, .3)
        width = vectors.shape[1] + PIECE + SHAPE + PLACEMENTS + FLAGS
        self.c1 = nn.Conv1d(width, 2 * HIDDEN, WINDOW, padding=WINDOW // 2)
        self.c2 = nn.Conv1d(HIDDEN, 2 * HIDDEN, 3, padding=REACH, dilation=REACH)
        self.c3 = nn.Conv1d(HIDDEN, 2 * HIDDEN, 3, padding=1)
        self.mem = nn.Linear(HIDDEN, 2 * HIDDEN, bias=False)
        self.gate = nn.Linear(HIDDEN, 1)
        # What a corpus's convention adds; news of no known convention adds nothing.
        self.corpus = nn.Embedding(len(ANNOTATED) + 1, HIDDEN)
        nn.init.zeros_(self.corpus.weight)
        self.main, self.use = nn.Linear(HIDDEN, TAGS), nn.Linear(HIDDEN, 1)
        self.entityCorpus = nn.Embedding(len(ENTITIES), HIDDEN)
        nn.init.zeros_(self.entityCorpus.weight)
        self.entity = nn.Linear(HIDDEN, ENTITY_TAGS)
        self.trans = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.begin = nn.Parameter(torch.zeros(TAGS))
        self.stop = nn.Parameter(torch.zeros(TAGS))

    def forward(self, batch):
        drop = lambda values, share=DROPOUT: F.dropout(values, share, self.training)
        piece = (self.piece(batch['pieces']) * batch['keptPieces'].unsqueeze(-1)).sum(1)
        token = torch.cat([self.vec(batch['word']), piece, self.shape(batch['shape']), batch['placement'], batch['flags']], 1)
        token = drop(token * batch['real'].unsqueeze(1), .1)
        real = batch['real'].view(1, 1, -1)
        window = drop(gated(self.c1(token.t().unsqueeze(0))) * real)
        context = (gated(self.c2(window)) + window) * real
        name = self.c3(drop(context))
        rows = context[0].t()
        weight = torch.exp(self.gate(rows).squeeze(1).clamp(-6, 6))
        group = batch['group']
        groups = int(group.max()) + 1
        total = torch.zeros(groups).index_add(0, group, weight)
        summed = torch.zeros(groups, HIDDEN).index_add(0, group, rows * weight.unsqueeze(1))
        memory = (summed / total.clamp(min=1e-6).unsqueeze(1))[group] * (group > 0).float().unsqueeze(1)
        name = name + self.mem(drop(memory)).t().unsqueeze(0)
        return drop((gated(name) + context)[0].t())

    def transitions(self):
        return self.trans.masked_fill(ALLOWED == 0, IMPOSSIBLE), self.begin.masked_fill(MAY_OPEN == 0, IMPOSSIBLE), self.stop

    def path_loss(self, scores, tags, real):
        """Negative log likelihood of the tags of each run, a linear-chain CRF's."""
        between, first, last = self.transitions()
        tags = tags.clone()
        # A run cut in the midst of a name opens with a later token: let it open the name.
        tags[:, 0] -= ((tags[:, 0] == PLACE + 1) | (tags[:, 0] == DEMONYM + 1)).long()
        here = tags[:, 0]
        gold = first[here] + scores[:, 0].gather(1, here.unsqueeze(1)).squeeze(1)
        alpha = first + scores[:, 0]
        for step in range(1, scores.shape[1]):
            inside, tag = real[:, step], tags[:, step]
            gold = gold + inside * (between[here, tag] + scores[:, step].gather(1, tag.unsqueeze(1)).squeeze(1))
            following = torch.logsumexp(alpha.unsqueeze(2) + between, 1) + scores[:, step]
            alpha = torch.where(inside.unsqueeze(1) > 0, following, alpha)
            here = torch.where(inside > 0, tag, here)
        return torch.logsumexp(alpha + last, 1) - (gold + last[here])

    def best_path(self, scores, real):
        between, first, last = self.transitions()
        best, back = first + scores[:, 0], []
        for step in range(1, scores.shape[1]):
            value, origin = (best.unsqueeze(2) + between).max(1)
            inside = real[:, step].unsqueeze(1) > 0
            back.append(torch.where(inside, origin, torch.arange(TAGS).expand_as(origin)))
            best = torch.where(inside, value + scores[:, step], best)
        tag = (best + last).argmax(1)
        path = [tag]
        for origin in reversed(back):
            tag = origin.gather(1, tag.unsqueeze(1)).squeeze(1)
            path.append(tag)
        return torch.stack(path[::-1], 1)
