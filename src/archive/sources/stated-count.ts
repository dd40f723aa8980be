import { isFound, type NotRead, type SourceItem } from './source.ts';

/**
 * What an export holds, checked against how many articles it says that it has: what is missing is told at its end.
 * @param stated how many; undefined where it does not say.
 */
export function* checkedCount(
  items: Iterable<SourceItem>,
  stated: number | undefined,
): Generator<SourceItem> {
  let count = 0;
  for (const item of items) {
    if (isFound(item) || 'fault' in item) count++;
    yield item;
  }
  const fault = countFault(count, stated);
  if (fault !== undefined) yield fault;
}

function countFault(count: number, stated: number | undefined): NotRead | undefined {
  if (stated === undefined || stated === count) return undefined;
  return {
    where: 'the whole file',
    fault: `it says that it holds ${stated} articles, and ${count} were found in it: export it again, and look whether some are missing`,
  };
}
