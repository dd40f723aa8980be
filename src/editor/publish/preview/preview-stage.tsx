import { type CSSProperties, type RefObject, useEffect, useRef, useState } from 'react';
import { previewTexts as texts } from './texts.ts';

export type PreviewWidth = 'phone' | 'column' | 'full';

interface PreviewStageProps {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Tells frames apart. */
  readonly frameKey: number;
  readonly src: string;
  readonly width: PreviewWidth;
  /** Of the map alone, in CSS pixels; null for a page, which is as high as there is room. */
  readonly height: number | null;
  readonly isShown: boolean;
}

/** CSS pixels that a reader's window is wide, and how high it is at most. */
const WIDTHS = { phone: 390, column: 680, full: 1280 } as const;
const PHONE_HEIGHT = 780;

/** The frame of the preview, as wide as chosen; shown smaller where there is not so much room. */
export function PreviewStage(props: PreviewStageProps) {
  const { frame, frameKey, src, isShown } = props;
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const box = stage.current;
    if (box === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: box.clientWidth, height: box.clientHeight }),
    );
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const width = props.width === 'full' ? Math.max(WIDTHS.full, room.width) : WIDTHS[props.width];
  const scale = Math.min(1, room.width / width);
  const most = props.width === 'phone' ? PHONE_HEIGHT : Number.POSITIVE_INFINITY;
  const height = props.height ?? Math.min(most, Math.floor(room.height / Math.max(scale, 0.1)));
  const style: CSSProperties = { width, height, transform: `scale(${scale})` };
  return (
    <div ref={stage} className="preview-stage">
      {room.width > 0 && (
        <div
          className="preview-paper"
          data-shown={isShown || undefined}
          style={{ width: width * scale, height: height * scale }}
        >
          <iframe
            key={frameKey}
            ref={frame}
            src={src}
            title={texts.frame}
            sandbox="allow-scripts"
            style={style}
          />
        </div>
      )}
    </div>
  );
}
