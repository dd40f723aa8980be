import type { MappedArticle } from '../../geojson/mapped-article.ts';
import { titleOf } from '../bring-in/title-of.ts';
import type { Database } from '../store/database.ts';
import { openMap } from '../store/large-maps.ts';
import {
  type EditedFacts,
  keepAgain,
  keepEdit,
  keepPosition,
  type StoredMap,
} from '../store/map-store.ts';
import { faultOf, StoreError, type StoreFault } from '../store/store-error.ts';
import type { MapHeader } from '../store/stored-map.ts';
import { applyEdit, applyEdits } from './apply-edit.ts';
import { countMap } from './count-map.ts';
import type { Edit } from './edit.ts';
import type { PendingStep, RefusedEdits } from './pending-edits.ts';
import type { PendingLog } from './pending-log.ts';

/** A map as its edits have made it, with what can be undone and redone. */
export interface EditedMap extends MappedArticle {
  readonly header: MapHeader;
  /** What the edits are laid over. */
  readonly original: MappedArticle;
  /** In order, undone ones too. */
  readonly edits: readonly Edit[];
  /** How many of the edits are in force. */
  readonly position: number;
}

/** What could not be kept, and why; of edits nothing where it was only an undoing. */
export type EditFailure = RefusedEdits;

/** What a session tells of. */
interface SessionListener {
  readonly onChange: (map: EditedMap) => void;
  /** What the person last did is not kept; what is shown is what is. */
  readonly onFailure: (failure: EditFailure) => void;
}

/** The editing of one map, from its being loaded on. */
export interface EditSession {
  readonly current: () => EditedMap;
  readonly apply: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Keeps the map again, as it was kept last, where it no longer is. */
  readonly keepAgain: () => void;
  /** Takes over what another window has made of the map. */
  readonly hear: (header: MapHeader) => void;
  /** Fulfilled once all that was done is kept, or has been reported as a failure. */
  readonly settled: () => Promise<void>;
}

/** How many of the positions that were met are remembered, so that undoing them costs nothing. */
const MOST_MET = 50;

/** The map as its edits in force have made it; null where its places have not been found yet. */
export function editedMap({ header, content, edits }: StoredMap): EditedMap | null {
  const { article, document } = content;
  if (document === null) return null;
  const { position } = header;
  const original = { article, places: document };
  try {
    const map = applyEdits(original, edits.slice(0, position));
    return { ...map, original, header, edits, position };
  } catch (cause) {
    throw new StoreError('damaged', { cause });
  }
}

/**
 * Begins to edit a map. An edit shows at once and is kept in the background, each after the one
 * before it. One that cannot be kept is taken off again, with those after it, and reported; so is
 * one that meets a newer map, made in another window, which is then shown.
 * @param loaded the map as it is kept.
 * @param log where what is done is written down before anything else; none where it is already.
 */
export function startEditing(
  database: Database,
  loaded: EditedMap,
  { onChange, onFailure }: SessionListener,
  log: PendingLog | null = null,
): EditSession {
  let shown = loaded;
  let kept = loaded;
  let met = new Map<number, MappedArticle>([[loaded.position, loaded]]);
  /** What is shown and not kept yet, the oldest first. */
  let waiting: PendingStep[] = [];
  let queue: Promise<void> = Promise.resolve();

  const writeDown = () => log?.write({ revision: kept.header.revision, steps: waiting });
  const show = (map: EditedMap) => {
    shown = map;
    met.delete(map.position);
    met.set(map.position, { article: map.article, places: map.places });
    for (const oldest of met.keys()) if (met.size > MOST_MET) met.delete(oldest);
    onChange(map);
  };
  /** Shows what is kept, which another window may have changed, in place of what is not. */
  const giveUp = (newest: EditedMap): readonly Edit[] => {
    const given = waiting.flatMap(({ edit }) => edit ?? []);
    waiting = [];
    met = new Map();
    kept = newest;
    writeDown();
    show(newest);
    return given;
  };
  /** The map as it is kept and the fault, or what was last known of it and why it cannot be read. */
  const newestOr = async (fault: StoreFault) => {
    try {
      const newest = editedMap(await openMap(database, kept.header.id)) ?? kept;
      return { newest, fault };
    } catch (error) {
      return { newest: kept, fault: faultOf(error) };
    }
  };
  const fail = ({ newest, fault }: { newest: EditedMap; fault: StoreFault }) => {
    const tried = giveUp(newest);
    onFailure({ fault, tried });
  };

  const keep = (
    made: EditedMap,
    tried: Edit | null,
    keepIt: (seen: MapHeader, facts: EditedFacts) => Promise<MapHeader>,
  ) => {
    const from = shown;
    const own = waiting;
    own.push({ edit: tried, position: made.position });
    writeDown();
    show(made);
    queue = queue.then(async () => {
      if (own !== waiting) return;
      try {
        const header = await keepIt(kept.header, factsOf(from, made, kept.header));
        waiting.shift();
        kept = { ...made, header };
        writeDown();
        show({ ...shown, header });
      } catch (error) {
        fail(await newestOr(faultOf(error)));
      }
    });
  };
  const goTo = (position: number) => {
    if (position < 0 || position > shown.edits.length) return;
    const { article, places } =
      met.get(position) ?? applyEdits(shown.original, shown.edits.slice(0, position));
    keep({ ...shown, article, places, position }, null, (seen, facts) =>
      keepPosition(database, seen, position, facts),
    );
  };

  return {
    current: () => shown,
    apply(edit) {
      const { position } = shown;
      const { article, places } = applyEdit(shown, edit);
      for (const at of met.keys()) if (at > position) met.delete(at);
      const edits = [...shown.edits.slice(0, position), edit];
      keep({ ...shown, article, places, edits, position: position + 1 }, edit, (seen, facts) =>
        keepEdit(database, seen, edit, facts),
      );
    },
    undo: () => goTo(shown.position - 1),
    redo: () => goTo(shown.position + 1),
    keepAgain() {
      queue = queue.then(async () => {
        const { original, edits, position, header } = kept;
        const content = { id: header.id, article: original.article, document: original.places };
        try {
          const again = await keepAgain(database, {
            header: { ...header, position },
            content,
            edits,
          });
          kept = { ...kept, header: again };
          show({ ...shown, header: again });
        } catch (error) {
          fail(await newestOr(faultOf(error)));
        }
      });
    },
    hear({ id, revision }) {
      queue = queue.then(async () => {
        if (id !== kept.header.id || revision <= kept.header.revision) return;
        const news = await newestOr('stale');
        if (news.fault !== 'stale' || waiting.length > 0) fail(news);
        else giveUp(news.newest);
      });
    },
    settled: () => queue,
  };
}

/** What a map's header is to say after a change; a map named after its article stays so. */
function factsOf(before: MappedArticle, after: MappedArticle, { title }: MapHeader): EditedFacts {
  const isArticles = title === titleOf(before.article);
  return { counts: countMap(after.places), title: isArticles ? titleOf(after.article) : title };
}
