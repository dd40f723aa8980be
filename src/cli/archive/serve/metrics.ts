/** Seconds that answers are told apart by. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Timed {
  readonly buckets: number[];
  count: number;
  sum: number;
}

/** A number that is read when it is asked for. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

/**
 * Counts answers, and writes the counts as Prometheus reads them.
 * Source: Prometheus, Exposition formats, text-based format 0.0.4.
 */
export class Metrics {
  readonly #answers = new Map<string, number>();
  readonly #times = new Map<string, Timed>();

  /** @param route what was asked for, of a few. @param seconds that it took. */
  answered(route: string, status: number, seconds: number): void {
    const key = `route="${route}",status="${status}"`;
    this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1);
    const timed = this.#times.get(route) ?? { buckets: BUCKETS.map(() => 0), count: 0, sum: 0 };
    this.#times.set(route, timed);
    timed.count++;
    timed.sum += seconds;
    for (const [at, most] of BUCKETS.entries()) {
      if (seconds <= most) timed.buckets[at] = (timed.buckets[at] ?? 0) + 1;
    }
  }

  write(gauges: readonly Gauge[]): string {
    const lines = [
      '# HELP dateline_answers_total Answers by what was asked for and HTTP status.',
      '# TYPE dateline_answers_total counter',
      ...[...this.#answers].map(([key, count]) => `dateline_answers_total{${key}} ${count}`),
      '# HELP dateline_answer_seconds What answers took.',
      '# TYPE dateline_answer_seconds histogram',
      ...[...this.#times].flatMap(([route, { buckets, count, sum }]) => [
        ...buckets.map(
          (number, at) =>
            `dateline_answer_seconds_bucket{route="${route}",le="${BUCKETS[at]}"} ${number}`,
        ),
        `dateline_answer_seconds_bucket{route="${route}",le="+Inf"} ${count}`,
        `dateline_answer_seconds_sum{route="${route}"} ${sum}`,
        `dateline_answer_seconds_count{route="${route}"} ${count}`,
      ]),
      ...gauges.flatMap(({ name, help, read }) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        `${name} ${read()}`,
      ]),
    ];
    return `${lines.join('\n')}\n`;
  }
}
