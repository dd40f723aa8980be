import type * as v from 'valibot';

/**
 * What is wrong where, as 'features[3].id is missing'.
 * @param within where what was checked stands in what the words are about; '' where it is all of that.
 */
export function describeIssue(issue: v.BaseIssue<unknown>, within = ''): string {
  const path = (issue.path ?? []).reduce(
    (written, { key }) =>
      typeof key === 'number' ? `${written}[${key}]` : `${written}${written && '.'}${String(key)}`,
    within,
  );
  if (issue.input === undefined) return `${path} is missing`;
  const expected = issue.message.startsWith('Invalid')
    ? `but should be ${issue.expected ?? 'something else'}`
    : issue.message;
  return `${path} is ${show(issue.input)}, ${expected}`;
}

/** A value as a message quotes it: as JSON where it can be written so, cut to 60 units. */
export function show(value: unknown): string {
  const written = write(typeof value === 'string' ? value.slice(0, 60) : value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

function write(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A bigint, a circle, or one too deep.
    return typeof value === 'bigint' ? `${value}n` : Object.prototype.toString.call(value);
  }
}
