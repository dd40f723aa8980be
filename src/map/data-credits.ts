export const dataCredits: readonly { readonly attribution: string; readonly url: string }[] = [];
