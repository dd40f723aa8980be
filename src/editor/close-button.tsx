interface CloseButtonProps {
  readonly label: string;
  readonly onPress: () => void;
}

/** A cross that closes the panel or dialog whose head it stands in. */
export function CloseButton({ label, onPress }: CloseButtonProps) {
  return (
    <button type="button" className="close-button" aria-label={label} onClick={onPress}>
      <svg className="line-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m4 4 8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}
