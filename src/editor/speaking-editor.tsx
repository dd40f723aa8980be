import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { usePageLanguage } from '../page/use-page-language.ts';
import { english } from '../texts/english.ts';
import { type Language, loadTexts } from '../texts/language.ts';
import { TextsContext } from '../texts/use-texts.ts';
import { loadWords } from './language/load-words.ts';
import { speak } from './language/spoken.ts';

interface SpeakingEditorProps {
  readonly children: ReactNode;
}

interface Spoken {
  readonly language: Language;
  /** Whether its words did not come, so that the editor stays English. */
  readonly isMissing: boolean;
}

/**
 * The editor in the page's language: nothing is shown before its words are there, and all is shown anew where the
 * page's becomes another. Without them the whole editor is English, and not half of it.
 */
export function SpeakingEditor({ children }: SpeakingEditorProps) {
  const language = usePageLanguage();
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  useEffect(() => {
    let isWanted = true;
    // What the reader's parts say of the map and its places comes in the same language, or neither does.
    Promise.all([loadWords(language), loadTexts(language)]).then(
      ([words]) => {
        if (!isWanted) return;
        speak(language, words);
        setSpoken({ language, isMissing: false });
      },
      () => {
        if (!isWanted) return;
        speak('en', {});
        setSpoken({ language, isMissing: true });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);

  if (spoken === null) return null;
  if (!spoken.isMissing) return <Fragment key={spoken.language}>{children}</Fragment>;
  return (
    <TextsContext.Provider value={english}>
      <div className="spoken-instead" lang="en" dir="ltr">
        {children}
      </div>
    </TextsContext.Provider>
  );
}
