/** Sentences of the CODEBOOK_ codes about rules that can't do what they seem to. */
export const codebookRuleMessages = {} as const
