import { faultOf, StoreError, type StoreFault } from './store-error.ts';

/** What a worker did with the storage, or what kept it from that: errors lose their kind on the way. */
export type StoreAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: StoreFault };

/** Works, and tells what came of it. Never rejects. */
export async function storeAnswerOf<Value>(
  work: () => Promise<Value>,
): Promise<StoreAnswer<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** The value of an answer. @throws StoreError what was thrown where it was worked. */
export function storedIn<Value>(answer: StoreAnswer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new StoreError(answer.fault);
}
