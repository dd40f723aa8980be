/** How a language writes the sizes of files. */
interface Sizes {
  /** In whole millions of bytes, and no less than one. */
  readonly megabytes: (bytes: number) => string;
  /** As exactly as it helps a person: in thousands of bytes, or in millions with one decimal. */
  readonly size: (bytes: number) => string;
}

/** @param language BCP 47 language tag. */
export function makeSizes(language: string): Sizes {
  const write = (value: number, unit: 'kilobyte' | 'megabyte', digits: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    megabytes: (bytes) => write(Math.max(1, bytes / 1e6), 'megabyte', 0),
    size: (bytes) =>
      bytes < 100_000
        ? write(Math.max(1, bytes / 1000), 'kilobyte', 0)
        : write(bytes / 1e6, 'megabyte', 1),
  };
}
