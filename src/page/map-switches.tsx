import { useTexts } from '../texts/use-texts.ts';

export interface MapSwitchesProps {
  readonly follow: boolean;
  readonly onFollow: (wanted: boolean) => void;
  readonly associativeToo: boolean;
  /** Whether the article has places that are only named as actors. */
  readonly anyAssociative: boolean;
  readonly onAssociative: (wanted: boolean) => void;
}

/** What the map shows, and whether it moves along with the article. */
export function MapSwitches({
  follow,
  onFollow,
  associativeToo,
  anyAssociative,
  onAssociative,
}: MapSwitchesProps) {
  const texts = useTexts();
  return (
    <div className="switches">
      <Switch label={texts.followArticle} on={follow} onChange={onFollow} />
      <Switch
        label={texts.alsoAssociative}
        on={associativeToo}
        disabled={!anyAssociative}
        onChange={onAssociative}
      />
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className="switch-track" aria-hidden="true" />
      {label}
    </label>
  );
}
