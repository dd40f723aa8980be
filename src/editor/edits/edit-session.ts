import { toDocument } from '../../mapped-article/as-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { fits } from '../../mapped-article/edits/fits.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { titleOf } from '../bring-in/title-of.ts';
import type { ListId } from '../lists/place-list.ts';
import type { Database } from '../store/database.ts';
import { keepMadeEdit, openMap } from '../store/large-maps.ts';
import { type EditedFacts, keepAgain, keepLists, keepPosition } from '../store/map-store.ts';
import { faultOf, StoreError, type StoreFault } from '../store/store-error.ts';
import type { MapHeader } from '../store/stored-map.ts';
import { countMap } from './count-map.ts';
import { type EditedMap, editedMap } from './edited-map.ts';
import { layEdits } from './lay-edits.ts';
import type { PendingStep } from './pending-edits.ts';
import type { PendingLog } from './pending-log.ts';
import type { RefusedEdits } from './refused-edits.ts';
import { noteWithdrawal } from './withdrawn.ts';

/** What could not be kept, and why; of edits nothing where it was only an undoing. */
export type EditFailure = RefusedEdits;

/** What a session tells of. */
interface SessionListener {
  readonly onChange: (map: EditedMap) => void;
  /** What the person last did is not kept; what is shown is what is. */
  readonly onFailure: (failure: EditFailure) => void;
  /** Whether what was done is still being laid over the map. */
  readonly onLaying?: (isLaying: boolean) => void;
}

/** The editing of one map, from its being loaded on. */
export interface EditSession {
  readonly current: () => EditedMap;
  readonly apply: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends what is still being laid over the map; an edit is told as not kept, and can be made again. */
  readonly stop: () => void;
  /** Keeps the map again, as it was kept last, where it no longer is. */
  readonly keepAgain: () => void;
  /** Has the map's names be looked up in these lists from now on; no edit, and not undone as one. */
  readonly changeLists: (lists: readonly ListId[]) => void;
  /** Takes over what another window has made of the map. */
  readonly hear: (header: MapHeader) => void;
  /** Fulfilled once all that was done is kept, or has been reported as a failure. */
  readonly settled: () => Promise<void>;
}

