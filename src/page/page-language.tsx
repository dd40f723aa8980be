import { type ReactNode, useEffect, useState } from 'react';
import { english, type Texts } from '../texts/english.ts';
import { type Language, loadTexts } from '../texts/language.ts';
import { TextsContext } from '../texts/use-texts.ts';
import { Notice } from './notice.tsx';
import { LanguageContext } from './use-page-language.ts';

interface PageLanguageProps {
  readonly language: Language;
  readonly children: ReactNode;
}

interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
}

/** Has the page in a language, which comes when it is first wanted; until then it keeps the one it has. */
export function PageLanguage({ language, children }: PageLanguageProps) {
  const [spoken, setSpoken] = useState<Spoken>({ language: 'en', texts: english });
  const [failed, setFailed] = useState<Language | null>(null);

  useEffect(() => {
    let wanted = true;
    setFailed(null);
    loadTexts(language).then(
      (texts) => {
        if (wanted) setSpoken({ language, texts });
      },
      () => {
        if (wanted) setFailed(language);
      },
    );
    return () => {
      wanted = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.lang = spoken.language;
    document.documentElement.dir = spoken.texts.direction;
  }, [spoken]);

  return (
    <LanguageContext.Provider value={language}>
      <TextsContext.Provider value={spoken.texts}>
        {failed === language && <Notice>{spoken.texts.languageFailed}</Notice>}
        {children}
      </TextsContext.Provider>
    </LanguageContext.Provider>
  );
}
