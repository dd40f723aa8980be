import type { ToolTexts } from './english.ts';

export const german: ToolTexts = {
  legendOf: {
    uses: 'Durchgezogen: Hier geschieht etwas. Gepunktet: Regierung, Mannschaft oder Volk handelt.',
    counts: 'Eine Zahl: So oft nennt der Artikel den Ort.',
    groups: 'Ein Quadrat über einem zweiten: mehrere Orte, die sich beim Vergrößern trennen.',
    near: 'Hohl und gestrichelt: Der Ort liegt in der Nähe; wo genau, sagt niemand.',
    areas:
      'Getöntes Land oder Wasser: Es ist das ganze Gebiet. Ein doppelter Ring: der gewählte Ort.',
  },
  link: 'Link',
  copyPlace: 'Link zu diesem Ort kopieren',
  copyView: 'Link zu diesem Kartenausschnitt kopieren',
  copyArticle: 'Link zu diesem Artikel kopieren',
  copied: 'Kopiert.',
  notCopied: 'Dieser Browser lässt die Seite nicht kopieren. Der Link:',
  print: 'Drucken',
};
