import {
  applyEdits,
  diskSource,
  type Edit,
  formats,
  geoparse,
  loadModels,
  type MappedArticle,
  openGazetteer,
  PlacesDocumentError,
  readArticle,
  readPlaces,
  urlSource,
  writePlaces,
} from 'dateline';

const article = readArticle('# Rain\n\nIt rained in Manchester, and in Barrow-in-Furness.', {
  format: 'markdown',
  date: '2025-03-20',
});
const gazetteer = await openGazetteer(diskSource());
const models = await loadModels();
const mapped: MappedArticle = await geoparse(article, gazetteer, models);
const [first] = mapped.places.features;
const mention = first?.properties.mentions[0];
if (first === undefined || mention === undefined) throw new Error('no place was found');
const { surface, start, end } = mention;
const edits: readonly Edit[] = [
  { kind: 'verify', surface, spans: [{ start, end }], verified: true },
  { kind: 'note', surface, span: { start, end }, note: 'Where it always rains.' },
];
const edited = applyEdits(mapped, edits);
const written = await Promise.all(
  formats.map(async ({ id, extension }) => ({
    extension,
    length: (await writePlaces(edited, id)).length,
  })),
);
const again = readPlaces(await writePlaces(edited));
let refused = '';
try {
  readPlaces('{}');
} catch (error) {
  if (error instanceof PlacesDocumentError) refused = error.message;
}
process.stdout.write(
  JSON.stringify({
    names: mapped.places.features.map(({ properties }) => properties.name),
    point: first.geometry?.coordinates,
    generator: mapped.places.dateline.generator,
    noted: edited.places.features[0]?.properties.mentions[0]?.note,
    verified: again.places.features[0]?.properties.mentions[0]?.verified,
    isNoteTold: JSON.stringify(again).includes('always rains'),
    written,
    refused,
    where: urlSource('https://example.org/gazetteer').where,
  }),
);
