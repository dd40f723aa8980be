import { reviewTexts as texts } from './texts.ts';
import type { Review } from './use-review.ts';

interface ReviewActionsProps {
  /** How many mentions are held to be right. */
  readonly accepted: number;
  readonly canUndo: boolean;
  readonly onAccept: () => void;
  readonly onWithdraw: () => void;
  readonly review: Review;
  readonly keysShown: boolean;
  readonly onKeys: () => void;
}

/** What can be done with the name that is looked at, each with its key. */
export function ReviewActions({
  accepted,
  canUndo,
  onAccept,
  onWithdraw,
  review,
  keysShown,
  onKeys,
}: ReviewActionsProps) {
  return (
    <>
      <div className="panel-actions">
        <button type="button" className="panel-action" data-main onClick={onAccept}>
          {accepted > 1 ? texts.acceptAll(accepted) : texts.accept} <Key name="a" />
        </button>
        <button type="button" className="panel-action" onClick={onWithdraw}>
          {texts.notPlace} <Key name="x" />
        </button>
        <button type="button" className="panel-action" onClick={review.next}>
          {texts.next} <Key name="n" />
        </button>
        <button type="button" className="quiet-action" onClick={review.previous}>
          {texts.previous} <Key name="p" />
        </button>
        <button
          type="button"
          className="quiet-action"
          aria-disabled={!canUndo}
          onClick={review.undo}
        >
          {texts.undo} <Key name="u" />
        </button>
        <button
          type="button"
          className="quiet-action review-keys-toggle"
          aria-expanded={keysShown}
          onClick={onKeys}
        >
          {texts.keysShown} <Key name="?" />
        </button>
      </div>
      {keysShown && (
        <dl className="review-keys">
          {texts.keys.map(([key, what]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Key({ name }: { readonly name: string }) {
  return (
    <span className="key" aria-hidden="true">
      {name}
    </span>
  );
}
