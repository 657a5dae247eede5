import { expect, test, vi } from 'vitest'
import { Progress } from '../../src/commands/progress.ts'
import { fakeIo } from './fake-io.ts'

/** Two files, the second of which ends after so many seconds. */
async function work(io: ReturnType<typeof fakeIo>, seconds: number, wanted = true): Promise<string> {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] })
  try {
    const progress = new Progress(wanted, io)
    progress.begin(4, 4e6)
    await progress.step(1e6)
    vi.advanceTimersByTime(seconds * 1000)
    await progress.step(1e6)
    vi.advanceTimersByTime(1000)
    progress.hide()
    return io.told()
  } finally {
    vi.useRealTimers()
  }
}

test('long work on a terminal shows how far it is', async () => {
  // 2 of 4 files and 2 of 4 MB after 4 seconds: a half, half a megabyte a second.
  expect(await work(fakeIo('/', { isTTY: true }), 4)).toMatch(/50%.*2\/4 files.*0\.5 MB\/s/)
})

test('the bar is taken off the screen, and the cursor comes back', async () => {
  const told = await work(fakeIo('/', { isTTY: true }), 4)
  expect(told.lastIndexOf('\u001b[?25h')).toBeGreaterThan(told.lastIndexOf('\u001b[?25l'))
})

test.each([
  ['short work', { isTTY: true }, 1, true],
  ['a pipe', { isTTY: false }, 60, true],
  ['a CI runner', { isTTY: true, env: { CI: 'true' } }, 60, true],
  ['a quiet run', { isTTY: true }, 60, false],
])('%s shows nothing', async (_, surroundings, seconds, wanted) => {
  expect(await work(fakeIo('/', surroundings), seconds, wanted)).toBe('')
})

test('hiding a bar that never showed does nothing', () => {
  const io = fakeIo('/', { isTTY: true })
  new Progress(true, io).hide()
  expect(io.told()).toBe('')
})
