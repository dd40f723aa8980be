import { isObject, type JsonObject } from '../../article/json-object.ts';

/** The objects of a list, or a single one as a list of itself: JSON-LD writes either. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** The first of the values that is text with something in it. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}
