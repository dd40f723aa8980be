import { useMemo, useState } from 'react';
import type { Span } from '../../article/article.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Editing } from '../edits/use-edits.ts';
import { type WithdrawnName, withdrawnNames } from '../edits/withdrawn.ts';
import { MoreRows } from '../more-rows.tsx';
import { useFirstRows } from '../use-first-rows.ts';
import { correctTexts as texts } from './texts.ts';

interface WithdrawnNamesProps {
  readonly editing: Editing;
  /** These words are to be shown, with what can be said of them. */
  readonly onShow: (words: Span) => void;
}

/** What was said to be no place: seen nowhere else, and not undone without what was done since. */
export function WithdrawnNames({ editing, onShow }: WithdrawnNamesProps) {
  const { map, apply } = editing;
  const [isOpen, setOpen] = useState(false);
  const names = useMemo(() => (isOpen ? withdrawnNames(map) : []), [isOpen, map]);
  const { rows, left, showMore } = useFirstRows(names);
  const { length } = map.info.notPlaces ?? [];
  if (length === 0) return null;
  const putBack = ({ surface, mentions }: WithdrawnName) => {
    apply({ kind: 'put-back', surface, mentions });
    const [first] = mentions;
    if (first !== undefined) onShow(first.mention);
  };
  return (
    <details className="withdrawn" onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>{texts.withdrawnTitle(length)}</summary>
      <ul>
        {rows.map((name) => (
          <Name key={name.surface} name={name} onShow={onShow} onPutBack={() => putBack(name)} />
        ))}
      </ul>
      <MoreRows left={left} onMore={showMore} />
    </details>
  );
}

interface NameProps {
  readonly name: WithdrawnName;
  readonly onShow: (words: Span) => void;
  readonly onPutBack: () => void;
}

function Name({ name: { surface, words, mentions }, onShow, onPutBack }: NameProps) {
  const [first] = words;
  const { placeName } = useTexts();
  const places = new Set(mentions.map(({ place }) => placeName(place.properties)));
  return (
    <li>
      <p>
        <bdi>
          <b>{surface}</b>
        </bdi>
        <span className="panel-facts">
          {[...(words.length > 1 ? [texts.times(words.length)] : []), ...places].join(' · ')}
        </span>
      </p>
      {mentions.length > 0 && (
        <button
          type="button"
          className="quiet-action"
          aria-label={`${texts.putBack}: ${surface}`}
          onClick={onPutBack}
        >
          {texts.putBack}
        </button>
      )}
      {first !== undefined && (
        <button
          type="button"
          className="quiet-action"
          aria-label={`${texts.showWords}: ${surface}`}
          onClick={() => onShow(first)}
        >
          {texts.showWords}
        </button>
      )}
    </li>
  );
}
