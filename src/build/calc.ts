// The command line of the calculators: npm run calc -- ID JSON
import { calculators } from '../calculators/index.ts'
import { runCalc } from './calc-command.ts'

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCalc(process.argv.slice(2), calculators, {
  input: process.stdin.setEncoding('utf8') as AsyncIterable<string>,
  isKeyboard: process.stdin.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
