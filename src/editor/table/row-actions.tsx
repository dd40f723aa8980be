import { useState } from 'react';
import { categorySigns } from '../../geojson/category-signs.ts';
import { LONGEST_LABEL } from '../../geojson/place-look.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { Editing } from '../edits/use-edits.ts';
import { LineForm } from '../line-form.tsx';
import { useFocusAfter } from '../use-focus-after.ts';
import type { NameRow } from './name-rows.ts';
import {
  acceptRows,
  changeLookOf,
  changeUseOf,
  freeSign,
  giveNewCategory,
  withdrawRows,
} from './row-edits.ts';
import { tableTexts as texts } from './texts.ts';

interface RowActionsProps {
  readonly editing: Editing;
  /** The rows that are selected. */
  readonly rows: readonly NameRow[];
}

/** What can be done with all names that are selected, each in one edit. */
export function RowActions({ editing, rows }: RowActionsProps) {
  const { apply, map } = editing;
  const [isNaming, setNaming] = useState(false);
  const chooser = useFocusAfter<HTMLSelectElement>(isNaming);
  const { categories = [] } = map.info;
  const none = rows.length === 0;
  const make = (edit: Edit | null) => {
    if (edit !== null) apply(edit);
  };
  const areHidden = !none && rows.every(({ look }) => look.says.hidden === true);
  const areActors = !none && rows.every(({ use }) => use === 'associative');
  const button = (name: string, edit: () => Edit | null) => (
    <button
      type="button"
      className="panel-action"
      // What is pressed keeps the focus, though nothing may be selected any more.
      aria-disabled={none || undefined}
      onClick={() => {
        if (!none) make(edit());
      }}
    >
      {name}
    </button>
  );
  const choose = (value: string) => {
    const sign = categories.find((one) => one.sign === value)?.sign ?? null;
    if (value === 'new') setNaming(true);
    else if (value !== '') make(changeLookOf(rows, { category: sign }));
  };
  if (isNaming) {
    return (
      <div className="places-actions">
        <LineForm
          text=""
          label={texts.newCategoryName}
          onDone={(written) => {
            const name = written?.slice(0, LONGEST_LABEL) ?? '';
            if (name !== '') make(giveNewCategory(rows, name, categories));
            setNaming(false);
          }}
        />
      </div>
    );
  }
  return (
    <div className="places-actions" role="toolbar" aria-label={texts.actions}>
      <p className="panel-message" role="status">
        {texts.selected(rows.length)}
      </p>
      {button(texts.accept, () => acceptRows(rows))}
      {button(areHidden ? texts.unhide : texts.hide, () =>
        changeLookOf(rows, { hidden: areHidden ? null : true }),
      )}
      {button(areActors ? texts.makeLiteral : texts.makeActors, () =>
        changeUseOf(rows, areActors ? 'literal' : 'associative'),
      )}
      {button(texts.notPlaces, () => withdrawRows(rows))}
      <select
        ref={chooser}
        className="text-field"
        aria-label={texts.category}
        disabled={none}
        value=""
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{texts.chooseCategory}</option>
        {categories.map(({ sign, name }) => (
          <option key={sign} value={sign}>
            {`${categorySigns[sign].character} ${name}`}
          </option>
        ))}
        <option value="none">{texts.noCategory}</option>
        {freeSign(categories) !== undefined && <option value="new">{texts.newCategory}</option>}
      </select>
    </div>
  );
}
