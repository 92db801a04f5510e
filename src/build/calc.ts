// The command line of the calculators: npm run calc -- ID JSON
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculators } from '../calculators/index.ts'
import { rebaseWith } from '../calculators/rebase.ts'
import { compileFolder } from '../flow-language/compile.ts'
import { runCalc } from './calc-command.ts'

/** The calculators, and the one that needs figures from the content. Only that one file is read: it must be quick. */
function everyCalculator() {
  const file = join(import.meta.dirname, '..', '..', 'flows', 'deflators.yaml')
  if (!existsSync(file)) return calculators
  const { presets } = compileFolder(new Map([['deflators.yaml', readFileSync(file, 'utf8')]]))
  return presets.deflators ? [...calculators, rebaseWith(presets.deflators.years)] : calculators
}

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCalc(process.argv.slice(2), everyCalculator(), {
  input: process.stdin.setEncoding('utf8') as AsyncIterable<string>,
  isKeyboard: process.stdin.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
