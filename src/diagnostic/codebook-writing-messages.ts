/** Sentences of the CODEBOOK_ codes about how a codebook is written: look-alike letters, marks nobody sees. */
export const codebookWritingMessages = {} as const
