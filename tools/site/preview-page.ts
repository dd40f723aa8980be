import { join } from 'node:path';
import { project } from '../../src/cli/project.ts';
import { escapeMarkup } from '../../src/formats/writing/escape-markup.ts';
import { sourceOf } from './content-policy.ts';
import { plainScript } from './plain-script.ts';

/**
 * The page that the editor's preview has in its frame: empty, and able to become a published page, for it lets run what
 * that does and one script more.
 * @param policy the Content-Security-Policy of published pages.
 */
export async function previewPage(policy: string): Promise<string> {
  const script = await plainScript(join(project.root, 'src/publish/preview/preview-frame.ts'));
  const own = policy.replace('script-src ', `script-src ${sourceOf(script)} `);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(own)}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Preview</title>
<script>${script}</script>
</html>
`;
}
