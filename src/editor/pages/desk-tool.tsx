import { lazy, Suspense } from 'react';
import { Boundary } from '../../interface/boundary.tsx';
import { Notice } from '../../page/notice.tsx';
import type { Drawing } from '../draw/use-drawing.ts';
import type { Touring } from '../steps/use-touring.ts';
import { texts } from '../texts.ts';

// Most maps are only corrected.
const DrawPanel = lazy(() => import('../draw/draw-panel.tsx'));
const StepsPanel = lazy(() => import('../steps/steps-panel.tsx'));

/** What is made at the foot of the article in place of corrections. */
export type DeskTool = 'draw' | 'tour';

interface DeskToolPanelProps {
  readonly tool: DeskTool;
  readonly drawing: Drawing;
  readonly touring: Touring;
  readonly onClose: () => void;
}

/** The panel of the tool that is open. */
export function DeskToolPanel({ tool, drawing, touring, onClose }: DeskToolPanelProps) {
  return (
    <div className="correction-desk">
      <Boundary fallback={() => <Notice>{texts.codeMissing}</Notice>}>
        <Suspense fallback={null}>
          {tool === 'draw' ? (
            <DrawPanel drawing={drawing} onClose={onClose} />
          ) : (
            <StepsPanel touring={touring} onClose={onClose} />
          )}
        </Suspense>
      </Boundary>
    </div>
  );
}
