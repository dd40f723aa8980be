import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { texts } from './texts.ts';

interface AreasChoiceProps {
  readonly mapped: DocumentedArticle;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Whether areas are areas in files of places; nothing where none of the places has an outline. */
export function AreasChoice({ mapped, isOn, onChange }: AreasChoiceProps) {
  if (!mapped.places.features.some(({ properties }) => properties.outline !== undefined)) {
    return null;
  }
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => onChange(checked)}
      />
      {texts.withAreas}
    </label>
  );
}
