import type { DetailTexts } from './texts.ts';

const either = (hosts: readonly string[]) =>
  new Intl.ListFormat('de', { type: 'disjunction' }).format(hosts);

export const german: DetailTexts = {
  open: 'Genauere Karte …',
  title: 'Mehr Einzelheiten auf dieser Karte',
  about:
    'Die Karte hat Küsten, Flüsse und Städte der ganzen Welt, aber keine Straßen. Eine PMTiles-Datei Ihrer Gegend im Schema von Protomaps, aus OpenStreetMap gemacht, fügt sie hinzu: Die Karte lässt sich dann bis auf einzelne Straßen vergrößern.',
  how: 'Wie man zu einer Datei einer Gegend kommt',
  howUrl: 'https://docs.protomaps.com/guide/getting-started',
  pick: 'Datei wählen …',
  stays:
    'Die Datei bleibt auf diesem Gerät: Eine Kopie liegt für diese Karte in diesem Browser und wird nirgendwohin geschickt. Zu einer Sicherung gehört sie nicht.',
  address: 'Oder ihre Adresse',
  addressHint: (hosts) =>
    `Auf ${either(hosts)}. Wer diesen Server betreibt, kann sehen, welche Gegenden die Karte zeigt.`,
  use: 'Diese Adresse nehmen',
  current: (name) => `Gezeichnet mit ${name}`,
  checking: (name) => `${name} wird angesehen …`,
  remove: 'Zurück zur Weltkarte allein',
  notKept: (name) =>
    `${name} wird jetzt benutzt, aber dieser Browser hat keinen Platz dafür: Wählen Sie die Datei beim nächsten Besuch wieder.`,
  notAllowed: (host, hosts) =>
    `Diese Site darf ${host} nicht fragen. Laden Sie die Datei herunter und wählen Sie sie oben, legen Sie sie auf ${either(hosts)}, oder bitten Sie den, der diese Site betreibt, "${host}" unter "basemapHosts" in dateline.config.json einzutragen.`,
  noAddress:
    'Das ist keine Webadresse. Beginnen Sie sie mit https://, wie https://example.org/kent.pmtiles.',
  unread:
    'Womit diese Karte gezeichnet war, ist nicht mehr zu lesen. Wählen Sie die Datei noch einmal.',
  close: 'Schließen',
};
