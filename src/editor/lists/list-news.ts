const CHANNEL = 'dateline-lists';

let sender: BroadcastChannel | null = null;

/** Tells all that show lists, in this window and others, that one has changed. */
export function announceList(key: IDBValidKey): void {
  sender ??= new BroadcastChannel(CHANNEL);
  sender.postMessage(key);
}

/** Hears that a list has changed, until the returned function is called. */
export function listenToLists(hear: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => hear();
  return () => channel.close();
}
