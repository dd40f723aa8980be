import { useId, useState } from 'react';
import { categorySigns } from '../../geojson/category-signs.ts';
import { LONGEST_LABEL, type PlaceCategory } from '../../geojson/place-look.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { LineForm } from '../line-form.tsx';
import { changeLookOf, freeSign, giveNewCategory } from '../table/row-edits.ts';
import { useFocusAfter } from '../use-focus-after.ts';
import { lookTexts as texts } from './texts.ts';
import { withinLength } from './within-length.ts';

interface CategoryChoiceProps {
  readonly place: Parameters<typeof changeLookOf>[0][number];
  readonly category: PlaceCategory | null;
  /** Those that the map has. */
  readonly categories: readonly PlaceCategory[];
  readonly onEdit: (edit: Edit) => void;
}

/** Which category a place is of; a new one is named, and one that is chosen is renamed or removed for all. */
export function CategoryChoice({ place, category, categories, onEdit }: CategoryChoiceProps) {
  const id = useId();
  const [naming, setNaming] = useState<'new' | 'other' | null>(null);
  const chooser = useFocusAfter<HTMLSelectElement>(naming !== null);
  const edit = (made: Edit | null) => {
    if (made !== null) onEdit(made);
  };
  const named = (written: string | null) => {
    const name = withinLength(written ?? '', LONGEST_LABEL);
    if (name !== '' && naming === 'new') edit(giveNewCategory([place], name, categories));
    else if (name !== '' && category !== null) {
      const renamed = categories.map((one) =>
        one.sign === category.sign ? { ...one, name } : one,
      );
      edit({ kind: 'categories', categories: renamed });
    }
    setNaming(null);
  };
  if (naming !== null) {
    return (
      <LineForm
        text={naming === 'other' ? (category?.name ?? '') : ''}
        label={naming === 'new' ? texts.newCategoryName : texts.renameCategory}
        onDone={named}
      />
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{texts.category}</label>
      <select
        ref={chooser}
        id={id}
        className="text-field"
        value={category?.sign ?? ''}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'new') setNaming('new');
          else {
            const sign = categories.find((one) => one.sign === value)?.sign ?? null;
            edit(changeLookOf([place], { category: sign }));
          }
        }}
      >
        <option value="">{texts.noCategory}</option>
        {categories.map(({ sign, name }) => (
          <option key={sign} value={sign}>
            {`${categorySigns[sign].character} ${name}`}
          </option>
        ))}
        {freeSign(categories) !== undefined && <option value="new">{texts.newCategory}</option>}
      </select>
      {category !== null && (
        <span className="look-actions">
          <button type="button" className="quiet-action" onClick={() => setNaming('other')}>
            {texts.renameCategory}
          </button>
          <button
            type="button"
            className="quiet-action"
            onClick={() => {
              edit({
                kind: 'categories',
                categories: categories.filter(({ sign }) => sign !== category.sign),
              });
              chooser.current?.focus();
            }}
          >
            {texts.removeCategory}
          </button>
        </span>
      )}
    </div>
  );
}
