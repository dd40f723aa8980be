import { CommandError, systemCode } from '../command-error.ts';

/**
 * Loads packages that only some commands need, and that who uses none of these need not install.
 * @param names to be installed, as the message says.
 * @throws CommandError where they are not installed.
 */
export async function loadOptional<Module>(
  names: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    if (systemCode(cause) !== 'ERR_MODULE_NOT_FOUND' && systemCode(cause) !== 'MODULE_NOT_FOUND')
      throw cause;
    throw new CommandError(
      `this needs packages that are installed only where they are used: npm install ${names}`,
      { cause },
    );
  }
}
