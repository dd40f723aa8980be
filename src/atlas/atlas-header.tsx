import { parseAddress } from '../page/address.ts';
import { DisplaySettings } from '../page/display-settings.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** The archive's name, and how the page looks. */
export function AtlasHeader({ title }: { readonly title: string }) {
  const texts = useTexts();
  return (
    <header className="site-header">
      <p className="wordmark">
        <bdi>{title === '' ? texts.wordmark : title}</bdi>
      </p>
      <DisplaySettings address={parseAddress(location.search, '')} switches={null} />
    </header>
  );
}
