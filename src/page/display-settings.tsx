import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isLanguage, LANGUAGES } from '../texts/language.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type Address, formatQuery } from './address.ts';
import { MapSwitches, type MapSwitchesProps } from './map-switches.tsx';
import { usePreference } from './preference.ts';
import { replaceQuery } from './use-address.ts';
import { usePageLanguage } from './use-page-language.ts';

interface DisplaySettingsProps {
  readonly address: Address;
  readonly switches: MapSwitchesProps | null;
}

/** How the page looks and which language it speaks, behind one button. */
export function DisplaySettings({ address, switches }: DisplaySettingsProps) {
  const texts = useTexts();
  const language = usePageLanguage();
  const [preferredTheme, chooseTheme] = usePreference('theme');
  const [, chooseLanguage] = usePreference('language');
  const box = useRef<HTMLDetailsElement>(null);
  const theme = address.theme ?? preferredTheme ?? 'system';

  useEffect(() => {
    const closeFromOutside = ({ target }: PointerEvent) => {
      const details = box.current;
      if (details?.open && target instanceof Node && !details.contains(target)) {
        details.open = false;
      }
    };
    document.addEventListener('pointerdown', closeFromOutside);
    return () => document.removeEventListener('pointerdown', closeFromOutside);
  }, []);

  const closeByKey = (event: KeyboardEvent) => {
    const details = box.current;
    if (event.key !== 'Escape' || !details?.open) return;
    event.preventDefault();
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  // What the address says would hold over the choice.
  const chooseNewTheme = (chosen: string) => {
    chooseTheme(chosen);
    replaceQuery(formatQuery({ ...address, theme: null }));
  };
  const chooseNewLanguage = (chosen: string) => {
    chooseLanguage(chosen);
    replaceQuery(formatQuery({ ...address, language: null }));
  };

  const themes = [
    ['system', texts.themeSystem],
    ['light', texts.themeLight],
    ['dark', texts.themeDark],
  ] as const;
  return (
    <details className="display" ref={box} onKeyDown={closeByKey}>
      <summary>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6" />
          <circle cx="10" cy="4.5" r="1.9" />
          <circle cx="6" cy="11.5" r="1.9" />
        </svg>
        <span>{texts.display}</span>
      </summary>
      <div className="display-panel">
        {switches !== null && <MapSwitches {...switches} />}
        <fieldset className="themes">
          <legend>{texts.theme}</legend>
          {themes.map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name="theme"
                value={value}
                checked={theme === value}
                onChange={() => chooseNewTheme(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <label className="language">
          <span>{texts.language}</span>
          <select
            value={language}
            onChange={(event) => chooseNewLanguage(event.currentTarget.value)}
          >
            {Object.keys(LANGUAGES)
              .filter(isLanguage)
              .map((tag) => (
                <option key={tag} value={tag} lang={tag}>
                  {LANGUAGES[tag]}
                </option>
              ))}
          </select>
        </label>
      </div>
    </details>
  );
}
