import type { Article, Span } from '../../article/article.ts';
import { directionOf } from '../../reader/text-direction.ts';
import { correctTexts as texts } from './texts.ts';
import { stepSpan, type WordStep } from './word-steps.ts';

interface WordStepButtonsProps {
  readonly article: Article;
  readonly span: Span;
  readonly onStep: (span: Span) => void;
}

const SIGNS: Readonly<Record<WordStep, string>> = {
  'take-before': '+',
  'leave-first': '−',
  'leave-last': '−',
  'take-after': '+',
};

/** Which words a mention is of, with a word taken in or left out at either end. */
export function WordStepButtons({ article, span, onStep }: WordStepButtonsProps) {
  const button = (step: WordStep) => {
    const stepped = stepSpan(article, span, step);
    return (
      <button
        type="button"
        className="panel-action word-step"
        aria-label={texts.steps[step]}
        title={texts.steps[step]}
        aria-disabled={stepped === null}
        onClick={() => {
          if (stepped !== null) onStep(stepped);
        }}
      >
        {SIGNS[step]}
      </button>
    );
  };
  return (
    <fieldset className="word-steps">
      <legend>{texts.words}</legend>
      {/* What stands before the words does so as the article is written, whichever way the page is. */}
      <span
        className="word-steps-line"
        dir={directionOf(article.language) === 'rtl' ? 'rtl' : 'ltr'}
      >
        {button('take-before')}
        {button('leave-first')}
        <bdi className="word-steps-words">{article.text.slice(span.start, span.end)}</bdi>
        {button('leave-last')}
        {button('take-after')}
      </span>
    </fieldset>
  );
}
