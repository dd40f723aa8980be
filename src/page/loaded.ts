/** Why something the page needs is not there. */
export type Failure =
  | { readonly kind: 'missing' }
  /** It is there and cannot be used; the reason is for people, without a full stop. */
  | { readonly kind: 'unreadable'; readonly reason: string };

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };
