/** What all that a person chose on this device is kept under. */
const PREFIX = 'dateline.';
/** No choice is longer, in UTF-16 units. */
const LONGEST = 100;

/** What a person chose on this device, by name; nothing where the browser keeps nothing. */
export function readSettings(): Readonly<Record<string, string>> {
  try {
    const chosen = Object.entries({ ...localStorage }).flatMap(([key, value]) =>
      key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), String(value)]] : [],
    );
    return Object.fromEntries(chosen);
  } catch {
    return {};
  }
}

/** Takes over what was chosen on another device, where nothing is chosen on this one. */
export function takeSettings(settings: Readonly<Record<string, string>>): void {
  try {
    for (const [name, value] of Object.entries(settings)) {
      const key = PREFIX + name;
      if (!/^[a-z-]{1,40}$/.test(name) || value.length > LONGEST) continue;
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    }
    // Whoever shows it hears of it as of a choice in another tab.
    dispatchEvent(new StorageEvent('storage'));
  } catch {
    // A browser that keeps nothing keeps no choices either.
  }
}
