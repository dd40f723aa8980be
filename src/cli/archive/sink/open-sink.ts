import { openModels } from '../../open-models.ts';
import { serviceUrl } from '../service-url.ts';
import { PostgresSink } from './postgres-sink.ts';

/** Where results are put beside the archive's folder. */
export interface SinkChoice {
  /** The address of a database; nowhere where absent. */
  readonly sink?: string;
  /** Whether the texts are put there, too; unless said, they are. */
  readonly texts?: boolean;
}

/**
 * Opens where results are put beside the archive's folder; null where that is nowhere.
 * @param version of the models.
 * @throws CommandError where it cannot be used.
 */
export async function openSink(
  { sink: written, texts = true }: SinkChoice,
  version: string,
): Promise<PostgresSink | null> {
  if (written === undefined) return null;
  const service = serviceUrl(written, '--sink', ['postgres']);
  const { gazetteer } = await openModels();
  return PostgresSink.open(service, version, { gazetteer, texts });
}
