import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * What was last drawn of a value, for what is called later, such as a listener. It is there before the page is
 * painted: a person may press a key the moment they see what it is about.
 */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
