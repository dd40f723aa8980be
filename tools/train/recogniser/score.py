"""Exact-span scores, without demonyms and of demonyms, and how well uses are told apart."""


def f1(right, found, gold):
    return 2 * right / max(1, found + gold)


class Score:
    def __init__(self):
        self.counts = dict.fromkeys(['right', 'found', 'gold', 'demonymRight', 'demonymFound', 'demonymGold', 'useRight', 'uses'], 0)

    def add(self, spans, gold):
        counts = self.counts
        expected = {(start, end): (demonym, use) for start, end, demonym, use in gold}
        counts['gold'] += sum(not demonym for demonym, _ in expected.values())
        counts['demonymGold'] += sum(bool(demonym) for demonym, _ in expected.values())
        for start, end, demonym, associative in spans:
            met = expected.get((start, end))
            kind = 'demonymFound' if demonym else 'found'
            counts[kind] += 1
            if met is None:
                continue
            if bool(met[0]) == bool(demonym):
                counts['demonymRight' if demonym else 'right'] += 1
            if met[1]:
                counts['uses'] += 1
                counts['useRight'] += (demonym or associative > .5) == (met[1] == 2)

    @staticmethod
    def table(scores, mix):
        rows = list(scores.items())
        if mix:
            together = Score()
            for name in mix:
                for key, value in scores[name].counts.items():
                    together.counts[key] += value
            rows.append((' + '.join(mix), together))
        lines = ['| corpus | P | R | F1 | demonyms F1 | use accuracy |', '|---|---|---|---|---|---|']
        for name, score in rows:
            c = score.counts
            cells = [c['right'] / max(1, c['found']), c['right'] / max(1, c['gold']), f1(c['right'], c['found'], c['gold']), f1(c['demonymRight'], c['demonymFound'], c['demonymGold']), c['useRight'] / max(1, c['uses'])]
            lines.append(f'| {name} | ' + ' | '.join(f'{cell:.3f}' for cell in cells) + ' |')
        return '\n'.join(lines)
