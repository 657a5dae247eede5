import { codebookMeaningMessages } from './codebook-meaning-messages.ts'
import { codebookShapeMessages } from './codebook-shape-messages.ts'

/** Sentences of CODEBOOK_ codes. */
export const codebookMessages: typeof codebookShapeMessages & typeof codebookMeaningMessages = {
  ...codebookShapeMessages,
  ...codebookMeaningMessages,
}
