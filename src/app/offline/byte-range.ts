/**
 * A file's answer to a request: the range of it that is asked for, as a server answers it, or the
 * whole file where no range, or more than one, is asked for.
 * @param range the request's Range header.
 */
export async function answerRange(whole: Response, range: string | null): Promise<Response> {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return whole;
  const file = await whole.blob();
  const start = first === '' ? Math.max(0, file.size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? file.size - 1 : Math.min(Number(last), file.size - 1);
  if (start > end) {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${file.size}` },
    });
  }
  return new Response(file.slice(start, end + 1), {
    status: 206,
    headers: {
      'content-length': String(end + 1 - start),
      'content-range': `bytes ${start}-${end}/${file.size}`,
      'content-type': whole.headers.get('content-type') ?? 'application/octet-stream',
    },
  });
}
