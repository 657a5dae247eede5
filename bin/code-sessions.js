#!/usr/bin/env node
import { main, nodeIo } from '../dist/cli.js'
// The status is set, not forced by process.exit(): what still stands in a pipe must reach its reader.
process.exitCode = await main(process.argv.slice(2), nodeIo(process))
