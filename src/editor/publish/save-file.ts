/** How long a browser may take to begin saving, in milliseconds, before the file is given up. */
const KEPT = 60_000;

/** Has the browser save a file among the downloads. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(file);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
