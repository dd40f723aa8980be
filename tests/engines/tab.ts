/** A key, or keys held down and one that is pressed: 'Tab', 'Control+v', 'Control+Shift+z'. */
export type Keys = string;

/** One open page of a browser, as far as hands and eyes reach: all that an engine has to be able to do. */
export interface Tab {
  /** Opens an address, and comes back once its page has loaded, though not all that its code asks for. */
  readonly goTo: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs a function in the page; it sees nothing but what it is given, which goes there as JSON. */
  readonly evaluate: <Given extends readonly unknown[], Result>(
    inPage: (...given: Given) => Result,
    ...given: Given
  ) => Promise<Awaited<Result>>;
  /** Presses the mouse at a point of the window, in CSS pixels. */
  readonly clickAt: (x: number, y: number) => Promise<void>;
  readonly press: (keys: Keys) => Promise<void>;
  /** Types words where the focus is, key by key. */
  readonly type: (words: string) => Promise<void>;
  /** Gives the page a window of this size, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** A PNG of what is to be seen. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** What went wrong in the page so far: errors nobody caught, and what its policy forbade. */
  readonly faults: () => Promise<readonly string[]>;
}

export interface LaunchOptions {
  /** Whether the system is set to dark. */
  readonly dark: boolean;
  /** An empty folder that is the browser's own: its profile, what it downloads. */
  readonly folder: string;
}

/** A running browser with nothing kept from before. */
export interface RunningEngine {
  readonly tab: Tab;
  /** Where what the page has saved arrives. */
  readonly downloads: string;
  /** Ends all that was started for it. */
  readonly close: () => Promise<void>;
}

/** A browser that the site is to work in. */
export interface Engine {
  readonly name: string;
  /** What to do to have it; null where it is there. */
  readonly missing: () => string | null;
  readonly launch: (options: LaunchOptions) => Promise<RunningEngine>;
}
