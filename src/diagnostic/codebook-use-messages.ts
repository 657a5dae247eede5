/** Sentences of the CODEBOOK_ codes about how examples and transcripts use a codebook. */
export const codebookUseMessages = {} as const
