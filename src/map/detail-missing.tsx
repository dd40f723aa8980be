import { useTexts } from '../texts/use-texts.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The detailed map that belongs here could not be loaded. The map of the world stands in for it.',
  de: 'Die genauere Karte für diese Seite ließ sich nicht laden. An ihrer Stelle steht die Weltkarte.',
  ar: 'تعذّر تحميل الخريطة المفصلة لهذه الصفحة، وتظهر خريطة العالم بدلًا منها.',
};

/** Says to the reader that the detail the map was given is not there: nothing else would show it. */
export default function DetailMissing() {
  const { tag, direction } = useTexts();
  return (
    <p className="map-message map-missing-detail" role="status" lang={tag} dir={direction}>
      {TEXTS[tag] ?? TEXTS['en']}
    </p>
  );
}