/** How many of the positions that were met are remembered, so that undoing them costs nothing. */
const MOST_MET = 50;

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
  { onChange, onFailure, onLaying }: SessionListener,
  log: PendingLog | null = null,
): EditSession {
  let shown = loaded;
  let kept = loaded;
  let met = new Map<number, MappedArticle>([[loaded.position, loaded]]);
  /** What is shown and not kept yet, the oldest first. */
  let waiting: PendingStep[] = [];
  let queue: Promise<void> = Promise.resolve();
  /** What takes long to be laid over the map, and what was done since: one after the other. */
  let laying: Promise<void> | null = null;
  let beingLaid: readonly PendingStep[] = [];
  let stopping = new AbortController();
  /** The lists that were last asked for, until that is kept. */
  let listsAsked: readonly ListId[] | null = null;

  const withListsAsked = (header: MapHeader): MapHeader =>
    listsAsked === null ? header : { ...header, lists: listsAsked };
  const writeDown = () =>
    log?.write({ revision: kept.header.revision, steps: [...waiting, ...beingLaid] });
  const show = (map: EditedMap) => {
    shown = map;
    met.delete(map.position);
    met.set(map.position, modelOf(map));
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
    show({ ...newest, header: withListsAsked(newest.header) });
    return given;
  };
  /** The map as it is kept and the fault, or what was last known of it and why it cannot be read. */
  const newestOr = async (fault: StoreFault) => {
    try {
      const newest = (await editedMap(await openMap(database, kept.header.id))) ?? kept;
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
    beingLaid = [];
    writeDown();
    show(made);
    queue = queue.then(async () => {
      if (own !== waiting) return;
      try {
        const header = await keepIt(kept.header, factsOf(from, made, kept.header));
        waiting.shift();
        kept = { ...made, header };
        writeDown();
        const isRenamed = header.title !== shown.header.title;
        shown = { ...shown, header: withListsAsked(header) };
        // All that is seen of it is there since it was made: to draw it again is for nothing.
        if (isRenamed) onChange(shown);
      } catch (error) {
        fail(await newestOr(faultOf(error)));
      }
    });
  };
  const inTurn = (work: () => Promise<void> | undefined) => {
    const running = laying === null ? work() : laying.then(work);
    if (running === undefined) return;
    const own = running
      .catch((error: unknown) => {
        const tried = beingLaid.flatMap(({ edit }) => edit ?? []);
        const isStopped = stopping.signal.aborted;
        beingLaid = [];
        writeDown();
        // An undoing that was stopped is only not done.
        if (isStopped && tried.length === 0) return;
        onFailure({ fault: isStopped ? 'stopped' : faultOf(error), tried });
      })
      .finally(() => {
        if (laying !== own) return;
        laying = null;
        onLaying?.(false);
      });
    if (laying === null) onLaying?.(true);
    laying = own;
  };
  /** Shows what edits make of a map, and has it kept; anew where another map came up meanwhile. */
  const lay = (
    step: PendingStep,
    make: (signal: AbortSignal) => MappedArticle | Promise<MappedArticle>,
    go: (made: MappedArticle) => void,
    again: () => Promise<void> | undefined,
  ): Promise<void> | undefined => {
    const from = shown;
    stopping = new AbortController();
    const made = make(stopping.signal);
    if (!(made instanceof Promise)) {
      go(made);
      return undefined;
    }
    beingLaid = [step];
    writeDown();
    return made.then((laid) => {
      if (isSameMap(shown, from) && shown.edits === from.edits) return go(laid);
      return again();
    });
  };
  const goTo = (by: number): Promise<void> | undefined => {
    const position = shown.position + by;
    if (position < 0 || position > shown.edits.length) return undefined;
    const make = (signal: AbortSignal) =>
      met.get(position) ?? layEdits(shown.original, shown.edits.slice(0, position), signal);
    const go = (made: MappedArticle) =>
      keep({ ...shown, ...modelOf(made), position }, null, (seen, facts) =>
        keepPosition(database, seen, position, facts),
      );
    return lay({ edit: null, position }, make, go, () => goTo(by));
  };
  const apply = (edit: Edit): Promise<void> | undefined => {
    const { position } = shown;
    const go = (made: MappedArticle) => {
      noteWithdrawal(edit, shown, shown.original, shown.edits.slice(0, position));
      for (const at of met.keys()) if (at > position) met.delete(at);
      const edits = [...shown.edits.slice(0, position), edit];
      keep({ ...shown, ...modelOf(made), edits, position: position + 1 }, edit, (seen, facts) =>
        keepMadeEdit(database, seen, edit, facts),
      );
    };
    return lay(
      { edit, position: position + 1 },
      (signal) => layEdits(shown, [edit], signal),
      go,
      () => {
        if (fits(shown, edit)) return apply(edit);
        throw new StoreError('stale');
      },
    );
  };

  return {
    current: () => shown,
    apply: (edit) => inTurn(() => apply(edit)),
    undo: () => inTurn(() => goTo(-1)),
    redo: () => inTurn(() => goTo(1)),
    stop: () => stopping.abort(),
    keepAgain() {
      queue = queue.then(async () => {
        const { original, edits, position, header } = kept;
        const content = {
          id: header.id,
          article: original.article,
          document: toDocument(original),
        };
        try {
          const again = await keepAgain(database, {
            header: { ...header, position },
            content,
            edits,
          });
          kept = { ...kept, header: again };
          show({ ...shown, header: withListsAsked(again) });
        } catch (error) {
          fail(await newestOr(faultOf(error)));
        }
      });
    },
    changeLists(lists) {
      listsAsked = lists;
      show({ ...shown, header: withListsAsked(shown.header) });
      queue = queue.then(async () => {
        try {
          const header = await keepLists(database, kept.header, lists).finally(() => {
            if (listsAsked === lists) listsAsked = null;
          });
          kept = { ...kept, header };
          writeDown();
          shown = { ...shown, header: withListsAsked(header) };
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
    async settled() {
      while (laying !== null) await laying;
      await queue;
    },
  };
}

function isSameMap(one: MappedArticle, other: MappedArticle): boolean {
  return one.mentions === other.mentions && one.info === other.info;
}

/** The map alone, without what its makers hold beside it. */
function modelOf({ article, mentions, info }: MappedArticle): MappedArticle {
  return { article, mentions, info };
}

/** What a map's header is to say after a change; a map named after its article stays so. */
function factsOf(before: MappedArticle, after: MappedArticle, { title }: MapHeader): EditedFacts {
  const isArticles = title === titleOf(before.article);
  return { counts: countMap(after.mentions), title: isArticles ? titleOf(after.article) : title };
}
