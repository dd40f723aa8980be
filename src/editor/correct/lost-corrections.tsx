import type { LostDecision } from '../../geojson/places-document.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Editing } from '../edits/use-edits.ts';
import { MoreRows } from '../more-rows.tsx';
import { useFirstRows } from '../use-first-rows.ts';
import { correctTexts as texts } from './texts.ts';
import { indexOfLost } from './words-at.ts';

interface LostCorrectionsProps {
  readonly editing: Editing;
  /** The one that is being placed again; null for none. */
  readonly placing: LostDecision | null;
  readonly onPlace: (lost: LostDecision) => void;
}

/** The decisions whose words the article no longer has, each to be placed again or dismissed. */
export function LostCorrections({ editing, placing, onPlace }: LostCorrectionsProps) {
  const { lost = [] } = editing.map.info;
  const { placeName } = useTexts();
  const { rows, left, showMore } = useFirstRows(lost);
  if (lost.length === 0) return null;
  const placed = indexOfLost(editing.map.info, placing);
  return (
    <section className="lost" aria-labelledby="lost-title">
      <h2 id="lost-title">{texts.lostTitle(lost.length)}</h2>
      <p>{texts.lostHint}</p>
      <ul>
        {rows.map((decision, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a decision is known by its index alone
          <li key={index}>
            <p>
              <Quote lost={decision} />{' '}
              <bdi>
                {decision.place === null
                  ? texts.lostNotPlace
                  : placeName(decision.place.properties)}
              </bdi>
              {decision.note !== undefined && <span className="note-text">{decision.note}</span>}
            </p>
            <button
              type="button"
              className="quiet-action"
              aria-label={`${texts.placeAgain}: ${decision.surface}`}
              aria-pressed={index === placed}
              onClick={() => onPlace(decision)}
            >
              {texts.placeAgain}
            </button>
            <button
              type="button"
              className="quiet-action"
              aria-label={`${texts.dismissLost}: ${decision.surface}`}
              onClick={() =>
                editing.apply({ kind: 'dismiss', surface: decision.surface, lost: index })
              }
            >
              {texts.dismissLost}
            </button>
          </li>
        ))}
      </ul>
      <MoreRows left={left} onMore={showMore} />
    </section>
  );
}

/** The words among those that stood around them, which may begin and end within a word. */
function Quote({ lost: { surface, context } }: { readonly lost: LostDecision }) {
  return (
    <q>
      {context.prefix.replace(/^\S*\s+/u, '… ')}
      <b>{surface}</b>
      {context.suffix.replace(/\s+\S*$/u, ' …')}
    </q>
  );
}
