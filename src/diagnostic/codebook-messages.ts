import { codebookMeaningMessages } from './codebook-meaning-messages.ts'
import { codebookRuleMessages } from './codebook-rule-messages.ts'
import { codebookShapeMessages } from './codebook-shape-messages.ts'
import { codebookUseMessages } from './codebook-use-messages.ts'
import { codebookWritingMessages } from './codebook-writing-messages.ts'

/** Sentences of CODEBOOK_ codes. */
export const codebookMessages: typeof codebookShapeMessages &
  typeof codebookWritingMessages &
  typeof codebookMeaningMessages &
  typeof codebookRuleMessages &
  typeof codebookUseMessages = {
  ...codebookShapeMessages,
  ...codebookWritingMessages,
  ...codebookMeaningMessages,
  ...codebookRuleMessages,
  ...codebookUseMessages,
}
