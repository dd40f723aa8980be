import type { Article } from '../article/article.ts';
import { excerpt } from '../article/excerpt.ts';
import { fold } from '../gazetteer/fold.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../gazetteer/place-record.ts';
import type {
  Alternative,
  Geoparse,
  Mention,
  NearName,
  Place,
  PlaceMention,
  Relation,
  UnplacedName,
} from './geoparse-result.ts';
import type { ResolvedMention } from './resolve/resolved-mention.ts';
import { uncertaintyOf } from './resolve/uncertainty.ts';
import type { RecognisedMention } from './verify/verify.ts';

const MOST_ALTERNATIVES = 5;

/** What has one outcome and one place, or one name, as it is put together mention by mention. */
interface Gathered {
  readonly record: GazetteerRecord | null;
  /** Null for what is placed, or nowhere. */
  readonly relation: Relation | null;
  readonly mentions: PlaceMention[];
  /** Of the surest mention so far. */
  confidence: number;
  alternatives: readonly Alternative[];
}

/**
 * Gathers an article's mentions by what is known of them: those of one place together, those near
 * one place that bear one name, and those of one name that nothing places. What a mention was ranked
 * by is not kept: it is far larger.
 */
export class Outcomes {
  readonly #article: Article;
  /** In order of first mention. */
  readonly #gathered = new Map<string, Gathered>();

  constructor(article: Article) {
    this.#article = article;
  }

  /** @param mentions in reading order. @param resolved those of them that have a candidate. */
  add(mentions: readonly RecognisedMention[], resolved: readonly ResolvedMention[]): void {
    const choices = new Map(resolved.map((mention) => [mention.start, mention]));
    for (const mention of mentions) {
      const choice = choices.get(mention.start);
      const [first, ...others] = choice?.candidates ?? [];
      if (choice === undefined || first === undefined || choice.outcome === 'unplaced') {
        this.#gather('', null, null, mention, mention.probability, []);
      } else {
        const { relation, confidence } = choice;
        const alternatives =
          relation === null
            ? others
                .slice(0, MOST_ALTERNATIVES)
                .map(({ record, match, score }) => ({ record, match, score }))
            : [];
        this.#gather(first.record.id, first.record, relation, choice, confidence, alternatives);
      }
    }
  }

  #gather(
    id: string,
    record: GazetteerRecord | null,
    relation: Relation | null,
    { start, end, surface, use }: Mention,
    confidence: number,
    alternatives: readonly Alternative[],
  ): void {
    const isPlaced = record !== null && relation === null;
    const key = isPlaced ? id : `${relation} ${id} ${fold(surface)}`;
    let one = this.#gathered.get(key);
    if (one === undefined) {
      one = { record, relation, mentions: [], confidence: -1, alternatives: [] };
      this.#gathered.set(key, one);
    }
    if (confidence > one.confidence) {
      one.confidence = confidence;
      one.alternatives = alternatives;
    }
    const sentence = excerpt(this.#article, { start, end });
    one.mentions.push({ start, end, surface, use, confidence, excerpt: sentence });
  }

  /** The records that the result will name. */
  records(): readonly GazetteerRecord[] {
    return [...this.#gathered.values()].flatMap(({ record, alternatives }) =>
      record === null ? [] : [record, ...alternatives.map((other) => other.record)],
    );
  }

  /** @param gazetteer with the division names of `records()` loaded. */
  named(gazetteer: Gazetteer): Pick<Geoparse, 'places' | 'near' | 'unplaced'> {
    const places: Place[] = [];
    const near: NearName[] = [];
    const unplaced: UnplacedName[] = [];
    for (const {
      record,
      relation,
      mentions,
      confidence,
      alternatives,
    } of this.#gathered.values()) {
      const name = mentions[0]?.surface ?? '';
      if (record === null) {
        unplaced.push({ name, mentions });
        continue;
      }
      const adminNames = gazetteer.adminNames(record);
      if (relation !== null) {
        const uncertainty = uncertaintyOf(record, relation);
        near.push({ name, relation, record, adminNames, uncertainty, confidence, mentions });
        continue;
      }
      places.push({
        record,
        adminNames,
        confidence,
        alternatives: alternatives.map((other) => ({
          ...other,
          adminNames: gazetteer.adminNames(other.record),
        })),
        mentions,
      });
    }
    return { places, near, unplaced };
  }
}
