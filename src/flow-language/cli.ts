// The command line of the flow language: npm run flow -- COMMAND
import { run } from './cli/main.ts'

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin.setEncoding('utf8') as AsyncIterable<string>,
  isKeyboard: process.stdin.isTTY === true,
  out: (text) => {
    if (process.stdout.write(text)) return
    return new Promise((resolve) => process.stdout.once('drain', resolve))
  },
  err: (text) => void process.stderr.write(text),
})
