import { texts } from './texts.ts';

interface MoreRowsProps {
  readonly left: number;
  readonly onMore: () => void;
}

/** Says how many rows of a long list are not drawn, and draws more. */
export function MoreRows({ left, onMore }: MoreRowsProps) {
  if (left === 0) return null;
  return (
    <p>
      <button type="button" className="quiet-action" onClick={onMore}>
        {texts.moreRows(left)}
      </button>
    </p>
  );
}
