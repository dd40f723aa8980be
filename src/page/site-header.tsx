import { useTexts } from '../texts/use-texts.ts';
import { type Address, formatState, NEW_MAP } from './address.ts';
import { DisplaySettings } from './display-settings.tsx';
import type { MapSwitchesProps } from './map-switches.tsx';
import type { Navigate } from './use-address.ts';

interface SiteHeaderProps {
  readonly address: Address;
  readonly navigate: Navigate;
  /** Whether it stands on a site, which it then leads about; a page by itself has nowhere to lead. */
  readonly ofSite: boolean;
  /** The switches of the map, where there is no room for them under it. */
  readonly switches: MapSwitchesProps | null;
}

/** The site's name, the two ways to read an article, and how the page looks. */
export function SiteHeader({ address, navigate, ofSite, switches }: SiteHeaderProps) {
  const texts = useTexts();
  return (
    <header className="site-header">
      <p className="wordmark">{ofSite ? <a href="./">{texts.wordmark}</a> : texts.wordmark}</p>
      <nav className="views" aria-label={texts.readAs}>
        <ViewLink address={address} navigate={navigate} list={null} name={texts.articleView} />
        <ViewLink address={address} navigate={navigate} list="" name={texts.placesView} />
      </nav>
      {ofSite && (
        <a href={`./${NEW_MAP}`} className="new-map">
          {texts.newMap}
        </a>
      )}
      <DisplaySettings address={address} switches={switches} />
    </header>
  );
}

interface ViewLinkProps extends Pick<SiteHeaderProps, 'address' | 'navigate'> {
  readonly list: string | null;
  readonly name: string;
}

/** A link like any other, to this page read the other way. */
function ViewLink({ address, navigate, list, name }: ViewLinkProps) {
  const current = (address.list === null) === (list === null);
  return (
    <a
      href={formatState({ ...address, list }) || '#'}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (!current) navigate({ list }, 'push');
      }}
    >
      {name}
    </a>
  );
}
