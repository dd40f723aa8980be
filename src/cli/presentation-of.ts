import * as v from 'valibot';
import { describeIssue } from '../geojson/describe-issue.ts';
import {
  changedPresentation,
  type Presentation,
  type PresentationChange,
} from '../geojson/presentation.ts';
import { presentationChangeSchema } from '../geojson/presentation-schema.ts';
import { CommandError } from './command-error.ts';
import type { PresentationOptions } from './commands/presentation-options.ts';

const VIEW = /^(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/;
const SIZE = /^(\d+)\s*[x×]\s*(\d+)$/i;

/**
 * How a page is shown: as its document says, with what the options say over that.
 * @throws CommandError where an option says what cannot be.
 */
export function presentationOf(
  kept: Presentation | undefined,
  options: PresentationOptions,
): Presentation | undefined {
  return changedPresentation(kept, changeOf(options));
}

function changeOf(options: PresentationOptions): PresentationChange {
  const { view, shape, theme, pageLanguage, credit } = options;
  const asked = {
    ...(view !== undefined && { view: view === 'auto' ? null : viewOf(view) }),
    ...(shape !== undefined && { shape: shapeOf(shape) }),
    ...(theme !== undefined && { theme: theme === 'reader' ? null : theme }),
    ...(pageLanguage !== undefined && {
      language: pageLanguage === 'reader' ? null : pageLanguage,
    }),
    ...(options.actors === true && { actors: true }),
    ...(options.labels === false && { unlabelled: true }),
    ...(options.legend === false && { noLegend: true }),
    ...(options.inset === false && { noInset: true }),
    ...(credit !== undefined && { credit: credit.trim() === '' ? null : credit.trim() }),
  };
  const read = v.safeParse(presentationChangeSchema, asked);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const option = String(issue.path?.[0]?.key ?? 'view');
  throw new CommandError(`--${option}: ${describeIssue(issue)}`);
}

function viewOf(text: string) {
  const [, zoom, latitude, longitude] = VIEW.exec(text) ?? [];
  if (zoom === undefined) {
    throw new CommandError(
      "--view is written ZOOM/LATITUDE/LONGITUDE, as 9/51.28/1.08 is, or 'auto'",
    );
  }
  return { zoom: Number(zoom), latitude: Number(latitude), longitude: Number(longitude) };
}

function shapeOf(text: string) {
  const [, width, height] = SIZE.exec(text) ?? [];
  return width === undefined ? text : { width: Number(width), height: Number(height) };
}
