import { useId, useState } from 'react';
import { writeJoinedTable } from '../../formats/joined-files.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { saveFile } from '../../interface/save-file.ts';
import { useMapFiles } from '../../map/map-files.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import type { JoinedArticles } from '../../mapped-article/join-articles.ts';
import { fileName } from '../../publish/file-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AreasChoice } from '../publish/areas-choice.tsx';
import { pictureOutputs } from '../publish/outputs.ts';
import { PublishError } from '../publish/publish-error.ts';
import { writeJoinedAway, writePlacesAway, writeTogetherAway } from '../publish/write-away.ts';
import { severalTexts as texts } from './texts.ts';
import type { LoadedMap } from './use-together.ts';

interface SaveTogetherProps {
  readonly joined: JoinedArticles;
  readonly maps: readonly LoadedMap[];
  /** The document as the map shows it now, colours and all. */
  readonly shown: PlacesDocument;
  readonly title: string;
  readonly onTitle: (title: string) => void;
}

/** Pixels of a picture for each of the screen's. */
const LOOK = { scale: 2, isGrey: false } as const;

/** Saves several maps as one file: a page with all articles, tables, a picture. */
export function SaveTogether({ joined, maps, shown, title, onTitle }: SaveTogetherProps) {
  const files = useMapFiles();
  const readerTexts = useTexts();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [withAreas, setWithAreas] = useState(false);
  const { article } = joined.mapped;
  const mapped = { article, places: shown };
  const inOrder = () => joined.parts.flatMap(({ given }) => maps[given]?.mapped ?? []);
  const picture = (kind: 'png' | 'svg') => async () => {
    const outputs = pictureOutputs({ mapped, title, link: '', files, readerTexts }, LOOK);
    const output = outputs.find((one) => one.id === kind);
    return (await output?.make(new AbortController().signal)) ?? null;
  };
  const save = async (name: string, extension: string, make: () => Promise<Blob | null>) => {
    setBusy(true);
    setSaid(texts.saving(name));
    try {
      const file = await make();
      const called = fileName(title, null, extension);
      if (file !== null) await saveFile(called, file);
      setSaid(texts.saved(called));
    } catch (error) {
      const reason = error instanceof PublishError || error instanceof Error ? error.message : '';
      setSaid(texts.failed(name, reason));
    }
    setBusy(false);
  };
  const signal = () => new AbortController().signal;
  const ways: readonly (readonly [string, string, () => Promise<Blob | null>])[] = [
    [texts.page, '.html', () => writeTogetherAway({ parts: maps, title }, signal())],
    [
      texts.csv,
      '.csv',
      async () => new Blob([writeJoinedTable(inOrder().map(fromDocumented))], { type: 'text/csv' }),
    ],
    [
      texts.geojson,
      '.geojson',
      () => writeJoinedAway({ parts: maps, title }, shown.dateline, withAreas, signal()),
    ],
    [texts.kml, '.kml', () => writePlacesAway({ id: 'kml', withAreas }, mapped, signal())],
    [texts.png, '.png', picture('png')],
    [texts.svg, '.svg', picture('svg')],
  ];
  return (
    <details className="save-together">
      <summary>{texts.save}</summary>
      <label className="field" htmlFor={id}>
        {texts.nameOfAll}
      </label>
      <input
        id={id}
        type="text"
        className="text-field"
        autoComplete="off"
        defaultValue={title}
        onChange={({ currentTarget }) => onTitle(currentTarget.value.trim())}
      />
      <AreasChoice mapped={mapped} isOn={withAreas} onChange={setWithAreas} />
      <ul>
        {ways.map(([name, extension, make]) => (
          <li key={name}>
            <button
              type="button"
              className="panel-action"
              disabled={busy}
              onClick={() => void save(name, extension, make)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="panel-message">
        {said}
      </p>
    </details>
  );
}
