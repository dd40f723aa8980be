/** How fast something comes, by how much of it was there when. */
export class Pace {
  #first: { readonly bytes: number; readonly at: number } | null = null;
  #last: { readonly bytes: number; readonly at: number } | null = null;

  /** @param at milliseconds since any one moment. */
  tell(bytes: number, at: number): void {
    this.#first ??= { bytes, at };
    this.#last = { bytes, at };
  }

  /** Milliseconds until it is all here, as it looks; 0 where nothing is known yet. */
  until(total: number): number {
    if (this.#first === null || this.#last === null) return 0;
    const took = this.#last.at - this.#first.at;
    const came = this.#last.bytes - this.#first.bytes;
    return came === 0 ? took : ((total - this.#last.bytes) * took) / came;
  }
}
