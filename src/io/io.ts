/** What the program may touch of its surroundings, so that tests can stand in for it. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path that relative paths are read from. */
  readonly cwd: string
  /** Aborted by the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal
}

/** A stream for text, and for the bytes of formats that are none; `write` gives false once the reader has gone (closed pipe), which shows only when what was written is under way. */
export interface Output {
  write(text: string | Uint8Array): boolean
  /** Waits until all that was written has been handed on. @returns false when the reader has gone */
  flush(): Promise<boolean>
  readonly isTTY: boolean
  /** Terminal width in cells; 80 where unknown. */
  readonly columns: number
}
