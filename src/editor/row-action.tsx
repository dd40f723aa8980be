interface RowActionProps {
  readonly label: string;
  /** What the row is of, which tells its buttons from those of the others. */
  readonly of: string;
  readonly onPress: () => void;
}

/** A button of a row of a list. */
export function RowAction({ label, of, onPress }: RowActionProps) {
  return (
    <button type="button" className="quiet-action" aria-label={`${label}: ${of}`} onClick={onPress}>
      {label}
    </button>
  );
}
