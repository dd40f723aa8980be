import { type ReactNode, type Ref, useEffect, useId, useMemo, useState } from 'react';
import { ElementScope } from '../../interface/element-scope.ts';
import { MapFilesContext } from '../../map/map-files.ts';
import type { Theme } from '../../page/theme.ts';
import { english, type Texts } from '../../texts/english.ts';
import { type Language, loadTexts } from '../../texts/language.ts';
import { TextsContext } from '../../texts/use-texts.ts';
import type { MapFileAddresses } from './map-file-addresses.ts';
import { mapFilesAt } from './map-files-at.ts';

interface FrameProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly files: MapFileAddresses;
  readonly language: Language;
  readonly theme: Theme;
  /** Of what stands in it. */
  readonly className: string;
  readonly children: ReactNode;
}

/** What a map or a reader within a page of others stands in: it brings all that they ask for, and keeps it in. */
export function Frame({ ref, files, language, theme, className, children }: FrameProps) {
  const scope = `${useId()}-`;
  const { basemap, towns, outlines, notices, streets } = files;
  const mapFiles = useMemo(
    () =>
      mapFilesAt({
        basemap,
        notices,
        ...(towns !== undefined && { towns }),
        ...(outlines !== undefined && { outlines }),
        ...(streets !== undefined && { streets }),
      }),
    [basemap, towns, outlines, notices, streets],
  );
  const texts = useTextsOf(language);
  return (
    <ElementScope.Provider value={scope}>
      <TextsContext.Provider value={texts}>
        <MapFilesContext.Provider value={mapFiles}>
          <div
            ref={ref}
            className={`dateline ${className}`}
            data-theme={theme}
            dir={texts.direction}
          >
            {children}
          </div>
        </MapFilesContext.Provider>
      </TextsContext.Provider>
    </ElementScope.Provider>
  );
}

/** The catalogue of a language, English until it is there and where it does not come. */
function useTextsOf(language: Language): Texts {
  const [texts, setTexts] = useState<Texts>(english);
  useEffect(() => {
    let wanted = true;
    loadTexts(language).then(
      (loaded) => wanted && setTexts(loaded),
      () => wanted && setTexts(english),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
