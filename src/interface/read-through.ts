/** The browser has no room for a file that was made. The message is the end of a sentence. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
  constructor(cause?: unknown) {
    super('this browser has no room for the file: free space on the device, and save it again', {
      cause,
    });
  }
}

/**
 * Reads a file to its end: a browser that has had no room for all of it says so only to who reads it, and would save
 * what is there, or nothing, under its name.
 * @throws NoRoomError where not all of it is there.
 */
export async function readThrough(file: Blob): Promise<void> {
  let read = 0;
  try {
    const reader = file.stream().getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      read += next.value.length;
    }
  } catch (cause) {
    throw new NoRoomError(cause);
  }
  if (read !== file.size) throw new NoRoomError();
}
