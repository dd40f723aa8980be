import { expect, test } from 'vitest';
import { readFrameMessage } from '../../../../src/editor/publish/preview/frame-messages.ts';

test('what the frame of the preview tells is read: that it is there, its view, the height of its map', () => {
  expect(readFrameMessage({ preview: { ready: true } })).toEqual({ kind: 'ready' });
  expect(readFrameMessage({ preview: { shown: true } })).toEqual({ kind: 'shown' });
  expect(readFrameMessage({ dateline: 'height', height: 431 })).toEqual({
    kind: 'height',
    height: 431,
  });
  expect(readFrameMessage({ preview: { view: '1.12345678 51.2 9.123456 640 400.4' } })).toEqual({
    kind: 'view',
    view: {
      longitude: 1.123457,
      latitude: 51.2,
      zoom: 9.1235,
      size: { width: 640, height: 400 },
    },
  });
});

test('a frame without a map has no view', () => {
  expect(readFrameMessage({ preview: { view: '' } })).toEqual({ kind: 'view', view: null });
  expect(readFrameMessage({ preview: { view: '1 2 3 NaN 5' } })).toEqual({
    kind: 'view',
    view: null,
  });
});

test.each([
  null,
  'view',
  7,
  {},
  { dateline: 'height' },
  { dateline: 'height', height: -1 },
  { dateline: 'height', height: Number.NaN },
  { dateline: 'height', height: 1e9 },
  { dateline: 'width', height: 10 },
  { preview: null },
  { preview: { view: 3 } },
])('%j is no message of it', (data) => {
  expect(readFrameMessage(data)).toBeNull();
});
