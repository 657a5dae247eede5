import { defineConfig } from 'vitest/config'
import { diagnosticsPageForVitest } from './diagnostics-page.js'
import { pathOf, testReport } from './files.js'
import { posterFontsForVitest } from './poster-fonts.js'
import { reportAssetsForVitest } from './report-assets.js'
import { schemaValidatorForVitest } from './schema-validator.js'
import { studyFilesForVitest } from './study-files.js'

const whole = { lines: 100, branches: 100 }
const most = { lines: 90, branches: 90 }

export default defineConfig({
  root: pathOf('.'),
  plugins: [
    diagnosticsPageForVitest(),
    schemaValidatorForVitest(),
    studyFilesForVitest(),
    reportAssetsForVitest(),
    posterFontsForVitest(),
  ],
  test: {
    include: ['test/**/*.test.ts'],
    expect: { requireAssertions: true },
    // Tests that start the built command line, on a machine that is busy with other things.
    testTimeout: 20_000,
    reporters: ['default', ['json', { outputFile: pathOf(testReport) }]],
    coverage: {
      provider: 'v8',
      reporter: ['text-summary', 'html'],
      include: ['src/**/*.ts'],
      thresholds: {
        'src/{text,diagnostic,codebook,coding,tables}/**': whole,
        'src/{io,commands}/**': most,
      },
    },
  },
})
