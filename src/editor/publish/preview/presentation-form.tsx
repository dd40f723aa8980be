import { useId } from 'react';
import type { Presentation, PresentationChange } from '../../../geojson/presentation.ts';
import { LONGEST_CREDIT, PAGE_LANGUAGES } from '../../../geojson/presentation.ts';
import { LineField } from './line-field.tsx';
import { ShapeChoice } from './shape-choice.tsx';
import { previewTexts as texts } from './texts.ts';
import { ViewChoice } from './view-choice.tsx';

export interface PresentationFormProps {
  readonly presentation: Presentation;
  readonly onChange: (change: PresentationChange) => void;
  /** Has the map open with what the preview shows; resolves to whether there was a map. */
  readonly onSetView: () => Promise<boolean>;
}

/** What is chosen of how a map is shown to readers, each choice an edit of its own. */
export function PresentationForm({ presentation, onChange, onSetView }: PresentationFormProps) {
  const id = useId();
  const { view, shape, theme, language, credit = '' } = presentation;
  return (
    <div className="preview-form">
      <ViewChoice view={view} onSet={onSetView} onAutomatic={() => onChange({ view: null })} />
      <ShapeChoice shape={shape} onChange={(chosen) => onChange({ shape: chosen })} />
      <div className="field">
        <label htmlFor={`${id}-theme`}>{texts.theme}</label>
        <select
          id={`${id}-theme`}
          className="text-field"
          value={theme ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ theme: value === 'light' || value === 'dark' ? value : null })
          }
        >
          <option value="">{texts.themes.reader}</option>
          <option value="light">{texts.themes.light}</option>
          <option value="dark">{texts.themes.dark}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-language`}>{texts.language}</label>
        <select
          id={`${id}-language`}
          className="text-field"
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ language: PAGE_LANGUAGES.find((tag) => tag === value) ?? null })
          }
        >
          <option value="">{texts.languageOfReader}</option>
          {PAGE_LANGUAGES.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {texts.languages[tag]}
            </option>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>{texts.shownOnMap}</legend>
        <Choice
          label={texts.actors}
          isOn={presentation.actors === true}
          onChange={(isOn) => onChange({ actors: isOn ? true : null })}
        />
        <Choice
          label={texts.labels}
          isOn={presentation.unlabelled !== true}
          onChange={(isOn) => onChange({ unlabelled: isOn ? null : true })}
        />
        <Choice
          label={texts.legend}
          isOn={presentation.noLegend !== true}
          onChange={(isOn) => onChange({ noLegend: isOn ? null : true })}
        />
        <Choice
          label={texts.inset}
          isOn={presentation.noInset !== true}
          onChange={(isOn) => onChange({ noInset: isOn ? null : true })}
        />
      </fieldset>
      <LineField
        label={texts.credit}
        hint={texts.creditIs}
        value={credit}
        maxLength={LONGEST_CREDIT}
        onChange={(text) => onChange({ credit: text === '' ? null : text })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({ label, isOn, onChange }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {label}
    </label>
  );
}
