import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { put, temporaryFolder } from '../io/folders.ts'
import { codebookText, fixture } from '../tables/three-sessions.ts'

/** A folder as a researcher has it: transcripts/ with the three sessions of the fixture, codebooks/ with their codebook. */
export function study(): string {
  const folder = temporaryFolder()
  cpSync(join(fixture, 'transcripts'), join(folder, 'transcripts'), { recursive: true })
  put(folder, { 'codebooks/small.yaml': codebookText })
  return folder
}
