/** No line of a backup is longer, in UTF-16 units: a map with its article and edits. */
const LONGEST_LINE = 200_000_000;

/** A file that is no backup, or one that cannot be read; the message is for people, without a full stop. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * The lines of a file, one in memory at a time.
 * @throws BackupError where it is no text, or a line has no end.
 */
export async function* readLines(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  /** What was read of a line that goes on. */
  let begun: string[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    const lines = decode(decoder, value).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      yield begun.join('') + line;
      begun = [];
      length = 0;
    }
    begun.push(rest);
    length += rest.length;
    if (length > LONGEST_LINE)
      throw new BackupError('a line of it is longer than any that is written');
    if (done) break;
  }
  yield begun.join('');
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw new BackupError('it holds bytes that are no text: it was damaged on its way', {
      cause: error,
    });
  }
}
