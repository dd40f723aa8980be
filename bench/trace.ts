import * as v from 'valibot';

/** What Chromium calls a task of a thread. */
export const TASK = /^(ThreadControllerImpl::)?RunTask$/;

const eventSchema = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** Microseconds: by the clock, how long by it, and how long of the processor. */
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.object({ name: v.optional(v.unknown()) }), {}),
});
const traceSchema = v.object({ traceEvents: v.array(eventSchema) });

export type TraceEvent = v.InferOutput<typeof eventSchema>;

/** The events of a trace of Chromium's, as it is handed over. */
export function readTrace(trace: Buffer): readonly TraceEvent[] {
  return v.parse(traceSchema, JSON.parse(trace.toString('utf8'))).traceEvents;
}
