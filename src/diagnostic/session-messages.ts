/**
 * Sentences of SESSION_ codes. Quoted text from the user's files stands inside « »; every sentence says what was found,
 * what was expected and what to do.
 */
export const sessionMessages = {
  SESSION_EMPTY: {
    severity: 'warning',
    en: (_: Record<never, never>): string => 'Unexpected empty transcript, expected at least one turn; fill it or move it out of the folder',
    ar: (_: Record<never, never>): string => 'المحضر فارغ، والمنتظر مداخلة واحدة على الأقل؛ املأه أو انقله من المجلد',
  },
} as const
