import { readHeader } from './examine-map.ts';
import type { MapHeader } from './stored-map.ts';

const CHANNEL = 'dateline-maps';

let sender: BroadcastChannel | null = null;

/** Tells the other windows that a map has changed. */
export function announce(header: MapHeader): void {
  sender ??= new BroadcastChannel(CHANNEL);
  sender.postMessage(header);
}

/** Hears of maps that other windows change, until the returned function is called. */
export function listen(hear: (header: MapHeader) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  // Only this origin's own windows speak on it; but one of them may be of another version.
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { header } = readHeader(data);
    if (header !== null) hear(header);
  };
  return () => channel.close();
}
