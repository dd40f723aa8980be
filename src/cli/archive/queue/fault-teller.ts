import { tell } from '../../tell.ts';
import { faultInWords } from '../service-fault.ts';
import type { ServiceUrl } from '../service-url.ts';

/** Tells of a service that is away, once for each time that it is, however often it is tried. */
export class FaultTeller {
  readonly #service: ServiceUrl;
  #told: string | null = null;

  constructor(service: ServiceUrl) {
    this.#service = service;
  }

  tell(error: unknown): void {
    const fault = faultInWords(error);
    if (this.#told === fault) return;
    this.#told = fault;
    tell(`dateline: ${this.#service.shown}: ${fault}; going on when it is there …`);
  }

  /** It is there again. */
  forget(): void {
    this.#told = null;
  }
}
