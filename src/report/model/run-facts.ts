/** What a report is told of the run that made the results, beside what was coded. */
export interface RunFacts {
  readonly programVersion: string
  readonly codebookSha256: string
  /** As forced by the user; null: told apart file by file. */
  readonly encoding: string | null
  /** Files that were read, sheets of metadata among them. */
  readonly inputs: number
}
